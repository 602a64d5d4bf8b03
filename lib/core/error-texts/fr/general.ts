import type { English, Translated } from '../english.ts';

export const general: Translated<English['general']> = {
  said: ({ reason }) => reason,
  trouble: 'Orderdeck rencontre des difficultés et rien n’a été modifié. Réessayez dans une minute.',
  broken:
    'Quelque chose n’a pas fonctionné de notre côté. Réessayez ; si cela persiste, indiquez au support le numéro de la requête.',
  manyTabs:
    'Orderdeck est ouvert dans de nombreux onglets. Celui-ci demande les changements de temps en temps au lieu de les recevoir aussitôt.',
  otherSite:
    'Cette requête venait d’un autre site et n’a pas été exécutée. Ouvrez Orderdeck depuis votre panneau de contrôle.',
  noKey:
    'La modification est arrivée sans Idempotency-Key valide et n’a pas été exécutée. Rechargez la page et réessayez.',
  keyOfOther: 'Cette Idempotency-Key a servi à autre chose. Rechargez la page.',
  notJson: 'La requête n’est pas du JSON valide. Rechargez la page et réessayez.',
  notPlainJson: 'Envoyez la requête en application/json non compressé, en UTF-8.',
  tooLarge: 'La requête est trop volumineuse. Raccourcissez votre saisie et réessayez.',
  wrongForm: 'La requête n’a pas la forme attendue. Rechargez la page et réessayez.',
  unknownField: ({ path }) => `« ${path} » n’est pas un champ de cette requête. Corrigez-la et réessayez.`,
  wrongField: ({ path }) => `« ${path} » n’est pas valide. Corrigez et réessayez.`,
  wrongValue: ({ path, problem }) => `« ${path} » : ${problem.replace(/\.$/, '')}. Corrigez et réessayez.`,
  noPage: 'Cette page n’existe pas.',
  noFile: 'Ce fichier n’existe pas. Rechargez la page.',
  metricsToken: 'Envoyez le jeton METRICS_TOKEN de cette installation comme jeton bearer.',
  roleForbids: 'Votre rôle dans Orderdeck ne le permet pas. Adressez-vous au propriétaire de la boutique.',
  hidden:
    'Votre admin masque les données personnelles des clients pour votre rôle : rien ne peut être cherché par elles ni modifié dans elles. Demandez-le à un admin.',
  notOurScript: 'Ce n’est pas ce que le script d’Orderdeck envoie, donc rien n’a été fait.',
  unprovenDelivery:
    'Rien ne prouve que cet envoi vient de BigCommerce pour une boutique de cette app, donc rien n’a été fait.',
  approveAgain:
    'La boutique doit approuver Orderdeck de nouveau. Le propriétaire le fait en l’ouvrant depuis le panneau de contrôle.',
  noAccess:
    'Orderdeck n’a pas d’accès valide à cette boutique. Le propriétaire doit l’ouvrir depuis le panneau de contrôle et l’approuver.',
  notInstalled: 'Orderdeck n’est plus installé dans cette boutique.',
  sessionEnded: 'Votre session est terminée. Rouvrez Orderdeck depuis votre panneau de contrôle.',
  linkUsed:
    'Ce lien vers Orderdeck a déjà servi ou est trop ancien. Rouvrez Orderdeck depuis votre panneau de contrôle.',
  wholeNumber: 'un nombre entier est attendu',
  wholeOrderNumber: 'le numéro de commande doit être un nombre entier',
  currencyCode: 'un code de devise est attendu',
  amountForm: 'un montant comme 19.90 est attendu',
  nothingToChange: 'Aucune modification n’a été envoyée.',
  noCardNumbers: 'Veuillez ne pas saisir de numéros de carte.',
};
