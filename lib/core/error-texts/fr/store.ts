import type { English, Translated } from '../english.ts';

export const store: Translated<English['store']> = {
  personGone: 'Cette personne n’utilise plus Orderdeck dans cette boutique. Rechargez la page pour voir qui l’utilise.',
  noSuchPerson: 'Personne avec ce numéro n’a utilisé Orderdeck dans cette boutique.',
  ownerIsAdmin: 'Le propriétaire de la boutique est toujours admin. Rien n’a été modifié.',
  ownRole: 'Nul ne change son propre rôle. Demandez au propriétaire de la boutique ou à un autre admin.',
  customerGone: 'Ce client n’existe plus. Choisissez-en un autre.',
  accountGone: 'Ce compte n’est plus dans la boutique.',
  customersNotGranted:
    'Cette boutique n’a pas autorisé Orderdeck à lire les clients. Le propriétaire peut l’approuver en réinstallant l’app.',
  manyTold: 'Trop de commandes ont été annoncées à la fois. Celle-ci est lue autrement.',
  pageUnknown: 'Orderdeck ne connaît pas cette page, donc rien n’a été fait.',
  toldBefore: 'Ceci a déjà été annoncé, donc rien n’a été fait.',
  hookSecret: 'Le secret des webhooks de cette boutique ne peut pas être ouvert.',
  mailChanged:
    'Quelqu’un a changé ces adresses depuis que vous les avez ouvertes. Comparez-les et enregistrez de nouveau.',
  mailUnclear:
    'BigCommerce a été sollicité, mais sa réponse s’est perdue : nul ne sait encore si ces adresses sont enregistrées. Regardez-les de nouveau dans un instant.',
  mailNotChanged: 'Les e-mails de commande n’ont pas été modifiés',
  channelGone: 'Ce canal n’existe plus. Rechargez la page.',
  manySuggestions: ({ most }: { readonly most: number }) =>
    `Il peut y avoir ${most} étiquettes ajoutées au plus. Retirez-en d’abord.`,
};
