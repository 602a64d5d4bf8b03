import type { English, Translated } from '../english.ts';

export const platform: Translated<English['platform']> = {
  unreadable:
    'BigCommerce hat eine Antwort gegeben, die wir nicht lesen können. Versuchen Sie es in einer Minute erneut; bleibt es dabei, fragen Sie mit Uhrzeit und Anfragenummer um Hilfe.',
  unreadableFields: ({ detail }) =>
    `BigCommerce hat eine Antwort gegeben, die wir nicht lesen können. Versuchen Sie es in einer Minute erneut; bleibt es dabei, fragen Sie mit Uhrzeit und Anfragenummer um Hilfe. (${detail})`,
  unreadablePage: 'BigCommerce hat eine Seite mit Bestellungen gegeben, von denen keine lesbar war.',
  unreadableOrder: 'Die Antwort von BigCommerce zu dieser Bestellung hat eine unerwartete Form.',
  unreadableOrderFields: ({ fields }) => `In der Antwort von BigCommerce nicht wie erwartet: ${fields}`,
  cannotBeKept: 'Die Bestellung enthält etwas, das der Index von Orderdeck nicht aufnehmen kann.',
  tokenRefused:
    'BigCommerce akzeptiert Orderdeck für diesen Shop nicht mehr. Der Inhaber muss Orderdeck im Control Panel öffnen und erneut genehmigen.',
  noSuchRecord:
    'BigCommerce hat in diesem Shop keinen solchen Eintrag. Vielleicht wurde er entfernt; gehen Sie zurück zur Liste und öffnen Sie ihn erneut.',
  noAnswer: 'BigCommerce antwortet im Moment nicht. Versuchen Sie es in einer Minute erneut.',
  limited: ({ seconds }) =>
    `BigCommerce begrenzt, wie oft dieser Shop abgefragt werden darf, und die Grenze ist erreicht. Versuchen Sie es in ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} erneut.`,
  missingScope: ({ what }) =>
    `BigCommerce gibt Orderdeck in diesem Shop keinen Zugriff auf: ${what}. Der Inhaber muss Orderdeck im Control Panel öffnen und die Berechtigungen genehmigen.`,
  taxServiceDown:
    'Der Steuerdienst des Shops antwortet im Moment nicht, deshalb lassen sich keine Rückerstattungen berechnen. Es wurde nichts geändert. Versuchen Sie es in einigen Minuten erneut.',
  placesUnknown: 'BigCommerce hat nicht gesagt, welche Plätze die App hat. Versuchen Sie es später erneut.',
  placeRefused: 'BigCommerce hat diesen Platz im Control Panel nicht angenommen.',
  notReached: 'BigCommerce war nicht erreichbar, es wurde nichts geändert. Versuchen Sie es gleich noch einmal.',
  notDone: ({ notDone }) =>
    `${notDone}: BigCommerce war nicht erreichbar, und es wurde nichts geändert. Versuchen Sie es gleich noch einmal.`,
  answerLost:
    'BigCommerce wurde gefragt, aber die Antwort ging verloren. Orderdeck findet heraus, was daraus geworden ist, und sendet es nicht noch einmal; sehen Sie in einer Minute nach der Bestellung.',
  underWay: 'Das wird gerade schon ausgeführt. Warten Sie, bis es fertig ist.',
  otherThanFirst:
    'Das weicht von dem ab, was zuerst unter diesem Schlüssel gesendet wurde, und wurde nicht ausgeführt. Schließen Sie den Dialog und beginnen Sie neu.',
  refused: 'BigCommerce hat diese Änderung nicht angenommen. Prüfen Sie die Werte und versuchen Sie es erneut.',
  wrongValue: 'BigCommerce nimmt diesen Wert nicht an. Prüfen Sie ihn und versuchen Sie es erneut.',
  fieldFixed: 'BigCommerce lässt dieses Feld nicht ändern.',
  fieldUnknown: 'BigCommerce kennt dieses Feld hier nicht.',
  fieldEmpty: 'Dieses Feld darf nicht leer sein.',
  fieldMissing: 'Dieses Feld muss ausgefüllt sein.',
  wrongOptions: 'Die für ein Produkt gewählten Optionen sind nicht mehr gültig. Wählen Sie sie neu.',
  outOfStock: 'Ein Produkt ist nicht vorrätig, oder seine Menge liegt außerhalb dessen, was der Shop erlaubt.',
  tooMuch: 'Es wurde mehr auf einmal verlangt, als BigCommerce erlaubt.',
  guestCredit:
    'Ein Gast hat kein Konto, deshalb ist kein Shop-Guthaben möglich. Wählen Sie eine andere Art der Rückzahlung.',
  suspended: 'BigCommerce hat diesen Shop gesperrt.',
  taxService: 'Der Steuerdienst des Shops antwortet im Moment nicht. Versuchen Sie es in einigen Minuten erneut.',
  wrongType: 'Dieser Wert hat die falsche Form. Prüfen Sie ihn und versuchen Sie es erneut.',
  onlySoMany: ({ quantity }) =>
    `Hier sind nur ${quantity} möglich. Verringern Sie die Menge und versuchen Sie es erneut.`,
  changedByOther: 'Das hat jemand anderes geändert, oder es gibt es schon. Laden Sie neu und versuchen Sie es erneut.',
  locked: 'BigCommerce hat das vorerst gesperrt. Versuchen Sie es in einigen Minuten erneut.',
  planLimit: 'Der Tarif des Shops erlaubt nicht mehr davon.',
};

export const scopes: Translated<English['scopes']> = {
  orders: 'Bestellungen',
  transactions: 'Zahlungsvorgänge',
  store: 'Shop-Einstellungen',
  channels: 'Vertriebskanäle',
  hooks: 'Webhooks',
  customers: 'Kunden',
  products: 'Produkte',
  inventory: 'Bestand',
  fulfillment: 'Abholungen',
  carts: 'Warenkörbe',
  checkouts: 'Checkouts',
  paymentMethods: 'Zahlungsarten',
  paymentTokens: 'Zahlungen',
  storedInstruments: 'gespeicherte Karten',
  content: 'Skripte',
  extensions: 'App-Erweiterungen',
};
