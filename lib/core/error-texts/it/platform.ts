import type { English, Translated } from '../english.ts';

export const platform: Translated<English['platform']> = {
  unreadable:
    'BigCommerce ha dato una risposta che non possiamo leggere. Riprovare tra un minuto; se il problema persiste, chiedere aiuto indicando l’ora e il numero della richiesta.',
  unreadableFields: ({ detail }) =>
    `BigCommerce ha dato una risposta che non possiamo leggere. Riprovare tra un minuto; se il problema persiste, chiedere aiuto indicando l’ora e il numero della richiesta. (${detail})`,
  unreadablePage: 'BigCommerce ha dato una pagina di ordini di cui nessuno è leggibile.',
  unreadableOrder: 'La risposta di BigCommerce per questo ordine ha una forma inattesa.',
  unreadableOrderFields: ({ fields }) => `Non come previsto nella risposta di BigCommerce: ${fields}`,
  cannotBeKept: 'L’ordine contiene qualcosa che l’indice di Orderdeck non può conservare.',
  tokenRefused:
    'BigCommerce non accetta più Orderdeck per questo negozio. Il proprietario deve aprire Orderdeck dal pannello di controllo e approvarlo di nuovo.',
  noSuchRecord:
    'BigCommerce non ha questa voce in questo negozio. Forse è stata rimossa; tornare all’elenco e riaprirla.',
  noAnswer: 'BigCommerce non risponde al momento. Riprovare tra un minuto.',
  limited: ({ seconds }) =>
    `BigCommerce limita le richieste per questo negozio e il limite è raggiunto. Riprovare tra ${seconds} ${seconds === 1 ? 'secondo' : 'secondi'}.`,
  missingScope: ({ what }) =>
    `BigCommerce non dà a Orderdeck in questo negozio l’accesso a: ${what}. Il proprietario deve aprire Orderdeck dal pannello di controllo e approvarne le autorizzazioni.`,
  taxServiceDown:
    'Il servizio fiscale del negozio non risponde al momento, quindi non si possono calcolare rimborsi. Nulla è stato modificato. Riprovare tra qualche minuto.',
  placesUnknown: 'BigCommerce non ha indicato quali posizioni ha l’app. Riprovare più tardi.',
  placeRefused: 'BigCommerce non ha accettato questa posizione nel pannello di controllo.',
  notReached: 'BigCommerce non è raggiungibile e nulla è stato modificato. Riprovare tra un momento.',
  notDone: ({ notDone }) =>
    `${notDone}: BigCommerce non è raggiungibile e nulla è stato modificato. Riprovare tra un momento.`,
  answerLost:
    'BigCommerce è stato interpellato, ma la risposta è andata persa. Orderdeck sta verificando l’esito e non invierà di nuovo; riguardare l’ordine tra un minuto.',
  underWay: 'È già in corso. Attendere che finisca.',
  otherThanFirst:
    'È diverso da quanto inviato per primo con la sua chiave, quindi non è stato eseguito. Chiudere la finestra e ricominciare.',
  refused: 'BigCommerce non ha accettato questa modifica. Controllare i valori e riprovare.',
  wrongValue: 'BigCommerce non accetta questo valore. Controllarlo e riprovare.',
  fieldFixed: 'BigCommerce non consente di modificare questo campo.',
  fieldUnknown: 'BigCommerce non conosce questo campo qui.',
  fieldEmpty: 'Questo campo non può essere vuoto.',
  fieldMissing: 'Questo campo va compilato.',
  wrongOptions: 'Le opzioni scelte per un prodotto non sono più valide. Sceglierle di nuovo.',
  outOfStock: 'Un prodotto è esaurito, o la quantità è fuori da quanto il negozio consente.',
  tooMuch: 'È stato chiesto più in una volta di quanto BigCommerce consenta.',
  guestCredit: 'Un ospite non ha un account, quindi niente credito del negozio. Scegliere un altro modo di rimborsare.',
  suspended: 'BigCommerce ha sospeso questo negozio.',
  taxService: 'Il servizio fiscale del negozio non risponde al momento. Riprovare tra qualche minuto.',
  wrongType: 'Questo valore ha una forma sbagliata. Controllarlo e riprovare.',
  onlySoMany: ({ quantity }) => `Qui se ne possono prendere solo ${quantity}. Ridurre la quantità e riprovare.`,
  changedByOther: 'Qualcun altro lo ha modificato, o esiste già. Ricaricare e riprovare.',
  locked: 'BigCommerce lo ha bloccato per ora. Riprovare tra qualche minuto.',
  planLimit: 'Il piano del negozio non ne consente altri.',
};

export const scopes: Translated<English['scopes']> = {
  orders: 'ordini',
  transactions: 'transazioni di pagamento',
  store: 'impostazioni del negozio',
  channels: 'canali di vendita',
  hooks: 'webhook',
  customers: 'clienti',
  products: 'prodotti',
  inventory: 'scorte',
  fulfillment: 'ritiri',
  carts: 'carrelli',
  checkouts: 'checkout',
  paymentMethods: 'metodi di pagamento',
  paymentTokens: 'pagamenti',
  storedInstruments: 'carte salvate',
  content: 'script',
  extensions: 'estensioni dell’app',
};
