import type { English, Translated } from '../english.ts';

export const money: Translated<English['money']> = {
  earlierAsked:
    'Nessuno sa ancora l’esito di un passo di pagamento precedente di questo ordine. Rispondere prima alla domanda in proposito nella pagina dell’ordine.',
  earlierOpen:
    'Orderdeck sta ancora verificando l’esito di un passo di pagamento precedente di questo ordine. Attendere un minuto, poi riguardare.',
  noLimit: ({ currency }) =>
    `Non c’è un limite in ${currency}, quindi non si può muovere denaro di questo ordine. Rivolgersi a un amministratore del negozio.`,
  aboveLimit: ({ limit }) =>
    `È più di quanto si può muovere in una volta: ${limit}. Rivolgersi a un amministratore del negozio o a chi ha un limite più alto.`,
  notCaptured: 'Il pagamento non è stato acquisito',
  notVoided: 'Il pagamento non è stato annullato',
  onlyAuthorizedCaptured: ({ status }) =>
    `Solo un pagamento autorizzato può essere acquisito. Il pagamento di questo ordine è «${status}».`,
  captureNoStatus: 'Solo un pagamento autorizzato può essere acquisito. Il pagamento di questo ordine non ha stato.',
  onlyAuthorizedVoided: ({ status }) =>
    `Solo un pagamento autorizzato può essere annullato. Il pagamento di questo ordine è «${status}».`,
  voidNoStatus: 'Solo un pagamento autorizzato può essere annullato. Il pagamento di questo ordine non ha stato.',
  ledgerUnreadable:
    'BigCommerce non può leggere i pagamenti al momento. Riprovare tra un minuto; il resto dell’ordine è aggiornato.',
  ledgerNotGranted:
    'Questo negozio non ha dato a Orderdeck il permesso di leggere le transazioni. Il proprietario può approvarlo reinstallando l’app.',
  questionAnswered:
    'A questa domanda è già stato risposto, o la risposta è stata trovata nel frattempo. Ricaricare la pagina.',
  notThisRefund: 'Questo rimborso non è stato fatto da questo passo. Sceglierne un altro.',
  sayHow: 'Dire come lo si sa.',
  reasonNeeded: 'Serve un motivo.',
  notRefunded: 'Il rimborso non è stato effettuato',
  notANumber: 'Uno degli importi non è un numero. Scriverlo come 19.90.',
  unpaid:
    'Questo ordine non è ancora pagato, quindi nulla può essere rimborsato. Un pagamento autorizzato può invece essere annullato.',
  capturePending:
    'Il gateway non ha ancora risposto all’acquisizione. Attendere che il pagamento sia acquisito, poi rimborsarlo.',
  refundPending:
    'Un altro rimborso di questo ordine attende il suo gateway. BigCommerce ne accetta uno alla volta: attendere che finisca.',
  nothingLeft: 'Questo ordine è già stato rimborsato per intero. Si può ancora rimborsare al massimo 0.',
  voided: 'Il pagamento di questo ordine è stato abbandonato, quindi non c’è nulla da rimborsare.',
  paymentsChanged:
    'I pagamenti di questo ordine sono cambiati dopo l’apertura: forse qualcuno ha rimborsato qualcosa. Nulla è stato inviato. Guardare che cosa resta e decidere di nuovo.',
  mostOfOrder: ({ most }) => `Per questo ordine si possono ancora rimborsare al massimo ${most}.`,
  otherQuote:
    'BigCommerce calcola questo rimborso diversamente da prima. Nulla è stato inviato. Guardare i nuovi importi e confermare di nuovo.',
  nothingChosen: 'Non è stato scelto nulla da rimborsare.',
  noSuchItem: 'L’ordine non ha più questo articolo. Ricaricare l’ordine.',
  itemTwice: 'Un articolo è stato indicato due volte. Ricaricare la pagina e riprovare.',
  notAnAmount: ({ most }) =>
    `Questo non è un importo. Scriverlo come 19.90; qui si possono rimborsare al massimo ${most}.`,
  notPositive: ({ most }) => `Un rimborso deve essere maggiore di zero; qui si possono rimborsare al massimo ${most}.`,
  tooPrecise: ({ most }) => `Ha più decimali della valuta. Qui si possono rimborsare al massimo ${most}.`,
  aboveLeft: ({ most }) => `Qui si possono ancora rimborsare al massimo ${most}.`,
  notWhole: ({ most }) => `Si possono rimborsare solo pezzi interi, al massimo ${most}.`,
  notCounted: 'BigCommerce non conta le scorte di uno degli articoli. Rimborsarlo senza rimetterlo a scorta.',
  stockNotGranted:
    'Questo negozio non ha dato a Orderdeck il permesso di modificare le scorte, quindi gli articoli rimborsati vanno rimessi a scorta nel pannello di controllo.',
  stockUnreadable:
    'Le scorte non sono leggibili al momento, quindi con questo rimborso non si può rimettere nulla a scorta.',
  onlyRefundedPieces: 'Solo i pezzi rimborsati possono essere rimessi a scorta.',
  nothingToRestock: 'Di questo rimborso non resta nulla da rimettere a scorta.',
  restockUnclear:
    'Nessuno sa ancora se questi pezzi sono stati rimessi a scorta. Attendere un minuto, o rispondere alla domanda in proposito.',
  itemNotCounted: 'BigCommerce non conta più le scorte di questo articolo.',
  notRestocked: 'Nulla è stato rimesso a scorta',
  productGone: 'Il prodotto non è più nel catalogo.',
  notSent: 'Non è stato inviato.',
  notPutBack: 'Risulta che non è stato rimesso a scorta.',
  fewerDecimals: ({ currency }) => `Un importo in ${currency} ha meno decimali.`,
  oneLimitEach: 'Può esserci un limite per ogni valuta.',
};
