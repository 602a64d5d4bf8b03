import type { English, Translated } from '../english.ts';

export const orders: Translated<English['orders']> = {
  noSuchOrder: 'Cette commande n’existe pas dans cette boutique. Vérifiez le numéro ou cherchez-la dans la liste.',
  changedMeanwhile:
    'Quelqu’un a modifié cette commande depuis que vous l’avez ouverte. Comparez les deux versions et décidez.',
  changedLookAgain:
    'Quelqu’un a modifié cette commande depuis que vous l’avez ouverte. Fermez la fenêtre et regardez de nouveau.',
  archivedMeanwhile:
    'Cette commande a été archivée entre-temps, donc rien n’a été enregistré. Copiez votre saisie si vous en avez besoin ailleurs.',
  notChanged: 'La commande n’a pas été modifiée',
  notArchived: 'La commande n’a pas été archivée',
  noneArchived: 'Les commandes n’ont pas été archivées',
  nothingToArchive: 'Il n’y a pas de commandes à archiver.',
  statusNotChanged: 'Le statut n’a pas été modifié',
  partlySaved: 'Tout a été enregistré sauf une adresse de livraison',
  partlySavedBecause: ({ reason }) => `Tout a été enregistré sauf une adresse de livraison : ${reason}`,
  nothingToSave: 'Rien n’a été modifié, il n’y a donc rien à enregistrer.',
  wrongValue: 'Une valeur ne peut pas être enregistrée telle quelle. Corrigez-la et enregistrez de nouveau.',
  changeUnclear:
    'Nous ne savons pas encore si la modification a abouti. Orderdeck vérifie ; regardez la commande dans une minute.',
  changeUnderWay: 'Cette modification est déjà en cours. Attendez qu’elle soit terminée.',
  otherChange:
    'Cette modification diffère de la première envoyée sous sa clé et n’a donc pas été exécutée. Fermez la fenêtre et recommencez.',
  deliveryGone: 'Cette adresse de livraison n’est plus dans la commande. Rechargez la commande.',
  lineGone: 'Cette ligne n’est plus dans la commande. Rechargez la commande.',
  notStoreName: 'Ce n’est pas le nom de la boutique. Saisissez-le exactement comme affiché.',
  otherCount: ({ count }) =>
    `La boutique a maintenant ${count} commandes, et non le nombre affiché. Rien n’a été archivé ; regardez de nouveau le nombre.`,
  nothingShips:
    'Rien dans cette commande ne part avec un transporteur, elle ne peut donc pas être expédiée. Choisissez Completed quand elle est terminée.',
  nothingShipped:
    'Rien dans cette commande n’est encore expédié. Choisissez « Expédier » sur la commande : ses expéditions changent le statut, et le client reçoit le numéro de suivi.',
  partShipped:
    'Seule une partie de cette commande est expédiée. Choisissez « Expédier » sur la commande et expédiez le reste : le statut suit.',
  allShipped: 'Tout dans cette commande est déjà expédié. Choisissez plutôt le statut des commandes expédiées.',
  nothingRefunded:
    'Rien dans cette commande n’est remboursé, et ce statut ne rendrait pas d’argent. Choisissez « Rembourser » sur la commande : le statut suit.',
  partRefunded:
    'Seule une partie de cette commande est remboursée. Choisissez « Rembourser » sur la commande pour le reste, ou le statut des commandes partiellement remboursées.',
  searchWrong: ({ mistake }) =>
    `Cette recherche ne peut pas être lue. Corrigez-la dans le champ de recherche. (${mistake})`,
  noSuchDay: 'Ce jour n’existe pas dans le calendrier. Choisissez-en un autre.',
  searchSlow: 'Cette recherche prend trop de temps. Ajoutez un mot ou un filtre qui la restreint.',
  shortFragment: ({ fewest }) =>
    `Une partie de mot entre astérisques demande au moins ${fewest} lettres. Écrivez-en davantage.`,
  manyTags: ({ most }) => `Une commande a au plus ${most} tags. Supprimez-en d’abord.`,
  tagsNotChanged: 'Les tags n’ont pas été modifiés',
  tagGone: 'Cette commande, ou ce tag, n’existe plus. Rechargez la commande.',
  emptyTag: 'Un tag demande au moins un caractère.',
  longTag: 'Un tag a au plus 40 caractères. Raccourcissez-le.',
  manyViews: ({ most }) =>
    `Vous avez déjà ${most} vues. Supprimez-en une dont vous n’avez plus besoin, puis enregistrez celle-ci.`,
  viewOfOther:
    'Cette vue est partagée par quelqu’un d’autre. Enregistrez-la sous un nom à vous, ou demandez à un admin de la modifier.',
  viewGone: 'Cette vue n’existe plus. Rechargez la liste pour voir celles qui existent.',
  viewUnreadable: ({ mistake }) => `La recherche de la vue ne peut pas être lue. (${mistake})`,
};
