import type { English, Translated } from '../english.ts';

export const orders: Translated<English['orders']> = {
  noSuchOrder: 'Diese Bestellung gibt es in diesem Shop nicht. Prüfen Sie die Nummer oder suchen Sie sie in der Liste.',
  changedMeanwhile:
    'Jemand hat diese Bestellung geändert, seit Sie sie geöffnet haben. Vergleichen Sie beide Fassungen und entscheiden Sie.',
  changedLookAgain:
    'Jemand hat diese Bestellung geändert, seit Sie sie geöffnet haben. Schließen Sie den Dialog und sehen Sie noch einmal nach.',
  archivedMeanwhile:
    'Diese Bestellung wurde inzwischen archiviert, deshalb wurde nichts gespeichert. Kopieren Sie Ihre Eingabe, falls Sie sie noch brauchen.',
  notChanged: 'Die Bestellung wurde nicht geändert',
  notArchived: 'Die Bestellung wurde nicht archiviert',
  noneArchived: 'Die Bestellungen wurden nicht archiviert',
  nothingToArchive: 'Es gibt keine Bestellungen zu archivieren.',
  statusNotChanged: 'Der Status wurde nicht geändert',
  partlySaved: 'Alles außer einer Lieferadresse wurde gespeichert',
  partlySavedBecause: ({ reason }) => `Alles außer einer Lieferadresse wurde gespeichert: ${reason}`,
  nothingToSave: 'Es wurde nichts geändert, also gibt es nichts zu speichern.',
  wrongValue: 'Ein Wert lässt sich so nicht speichern. Korrigieren Sie ihn und speichern Sie erneut.',
  changeUnclear:
    'Wir wissen noch nicht, ob die Änderung angekommen ist. Orderdeck prüft es; sehen Sie in einer Minute nach der Bestellung.',
  changeUnderWay: 'Diese Änderung wird gerade schon ausgeführt. Warten Sie, bis sie fertig ist.',
  otherChange:
    'Diese Änderung weicht von der ab, die zuerst unter ihrem Schlüssel gesendet wurde, und wurde nicht ausgeführt. Schließen Sie den Dialog und beginnen Sie neu.',
  deliveryGone: 'Diese Lieferadresse steht nicht mehr in der Bestellung. Laden Sie die Bestellung neu.',
  lineGone: 'Diese Position steht nicht mehr in der Bestellung. Laden Sie die Bestellung neu.',
  notStoreName: 'Das ist nicht der Name des Shops. Geben Sie ihn genau so ein, wie er angezeigt wird.',
  otherCount: ({ count }) =>
    `Der Shop hat jetzt ${count} Bestellungen, anders als Ihnen angezeigt wurde. Es wurde nichts archiviert; sehen Sie sich die Zahl noch einmal an.`,
  nothingShips:
    'Nichts aus dieser Bestellung geht mit einem Versanddienst hinaus, sie kann also nicht versandt werden. Wählen Sie Completed, wenn sie erledigt ist.',
  nothingShipped:
    'Aus dieser Bestellung wurde noch nichts versandt. Wählen Sie in der Bestellung „Versenden“: Die Sendungen ändern den Status, und der Kunde erhält die Sendungsnummer.',
  partShipped:
    'Nur ein Teil dieser Bestellung ist versandt. Wählen Sie in der Bestellung „Versenden“ und versenden Sie den Rest: Der Status folgt von selbst.',
  allShipped: 'Diese Bestellung ist schon ganz versandt. Wählen Sie stattdessen den Status für versandte Bestellungen.',
  nothingRefunded:
    'Aus dieser Bestellung wurde nichts erstattet, und dieser Status gäbe kein Geld zurück. Wählen Sie in der Bestellung „Rückerstatten“: Der Status folgt von selbst.',
  partRefunded:
    'Nur ein Teil dieser Bestellung ist erstattet. Wählen Sie in der Bestellung „Rückerstatten“ für den Rest oder den Status für teilweise erstattete Bestellungen.',
  searchWrong: ({ mistake }) => `Diese Suche lässt sich nicht lesen. Korrigieren Sie sie im Suchfeld. (${mistake})`,
  noSuchDay: 'Diesen Tag gibt es im Kalender nicht. Wählen Sie einen anderen.',
  searchSlow: 'Diese Suche dauert zu lange. Fügen Sie ein Wort oder einen Filter hinzu, um sie einzugrenzen.',
  shortFragment: ({ fewest }) =>
    `Ein Wortteil zwischen Sternchen braucht mindestens ${fewest} Buchstaben. Schreiben Sie mehr davon.`,
  manyTags: ({ most }) => `Eine Bestellung hat höchstens ${most} Tags. Entfernen Sie erst einige.`,
  tagsNotChanged: 'Die Tags wurden nicht geändert',
  tagGone: 'Diese Bestellung oder dieses Tag gibt es nicht mehr. Laden Sie die Bestellung neu.',
  emptyTag: 'Ein Tag braucht mindestens ein Zeichen.',
  longTag: 'Ein Tag hat höchstens 40 Zeichen. Kürzen Sie es.',
  manyViews: ({ most }) =>
    `Sie haben schon ${most} Ansichten. Löschen Sie eine, die Sie nicht mehr brauchen, und speichern Sie dann diese.`,
  viewOfOther:
    'Diese Ansicht hat jemand anderes geteilt. Speichern Sie sie unter einem eigenen Namen oder bitten Sie einen Admin, sie zu ändern.',
  viewGone: 'Diese Ansicht gibt es nicht mehr. Laden Sie die Liste neu, um die vorhandenen zu sehen.',
  viewUnreadable: ({ mistake }) => `Die Suche der Ansicht lässt sich nicht lesen. (${mistake})`,
};
