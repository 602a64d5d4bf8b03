import type { English, Translated } from '../english.ts';

export const money: Translated<English['money']> = {
  earlierAsked:
    'Nul ne sait encore ce qu’est devenue une étape de paiement précédente de cette commande. Répondez d’abord à la question à ce sujet sur la page de la commande.',
  earlierOpen:
    'Orderdeck cherche encore ce qu’est devenue une étape de paiement précédente de cette commande. Attendez une minute, puis regardez de nouveau.',
  noLimit: ({ currency }) =>
    `Vous n’avez pas de plafond en ${currency}, vous ne pouvez donc pas déplacer l’argent de cette commande. Adressez-vous à un admin de la boutique.`,
  aboveLimit: ({ limit }) =>
    `C’est plus que ce que vous pouvez déplacer en une fois : ${limit}. Adressez-vous à un admin de la boutique ou à quelqu’un dont le plafond est plus élevé.`,
  notCaptured: 'Le paiement n’a pas été capturé',
  notVoided: 'Le paiement n’a pas été annulé',
  onlyAuthorizedCaptured: ({ status }) =>
    `Seul un paiement autorisé peut être capturé. Le paiement de cette commande est « ${status} ».`,
  captureNoStatus: 'Seul un paiement autorisé peut être capturé. Le paiement de cette commande n’a pas de statut.',
  onlyAuthorizedVoided: ({ status }) =>
    `Seul un paiement autorisé peut être annulé. Le paiement de cette commande est « ${status} ».`,
  voidNoStatus: 'Seul un paiement autorisé peut être annulé. Le paiement de cette commande n’a pas de statut.',
  ledgerUnreadable:
    'BigCommerce ne peut pas lire les paiements pour le moment. Réessayez dans une minute ; le reste de la commande est à jour.',
  ledgerNotGranted:
    'Cette boutique n’a pas autorisé Orderdeck à lire les transactions. Le propriétaire peut l’approuver en réinstallant l’app.',
  questionAnswered:
    'Cette question a déjà reçu une réponse, ou la réponse a été trouvée entre-temps. Rechargez la page.',
  notThisRefund: 'Ce remboursement n’a pas été fait par cette étape. Choisissez-en un autre.',
  sayHow: 'Dites comment vous le savez.',
  reasonNeeded: 'Un motif est nécessaire.',
  notRefunded: 'Le remboursement n’a pas été effectué',
  notANumber: 'L’un des montants n’est pas un nombre. Écrivez-le comme 19.90.',
  unpaid:
    'Cette commande n’est pas encore payée, donc rien ne peut être remboursé. Un paiement autorisé peut être annulé à la place.',
  capturePending:
    'La passerelle n’a pas encore répondu à la capture. Attendez que le paiement soit capturé, puis remboursez-le.',
  refundPending:
    'Un autre remboursement de cette commande attend sa passerelle. BigCommerce n’en accepte qu’un à la fois : attendez qu’il soit terminé.',
  nothingLeft: 'Cette commande a déjà été entièrement remboursée. Au plus 0 peut encore être remboursé.',
  voided: 'Le paiement de cette commande a été abandonné, il n’y a donc rien à rembourser.',
  paymentsChanged:
    'Les paiements de cette commande ont changé depuis que vous l’avez ouverte : quelqu’un a peut-être remboursé quelque chose. Rien n’a été envoyé. Regardez ce qui reste et décidez de nouveau.',
  mostOfOrder: ({ most }) => `Au plus ${most} peuvent encore être remboursés sur cette commande.`,
  otherQuote:
    'BigCommerce calcule ce remboursement autrement que lorsque vous l’avez vu. Rien n’a été envoyé. Regardez les nouveaux montants et confirmez de nouveau.',
  nothingChosen: 'Rien n’a été choisi à rembourser.',
  noSuchItem: 'La commande n’a plus cet article. Rechargez la commande.',
  itemTwice: 'Un article a été indiqué deux fois. Rechargez la page et réessayez.',
  notAnAmount: ({ most }) =>
    `Ce n’est pas un montant. Écrivez-le comme 19.90 ; au plus ${most} peuvent être remboursés ici.`,
  notPositive: ({ most }) =>
    `Un remboursement doit être supérieur à zéro ; au plus ${most} peuvent être remboursés ici.`,
  tooPrecise: ({ most }) => `Il y a plus de décimales que dans la devise. Au plus ${most} peuvent être remboursés ici.`,
  aboveLeft: ({ most }) => `Au plus ${most} peuvent encore être remboursés ici.`,
  notWhole: ({ most }) => `Seules des pièces entières peuvent être remboursées, au plus ${most}.`,
  notCounted: 'BigCommerce ne compte pas le stock de l’un des articles. Remboursez-le sans le remettre en stock.',
  stockNotGranted:
    'Cette boutique n’a pas autorisé Orderdeck à modifier son stock, les articles remboursés doivent donc être remis en stock dans le panneau de contrôle.',
  stockUnreadable: 'Le stock ne peut pas être lu pour le moment, donc rien ne peut y être remis avec ce remboursement.',
  onlyRefundedPieces: 'Seules les pièces remboursées peuvent être remises en stock.',
  nothingToRestock: 'Il ne reste rien de ce remboursement à remettre en stock.',
  restockUnclear:
    'Nul ne sait encore si ces pièces ont été remises en stock. Attendez une minute, ou répondez à la question à ce sujet.',
  itemNotCounted: 'BigCommerce ne compte plus le stock de cet article.',
  notRestocked: 'Rien n’a été remis en stock',
  productGone: 'Le produit n’est plus dans le catalogue.',
  notSent: 'Cela n’a pas été envoyé.',
  notPutBack: 'Il s’avère que rien n’a été remis en stock.',
  fewerDecimals: ({ currency }) => `Un montant en ${currency} a moins de décimales.`,
  oneLimitEach: 'Il peut y avoir un plafond par devise.',
};
