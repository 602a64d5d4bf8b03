import type { English, Translated } from '../english.ts';

export const general: Translated<English['general']> = {
  said: ({ reason }) => reason,
  trouble: 'Orderdeck ha delle difficoltà e nulla è stato modificato. Riprovare tra un minuto.',
  broken:
    'Qualcosa non ha funzionato da parte nostra. Riprovare; se il problema persiste, indicare all’assistenza il numero della richiesta.',
  manyTabs:
    'Orderdeck è aperto in molte schede. Questa chiede le modifiche di tanto in tanto, invece di riceverle subito.',
  otherSite:
    'Questa richiesta veniva da un altro sito e non è stata eseguita. Aprire Orderdeck dal pannello di controllo.',
  noKey:
    'La modifica è arrivata senza una Idempotency-Key valida e non è stata eseguita. Ricaricare la pagina e riprovare.',
  keyOfOther: 'Questa Idempotency-Key è stata usata per altro. Ricaricare la pagina.',
  notJson: 'La richiesta non è JSON valido. Ricaricare la pagina e riprovare.',
  notPlainJson: 'Inviare la richiesta come application/json non compresso, in UTF-8.',
  tooLarge: 'La richiesta è troppo grande. Accorciare quanto inserito e riprovare.',
  wrongForm: 'La richiesta non ha la forma prevista. Ricaricare la pagina e riprovare.',
  unknownField: ({ path }) => `«${path}» non è un campo di questa richiesta. Correggere e riprovare.`,
  wrongField: ({ path }) => `«${path}» non è valido. Correggere e riprovare.`,
  wrongValue: ({ path, problem }) => `«${path}»: ${problem.replace(/\.$/, '')}. Correggere e riprovare.`,
  noPage: 'Questa pagina non esiste.',
  noFile: 'Questo file non esiste. Ricaricare la pagina.',
  metricsToken: 'Inviare il token METRICS_TOKEN di questa installazione come token bearer.',
  roleForbids: 'Il ruolo in Orderdeck non lo consente. Rivolgersi al proprietario del negozio.',
  hidden:
    'Un amministratore nasconde a questo ruolo i dati personali dei clienti: nulla può essere cercato con essi né modificato in essi. Rivolgersi a un amministratore.',
  notOurScript: 'Non è ciò che invia lo script di Orderdeck, quindi non è stato fatto nulla.',
  unprovenDelivery:
    'Questa consegna non prova di venire da BigCommerce per un negozio di questa app, quindi non è stato fatto nulla.',
  approveAgain:
    'Il negozio deve approvare di nuovo Orderdeck. Il proprietario lo fa aprendolo dal pannello di controllo.',
  noAccess:
    'Orderdeck non ha un accesso valido a questo negozio. Il proprietario deve aprirlo dal pannello di controllo e approvarlo.',
  notInstalled: 'Orderdeck non è più installato in questo negozio.',
  sessionEnded: 'La sessione è terminata. Riaprire Orderdeck dal pannello di controllo.',
  linkUsed:
    'Questo link a Orderdeck è già stato usato o è troppo vecchio. Riaprire Orderdeck dal pannello di controllo.',
  wholeNumber: 'deve essere un numero intero',
  wholeOrderNumber: 'il numero dell’ordine deve essere un numero intero',
  currencyCode: 'deve essere un codice di valuta',
  amountForm: 'deve essere un importo come 19.90',
  nothingToChange: 'Non è stato inviato nulla da modificare.',
  noCardNumbers: 'Non inserire numeri di carta.',
};
