import type { English, Translated } from '../english.ts';

export const platform: Translated<English['platform']> = {
  unreadable:
    'BigCommerce a donné une réponse que nous ne pouvons pas lire. Réessayez dans une minute ; si cela persiste, demandez de l’aide avec l’heure et le numéro de la requête.',
  unreadableFields: ({ detail }) =>
    `BigCommerce a donné une réponse que nous ne pouvons pas lire. Réessayez dans une minute ; si cela persiste, demandez de l’aide avec l’heure et le numéro de la requête. (${detail})`,
  unreadablePage: 'BigCommerce a donné une page de commandes dont aucune n’a pu être lue.',
  unreadableOrder: 'La réponse de BigCommerce pour cette commande a une forme inattendue.',
  unreadableOrderFields: ({ fields }) => `Inattendu dans la réponse de BigCommerce : ${fields}`,
  cannotBeKept: 'La commande contient quelque chose que l’index d’Orderdeck ne peut pas conserver.',
  tokenRefused:
    'BigCommerce n’accepte plus Orderdeck pour cette boutique. Le propriétaire doit ouvrir Orderdeck depuis le panneau de contrôle et l’approuver de nouveau.',
  noSuchRecord:
    'BigCommerce n’a pas cet enregistrement dans cette boutique. Il a peut-être été supprimé ; revenez à la liste et rouvrez-le.',
  noAnswer: 'BigCommerce ne répond pas pour le moment. Réessayez dans une minute.',
  limited: ({ seconds }) =>
    `BigCommerce limite le nombre de requêtes pour cette boutique, et la limite est atteinte. Réessayez dans ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}.`,
  missingScope: ({ what }) =>
    `BigCommerce ne donne pas à Orderdeck l’accès suivant dans cette boutique : ${what}. Le propriétaire doit ouvrir Orderdeck depuis le panneau de contrôle et approuver ses autorisations.`,
  taxServiceDown:
    'Le service de taxes de la boutique ne répond pas pour le moment, donc aucun remboursement ne peut être calculé. Rien n’a été modifié. Réessayez dans quelques minutes.',
  placesUnknown: 'BigCommerce n’a pas indiqué quels emplacements a l’app. Réessayez plus tard.',
  placeRefused: 'BigCommerce n’a pas accepté cet emplacement dans le panneau de contrôle.',
  notReached: 'BigCommerce n’a pas pu être joint et rien n’a été modifié. Réessayez dans un instant.',
  notDone: ({ notDone }) =>
    `${notDone} : BigCommerce n’a pas pu être joint, et rien n’a été modifié. Réessayez dans un instant.`,
  answerLost:
    'BigCommerce a été sollicité, mais sa réponse s’est perdue. Orderdeck cherche ce qu’il en est advenu et ne l’enverra pas de nouveau ; regardez la commande dans une minute.',
  underWay: 'C’est déjà en cours d’exécution. Attendez que ce soit terminé.',
  otherThanFirst:
    'Ceci diffère de ce qui a d’abord été envoyé sous cette clé et n’a donc pas été exécuté. Fermez la fenêtre et recommencez.',
  refused: 'BigCommerce n’a pas accepté cette modification. Vérifiez les valeurs et réessayez.',
  wrongValue: 'BigCommerce n’accepte pas cette valeur. Vérifiez-la et réessayez.',
  fieldFixed: 'BigCommerce ne permet pas de modifier ce champ.',
  fieldUnknown: 'BigCommerce ne connaît pas ce champ ici.',
  fieldEmpty: 'Ce champ ne doit pas être vide.',
  fieldMissing: 'Ce champ doit être rempli.',
  wrongOptions: 'Les options choisies pour un produit ne sont plus valides. Choisissez-les de nouveau.',
  outOfStock: 'Un produit est en rupture de stock, ou sa quantité sort de ce que la boutique permet.',
  tooMuch: 'On a demandé plus à la fois que BigCommerce ne le permet.',
  guestCredit: 'Un invité n’a pas de compte, donc pas d’avoir possible. Choisissez une autre façon de rembourser.',
  suspended: 'BigCommerce a suspendu cette boutique.',
  taxService: 'Le service de taxes de la boutique ne répond pas pour le moment. Réessayez dans quelques minutes.',
  wrongType: 'Cette valeur n’a pas la bonne forme. Vérifiez-la et réessayez.',
  onlySoMany: ({ quantity }) => `Seulement ${quantity} possible(s) ici. Réduisez la quantité et réessayez.`,
  changedByOther: 'Quelqu’un d’autre l’a modifié, ou cela existe déjà. Rechargez et réessayez.',
  locked: 'BigCommerce l’a verrouillé pour l’instant. Réessayez dans quelques minutes.',
  planLimit: 'L’offre de la boutique n’en permet pas davantage.',
};

export const scopes: Translated<English['scopes']> = {
  orders: 'commandes',
  transactions: 'transactions de paiement',
  store: 'paramètres de la boutique',
  channels: 'canaux de vente',
  hooks: 'webhooks',
  customers: 'clients',
  products: 'produits',
  inventory: 'stock',
  fulfillment: 'retraits',
  carts: 'paniers',
  checkouts: 'checkouts',
  paymentMethods: 'modes de paiement',
  paymentTokens: 'paiements',
  storedInstruments: 'cartes enregistrées',
  content: 'scripts',
  extensions: 'extensions d’app',
};
