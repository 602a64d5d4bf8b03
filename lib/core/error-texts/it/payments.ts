import type { English, Translated } from '../english.ts';

export const payments: Translated<English['payments']> = {
  notTaken: 'Il pagamento non è stato incassato',
  notRecorded: 'Il pagamento non è stato registrato',
  instrumentGone:
    'Questa carta o questo conto non è più salvato per il cliente. Nulla è stato inviato. Sceglierne un altro.',
  expired: 'Questa carta è scaduta. Chiedere al cliente un altro modo di pagare.',
  codeNeeded:
    'Il fornitore di pagamenti chiede il codice di sicurezza della carta, che non deve passare da Orderdeck. Far pagare il cliente nel negozio, o scegliere un altro modo.',
  certificateCode: 'Il codice di un buono regalo contiene solo lettere, cifre e trattini.',
  accountNumber: 'Sembra un numero di carta o di conto. Qui non va conservato.',
  noCertificate: 'Questo non è il codice di un buono regalo.',
  sayHowPaid: 'Dire come è stato pagato.',
  unreadable:
    'BigCommerce non può leggere i pagamenti al momento, quindi non se ne può incassare nessuno. Riprovare tra un minuto.',
  notGranted:
    'Questo negozio non ha dato a Orderdeck il permesso di incassare pagamenti. Il proprietario può approvarlo aprendo Orderdeck dal pannello di controllo.',
  wayGone:
    'BigCommerce non offre più questo modo di pagare per l’ordine. Nulla è stato inviato. Guardare quelli disponibili ora.',
  switchedOff:
    'L’incasso di pagamenti è disattivato per questo negozio. Un amministratore può attivarlo nelle impostazioni di Orderdeck. Nulla è stato inviato.',
  archived: 'Questo ordine è archiviato, quindi nulla può esservi pagato.',
  paidMeanwhile:
    'Questo ordine non attende più un pagamento: forse è stato pagato nel frattempo. Nulla è stato inviato.',
  nothingDue: 'Per questo ordine nulla è dovuto. Nulla è stato inviato.',
  underWay:
    'Un altro pagamento di questo ordine attende il suo fornitore. Attendere che finisca. Nulla è stato inviato.',
  dueChanged:
    'L’importo dovuto per questo ordine è cambiato dopo l’apertura: forse qualcuno ne ha pagato una parte o lo ha modificato. Nulla è stato inviato. Guardare che cosa è dovuto ora e decidere di nuovo.',
  onlyIncomplete:
    'BigCommerce accetta pagamenti solo per ordini in stato Incomplete. Impostare prima questo stato, o registrare il pagamento come ricevuto altrove.',
  ofPanel:
    'Questo ordine è stato creato nel pannello di controllo, e per questi BigCommerce non accetta pagamenti tramite app. Registrare il pagamento come ricevuto altrove.',
};
