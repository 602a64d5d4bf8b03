import type { English, Translated } from '../english.ts';

export const payments: Translated<English['payments']> = {
  notTaken: 'Le paiement n’a pas été encaissé',
  notRecorded: 'Le paiement n’a pas été enregistré',
  instrumentGone:
    'Cette carte ou ce compte n’est plus enregistré pour le client. Rien n’a été envoyé. Choisissez autre chose.',
  expired: 'Cette carte a expiré. Demandez au client un autre mode de paiement.',
  codeNeeded:
    'Le prestataire de paiement demande le code de sécurité de la carte, qui ne doit pas passer par Orderdeck. Faites payer le client dans la boutique, ou choisissez un autre mode.',
  certificateCode: 'Le code d’un chèque-cadeau ne contient que des lettres, des chiffres et des traits d’union.',
  accountNumber: 'Cela ressemble à un numéro de carte ou de compte, qui ne doit pas être conservé ici.',
  noCertificate: 'Ce n’est pas le code d’un chèque-cadeau.',
  sayHowPaid: 'Dites comment le paiement a été fait.',
  unreadable:
    'BigCommerce ne peut pas lire les paiements pour le moment, donc aucun ne peut être encaissé. Réessayez dans une minute.',
  notGranted:
    'Cette boutique n’a pas autorisé Orderdeck à encaisser des paiements. Le propriétaire peut l’approuver en ouvrant Orderdeck depuis le panneau de contrôle.',
  wayGone:
    'BigCommerce ne propose plus ce mode de paiement pour la commande. Rien n’a été envoyé. Regardez les modes disponibles maintenant.',
  switchedOff:
    'L’encaissement de paiements est désactivé pour cette boutique. Un admin peut l’activer dans les paramètres d’Orderdeck. Rien n’a été envoyé.',
  archived: 'Cette commande est archivée, donc rien ne peut y être payé.',
  paidMeanwhile:
    'Cette commande n’attend plus de paiement : elle a peut-être été payée entre-temps. Rien n’a été envoyé.',
  nothingDue: 'Rien n’est dû sur cette commande. Rien n’a été envoyé.',
  underWay:
    'Un autre paiement de cette commande attend son prestataire. Attendez qu’il soit terminé. Rien n’a été envoyé.',
  dueChanged:
    'Le montant dû sur cette commande a changé depuis que vous l’avez ouverte : quelqu’un en a peut-être payé une partie ou l’a modifiée. Rien n’a été envoyé. Regardez ce qui est dû maintenant et décidez de nouveau.',
  onlyIncomplete:
    'BigCommerce n’accepte des paiements que pour les commandes au statut Incomplete. Donnez-lui d’abord ce statut, ou enregistrez le paiement comme reçu ailleurs.',
  ofPanel:
    'Cette commande a été créée dans le panneau de contrôle, et BigCommerce n’accepte pas de paiements par des apps pour celles-ci. Enregistrez le paiement comme reçu ailleurs.',
};
