import type { English, Translated } from '../english.ts';

export const money: Translated<English['money']> = {
  earlierAsked:
    'Was aus einem früheren Zahlungsschritt dieser Bestellung geworden ist, weiß noch niemand. Beantworten Sie zuerst die Frage dazu auf der Seite der Bestellung.',
  earlierOpen:
    'Orderdeck findet noch heraus, was aus einem früheren Zahlungsschritt dieser Bestellung geworden ist. Warten Sie eine Minute und sehen Sie dann noch einmal nach.',
  noLimit: ({ currency }) =>
    `Sie haben kein Limit in ${currency} und können deshalb kein Geld dieser Bestellung bewegen. Wenden Sie sich an einen Admin des Shops.`,
  aboveLimit: ({ limit }) =>
    `Das ist mehr, als Sie auf einmal bewegen dürfen: ${limit}. Wenden Sie sich an einen Admin des Shops oder an jemanden mit höherem Limit.`,
  notCaptured: 'Die Zahlung wurde nicht eingezogen',
  notVoided: 'Die Zahlung wurde nicht storniert',
  onlyAuthorizedCaptured: ({ status }) =>
    `Nur eine autorisierte Zahlung kann eingezogen werden. Der Zahlungsstatus dieser Bestellung ist „${status}“.`,
  captureNoStatus:
    'Nur eine autorisierte Zahlung kann eingezogen werden. Die Zahlung dieser Bestellung hat keinen Status.',
  onlyAuthorizedVoided: ({ status }) =>
    `Nur eine autorisierte Zahlung kann storniert werden. Der Zahlungsstatus dieser Bestellung ist „${status}“.`,
  voidNoStatus: 'Nur eine autorisierte Zahlung kann storniert werden. Die Zahlung dieser Bestellung hat keinen Status.',
  ledgerUnreadable:
    'BigCommerce kann Zahlungen gerade nicht lesen. Versuchen Sie es in einer Minute erneut; der Rest der Bestellung ist aktuell.',
  ledgerNotGranted:
    'Dieser Shop hat Orderdeck nicht erlaubt, Transaktionen zu lesen. Der Inhaber kann es genehmigen, indem er die App erneut installiert.',
  questionAnswered:
    'Diese Frage wurde schon beantwortet, oder die Antwort wurde inzwischen gefunden. Laden Sie die Seite neu.',
  notThisRefund: 'Diese Rückerstattung stammt nicht aus diesem Schritt. Wählen Sie eine andere.',
  sayHow: 'Sagen Sie, woher Sie es wissen.',
  reasonNeeded: 'Ein Grund ist nötig.',
  notRefunded: 'Die Rückerstattung wurde nicht vorgenommen',
  notANumber: 'Einer der Beträge ist keine Zahl. Schreiben Sie ihn wie 19.90.',
  unpaid:
    'Diese Bestellung ist noch nicht bezahlt, also lässt sich nichts erstatten. Eine autorisierte Zahlung kann stattdessen storniert werden.',
  capturePending:
    'Das Gateway hat auf den Einzug noch nicht geantwortet. Warten Sie, bis die Zahlung eingezogen ist, und erstatten Sie sie dann.',
  refundPending:
    'Eine andere Rückerstattung dieser Bestellung wartet auf ihr Gateway. BigCommerce nimmt nur eine zur Zeit an: Warten Sie, bis sie beendet ist.',
  nothingLeft: 'Diese Bestellung wurde schon ganz erstattet. Höchstens 0 können noch erstattet werden.',
  voided: 'Die Zahlung dieser Bestellung wurde aufgegeben, es gibt also nichts zu erstatten.',
  paymentsChanged:
    'Die Zahlungen dieser Bestellung haben sich geändert, seit Sie sie geöffnet haben: Vielleicht hat jemand etwas erstattet. Es wurde nichts gesendet. Sehen Sie sich an, was übrig ist, und entscheiden Sie neu.',
  mostOfOrder: ({ most }) => `Für diese Bestellung können höchstens noch ${most} erstattet werden.`,
  otherQuote:
    'BigCommerce berechnet diese Rückerstattung anders als vorhin angezeigt. Es wurde nichts gesendet. Sehen Sie sich die neuen Beträge an und bestätigen Sie noch einmal.',
  nothingChosen: 'Es wurde nichts zum Erstatten gewählt.',
  noSuchItem: 'Diesen Artikel hat die Bestellung nicht mehr. Laden Sie die Bestellung neu.',
  itemTwice: 'Ein Artikel wurde zweimal genannt. Laden Sie die Seite neu und versuchen Sie es erneut.',
  notAnAmount: ({ most }) =>
    `Das ist kein Betrag. Schreiben Sie ihn wie 19.90; hier können höchstens ${most} erstattet werden.`,
  notPositive: ({ most }) =>
    `Eine Rückerstattung muss größer als null sein; hier können höchstens ${most} erstattet werden.`,
  tooPrecise: ({ most }) =>
    `Das hat mehr Nachkommastellen als die Währung. Hier können höchstens ${most} erstattet werden.`,
  aboveLeft: ({ most }) => `Hier können höchstens noch ${most} erstattet werden.`,
  notWhole: ({ most }) => `Nur ganze Stücke können erstattet werden, höchstens ${most}.`,
  notCounted: 'BigCommerce zählt den Bestand eines der Artikel nicht. Erstatten Sie ihn, ohne ihn wieder einzulagern.',
  stockNotGranted:
    'Dieser Shop hat Orderdeck nicht erlaubt, den Bestand zu ändern; erstattete Artikel müssen deshalb im Control Panel wieder eingelagert werden.',
  stockUnreadable:
    'Der Bestand lässt sich gerade nicht lesen, deshalb kann mit dieser Rückerstattung nichts wieder eingelagert werden.',
  onlyRefundedPieces: 'Nur Stücke, die erstattet werden, können wieder eingelagert werden.',
  nothingToRestock: 'Von dieser Rückerstattung ist nichts mehr wieder einzulagern.',
  restockUnclear:
    'Noch weiß niemand, ob diese Stücke wieder eingelagert wurden. Warten Sie eine Minute oder beantworten Sie die Frage dazu.',
  itemNotCounted: 'BigCommerce zählt den Bestand dieses Artikels nicht mehr.',
  notRestocked: 'Es wurde nichts wieder eingelagert',
  productGone: 'Das Produkt ist nicht mehr im Katalog.',
  notSent: 'Es wurde nicht gesendet.',
  notPutBack: 'Es hat sich gezeigt, dass nichts wieder eingelagert wurde.',
  fewerDecimals: ({ currency }) => `Ein Betrag in ${currency} hat weniger Nachkommastellen.`,
  oneLimitEach: 'Für jede Währung kann es ein Limit geben.',
};
