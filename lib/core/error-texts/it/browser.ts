import type { BrowserTexts } from '../en/browser.ts';

export const browser: BrowserTexts = {
  unreachable: 'Orderdeck non è raggiungibile. Controllare la connessione a Internet, poi riprovare.',
  unreadable:
    'Orderdeck ha dato una risposta che questa pagina non può leggere. Riprovare; se succede ancora, riaprire l’app dal pannello di controllo.',
  cancelled: 'La richiesta è stata annullata.',
  sessionEnded: 'La sessione è terminata. Riaprire Orderdeck dal pannello di controllo.',
};
