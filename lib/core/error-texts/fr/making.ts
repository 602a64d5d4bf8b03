import type { English, Translated } from '../english.ts';

export const making: Translated<English['making']> = {
  notCreated: 'La commande n’a pas été créée',
  notTaken: 'BigCommerce n’a pas accepté la commande. Vérifiez le client, le canal et les produits.',
  somethingWrong:
    'La commande n’a pas été créée : quelque chose y manque ou est incorrect. Regardez les champs marqués.',
  somethingMissing: 'La commande n’a pas été créée : il manque quelque chose. Regardez les parties marquées.',
  answerLost:
    'BigCommerce a été chargé de créer cette commande, mais sa réponse s’est perdue. Orderdeck cherche ce qu’il en est advenu et ne l’enverra pas deux fois ; réessayez dans une minute.',
  nothingToCopy: 'Cette commande n’existe pas dans cette boutique. Vérifiez le numéro, ou commencez une commande vide.',
  manyDrafts: ({ most }) =>
    `Vous avez déjà ${most} brouillons. Supprimez-en quelques-uns, puis commencez-en un nouveau.`,
  draftChanged:
    'Ce brouillon a été modifié dans une autre fenêtre ou sur un autre appareil. Chargez cette version-là, ou continuez avec celle-ci comme nouveau brouillon.',
  draftGone: 'Ce brouillon n’existe plus. Commencez une nouvelle commande.',
  productGone: 'Ce produit n’est plus dans le catalogue. Cherchez-en un autre.',
  checkoutGone: 'Ce checkout n’existe plus.',
  checkoutGoneBegin: 'Ce checkout n’existe plus. Commencez-en un nouveau.',
  noCheckout: 'Ce checkout n’existe pas.',
  alreadyOrdered: ({ order }) => `Ce checkout est devenu la commande ${order}. Modifiez plutôt la commande.`,
  beingOrdered:
    'Une commande est en cours de création à partir de ce checkout, ou on ne sait pas encore si elle l’a été. Rien n’a été modifié ; réessayez dans une minute.',
  cartGone:
    'BigCommerce n’a plus ce panier : il a été payé, supprimé, ou laissé 30 jours sans modification. Vous pouvez recommencer avec les articles connus.',
  noCart: 'BigCommerce n’a plus ce panier.',
  checkoutChanged:
    'Quelqu’un d’autre a modifié ce checkout entre-temps, donc votre modification n’a pas été faite. Regardez ce qui diffère et réessayez.',
  shippingGone: 'Ce mode de livraison n’est plus proposé. Choisissez-en un parmi ceux proposés maintenant.',
  lastItem:
    'Un panier prend fin avec son dernier article. Ajoutez d’abord un autre article, ou abandonnez le checkout.',
  checkoutUnclear:
    'BigCommerce a été sollicité, mais sa réponse s’est perdue. Regardez le checkout tel qu’il est maintenant avant de réessayer.',
  checkoutBroken: 'Une modification d’un checkout s’est terminée d’une façon inconnue. Rechargez la page.',
  coupon:
    'BigCommerce n’accepte pas ce coupon : le code n’existe pas, il a expiré, ou il ne s’applique à rien dans ce panier. Vérifiez le code.',
  quantity: 'La boutique ne permet qu’une autre quantité d’un produit de ce panier. Modifiez la quantité et réessayez.',
  cardNumberInMessage: 'Veuillez ne pas saisir de numéros de carte : un message est conservé et affiché tel quel.',
  manyCheckouts: ({ most }) =>
    `Vous avez déjà ${most} checkouts ouverts. Abandonnez-en quelques-uns, puis commencez-en un nouveau.`,
  cartUnclear:
    'BigCommerce a été chargé de créer un panier, mais sa réponse s’est perdue. Recommencez : s’il existe, personne ne l’utilise, et BigCommerce le supprime après 30 jours.',
  nothingTakenOver: 'Rien de ce checkout ne peut être repris. Commencez-en un nouveau.',
  certificateFixed: 'Un chèque-cadeau ne peut pas être modifié. Supprimez-le et ajoutez-en un autre.',
  checkoutNotBegun: 'Le checkout n’a pas été commencé',
  cartNotTaken: 'BigCommerce n’a pas accepté le panier. Vérifiez le client, le canal et les produits.',
  checkoutNotDropped: 'Le checkout n’a pas été abandonné',
  checkoutNotChanged: 'Le checkout n’a pas été modifié',
  linkNotMade: 'Le lien n’a pas été créé',
};
