import type { English, Translated } from '../english.ts';

export const making: Translated<English['making']> = {
  notCreated: 'L’ordine non è stato creato',
  notTaken: 'BigCommerce non ha accettato l’ordine. Controllare il cliente, il canale e i prodotti.',
  somethingWrong: 'L’ordine non è stato creato: manca qualcosa o qualcosa è errato. Guardare i campi segnati.',
  somethingMissing: 'L’ordine non è stato creato: manca qualcosa. Guardare le parti segnate.',
  answerLost:
    'A BigCommerce è stato chiesto di creare questo ordine, ma la risposta è andata persa. Orderdeck sta verificando l’esito e non lo invierà due volte; riprovare tra un minuto.',
  nothingToCopy: 'Questo ordine non esiste in questo negozio. Controllare il numero, o iniziare un ordine vuoto.',
  manyDrafts: ({ most }) => `Ci sono già ${most} bozze. Eliminarne alcune, poi iniziarne una nuova.`,
  draftChanged:
    'Questa bozza è stata modificata in un’altra finestra o su un altro dispositivo. Caricare quella versione, o continuare con questa come nuova bozza.',
  draftGone: 'Questa bozza non esiste più. Iniziare un nuovo ordine.',
  productGone: 'Questo prodotto non è più nel catalogo. Cercarne un altro.',
  checkoutGone: 'Questo checkout non esiste più.',
  checkoutGoneBegin: 'Questo checkout non esiste più. Iniziarne uno nuovo.',
  noCheckout: 'Questo checkout non esiste.',
  alreadyOrdered: ({ order }) => `Questo checkout è diventato l’ordine ${order}. Modificare invece l’ordine.`,
  beingOrdered:
    'Da questo checkout si sta creando un ordine, o non si sa ancora se è stato creato. Nulla è stato modificato; riprovare tra un minuto.',
  cartGone:
    'BigCommerce non ha più questo carrello: è stato pagato, eliminato o non toccato per 30 giorni. Si può ricominciare con gli articoli noti.',
  noCart: 'BigCommerce non ha più questo carrello.',
  checkoutChanged:
    'Qualcun altro ha modificato questo checkout nel frattempo, quindi la modifica non è stata fatta. Guardare le differenze e riprovare.',
  shippingGone: 'Questo metodo di spedizione non è più offerto. Sceglierne uno tra quelli offerti ora.',
  lastItem: 'Un carrello finisce con il suo ultimo articolo. Aggiungerne prima un altro, o abbandonare il checkout.',
  checkoutUnclear:
    'BigCommerce è stato interpellato, ma la risposta è andata persa. Guardare il checkout com’è ora prima di riprovare.',
  checkoutBroken: 'Una modifica di un checkout è finita in modo sconosciuto. Ricaricare la pagina.',
  coupon:
    'BigCommerce non accetta questo coupon: il codice non esiste, è scaduto o non si applica a nulla in questo carrello. Controllare il codice.',
  quantity:
    'Il negozio consente solo un’altra quantità di un prodotto in questo carrello. Modificare la quantità e riprovare.',
  cardNumberInMessage: 'Non inserire numeri di carta: un messaggio è conservato e mostrato così com’è.',
  manyCheckouts: ({ most }) => `Ci sono già ${most} checkout aperti. Abbandonarne alcuni, poi iniziarne uno nuovo.`,
  cartUnclear:
    'A BigCommerce è stato chiesto un carrello, ma la risposta è andata persa. Ricominciare: se esiste, nessuno lo usa, e BigCommerce lo rimuove dopo 30 giorni.',
  nothingTakenOver: 'Da questo checkout non si può riprendere nulla. Iniziarne uno nuovo.',
  certificateFixed: 'Un buono regalo non può essere modificato. Rimuoverlo e aggiungerne un altro.',
  checkoutNotBegun: 'Il checkout non è stato iniziato',
  cartNotTaken: 'BigCommerce non ha accettato il carrello. Controllare il cliente, il canale e i prodotti.',
  checkoutNotDropped: 'Il checkout non è stato abbandonato',
  checkoutNotChanged: 'Il checkout non è stato modificato',
  linkNotMade: 'Il link non è stato creato',
};
