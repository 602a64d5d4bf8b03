import type { English, Translated } from '../english.ts';

export const payments: Translated<English['payments']> = {
  notTaken: 'Die Zahlung wurde nicht entgegengenommen',
  notRecorded: 'Die Zahlung wurde nicht erfasst',
  instrumentGone:
    'Diese Karte oder dieses Konto ist für den Kunden nicht mehr gespeichert. Es wurde nichts gesendet. Wählen Sie etwas anderes.',
  expired: 'Diese Karte ist abgelaufen. Bitten Sie den Kunden um eine andere Zahlungsart.',
  codeNeeded:
    'Der Zahlungsanbieter verlangt die Prüfnummer der Karte, die nicht durch Orderdeck gehen darf. Lassen Sie den Kunden im Shop zahlen oder wählen Sie eine andere Zahlungsart.',
  certificateCode: 'Der Code eines Geschenkgutscheins besteht nur aus Buchstaben, Ziffern und Bindestrichen.',
  accountNumber: 'Das sieht nach einer Karten- oder Kontonummer aus. Solche dürfen hier nicht aufbewahrt werden.',
  noCertificate: 'Das ist kein Code eines Geschenkgutscheins.',
  sayHowPaid: 'Sagen Sie, wie bezahlt wurde.',
  unreadable:
    'BigCommerce kann Zahlungen gerade nicht lesen, deshalb kann keine entgegengenommen werden. Versuchen Sie es in einer Minute erneut.',
  notGranted:
    'Dieser Shop hat Orderdeck nicht erlaubt, Zahlungen entgegenzunehmen. Der Inhaber kann es genehmigen, indem er Orderdeck im Control Panel öffnet.',
  wayGone:
    'BigCommerce bietet diese Zahlungsart für die Bestellung nicht mehr an. Es wurde nichts gesendet. Sehen Sie sich an, welche es jetzt gibt.',
  switchedOff:
    'Das Entgegennehmen von Zahlungen ist für diesen Shop ausgeschaltet. Ein Admin kann es in den Einstellungen von Orderdeck einschalten. Es wurde nichts gesendet.',
  archived: 'Diese Bestellung ist archiviert, also kann darauf nichts gezahlt werden.',
  paidMeanwhile:
    'Diese Bestellung wartet nicht mehr auf eine Zahlung: Vielleicht wurde sie inzwischen bezahlt. Es wurde nichts gesendet.',
  nothingDue: 'Für diese Bestellung ist nichts fällig. Es wurde nichts gesendet.',
  underWay:
    'Eine andere Zahlung dieser Bestellung wartet auf ihren Anbieter. Warten Sie, bis sie beendet ist. Es wurde nichts gesendet.',
  dueChanged:
    'Der fällige Betrag dieser Bestellung hat sich geändert, seit Sie sie geöffnet haben: Vielleicht hat jemand einen Teil bezahlt oder sie bearbeitet. Es wurde nichts gesendet. Sehen Sie sich an, was jetzt fällig ist, und entscheiden Sie neu.',
  onlyIncomplete:
    'BigCommerce nimmt Zahlungen nur für Bestellungen mit dem Status Incomplete an. Setzen Sie zuerst diesen Status oder erfassen Sie die Zahlung als außerhalb erhalten.',
  ofPanel:
    'Diese Bestellung wurde im Control Panel angelegt, und dafür nimmt BigCommerce keine Zahlungen über Apps an. Erfassen Sie die Zahlung als außerhalb erhalten.',
};
