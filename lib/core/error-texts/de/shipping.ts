import type { English, Translated } from '../english.ts';

export const shipping: Translated<English['shipping']> = {
  notCreated: 'Die Sendung wurde nicht angelegt',
  notChanged: 'Die Sendung wurde nicht geändert',
  notDeleted: 'Die Sendung wurde nicht gelöscht',
  noneDeleted: 'Die Sendungen wurden nicht gelöscht',
  noSuchShipment: 'Diese Sendung gibt es nicht mehr. Laden Sie die Bestellung neu, um ihre Sendungen zu sehen.',
  otherCount: ({ count }) =>
    `Diese Bestellung hat jetzt ${count} ${count === 1 ? 'Sendung' : 'Sendungen'}, anders als Sie gesehen haben. Es wurde nichts gelöscht; sehen Sie noch einmal nach und entscheiden Sie neu.`,
  nothingLeft:
    'Von dieser Position ist für diese Adresse nichts mehr zu versenden. Nehmen Sie sie heraus oder laden Sie die Bestellung neu.',
  onlyLeft: ({ left }) => `Von dieser Position sind nur noch ${left} zu versenden. Verringern Sie die Menge.`,
  noSuchPickup: 'Diese Abholung gibt es nicht mehr. Laden Sie die Bestellung neu.',
  notReady: 'Die Bestellung wurde nicht als bereit markiert',
  notCollected: 'Die Abholung wurde nicht als abgeholt markiert',
  notTakenBack: 'Die Abholung wurde nicht zurückgenommen',
};
