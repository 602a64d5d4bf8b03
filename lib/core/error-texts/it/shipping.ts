import type { English, Translated } from '../english.ts';

export const shipping: Translated<English['shipping']> = {
  notCreated: 'La spedizione non è stata creata',
  notChanged: 'La spedizione non è stata modificata',
  notDeleted: 'La spedizione non è stata eliminata',
  noneDeleted: 'Le spedizioni non sono state eliminate',
  noSuchShipment: 'Questa spedizione non esiste più. Ricaricare l’ordine per vedere le sue spedizioni.',
  otherCount: ({ count }) =>
    `Questo ordine ha ora ${count} ${count === 1 ? 'spedizione' : 'spedizioni'}, non quelle viste. Nulla è stato eliminato; riguardarle e decidere di nuovo.`,
  nothingLeft: 'Di questa riga non resta nulla da spedire a questo indirizzo. Toglierla, o ricaricare l’ordine.',
  onlyLeft: ({ left }) =>
    `Di questa riga ${left === 1 ? 'resta' : 'restano'} solo ${left} da spedire. Ridurre la quantità.`,
  noSuchPickup: 'Questo ritiro non esiste più. Ricaricare l’ordine.',
  notReady: 'L’ordine non è stato contrassegnato come pronto',
  notCollected: 'Il ritiro non è stato contrassegnato come effettuato',
  notTakenBack: 'Il ritiro non è stato annullato',
};
