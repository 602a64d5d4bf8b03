import type { English, Translated } from '../english.ts';

export const making: Translated<English['making']> = {
  notCreated: 'Die Bestellung wurde nicht angelegt',
  notTaken: 'BigCommerce hat die Bestellung nicht angenommen. Prüfen Sie Kunde, Kanal und Produkte.',
  somethingWrong:
    'Die Bestellung wurde nicht angelegt: Etwas darin fehlt oder ist falsch. Sehen Sie sich die markierten Felder an.',
  somethingMissing: 'Die Bestellung wurde nicht angelegt: Etwas fehlt. Sehen Sie sich die markierten Teile an.',
  answerLost:
    'BigCommerce sollte diese Bestellung anlegen, aber die Antwort ging verloren. Orderdeck findet heraus, was daraus geworden ist, und sendet sie nicht zweimal; versuchen Sie es in einer Minute erneut.',
  nothingToCopy:
    'Diese Bestellung gibt es in diesem Shop nicht. Prüfen Sie die Nummer oder beginnen Sie eine leere Bestellung.',
  manyDrafts: ({ most }) =>
    `Sie haben schon ${most} Entwürfe. Verwerfen Sie einige davon und beginnen Sie dann einen neuen.`,
  draftChanged:
    'Dieser Entwurf wurde in einem anderen Fenster oder auf einem anderen Gerät geändert. Laden Sie jene Fassung oder machen Sie mit dieser als neuem Entwurf weiter.',
  draftGone: 'Diesen Entwurf gibt es nicht mehr. Beginnen Sie eine neue Bestellung.',
  productGone: 'Dieses Produkt ist nicht mehr im Katalog. Suchen Sie ein anderes.',
  checkoutGone: 'Diesen Checkout gibt es nicht mehr.',
  checkoutGoneBegin: 'Diesen Checkout gibt es nicht mehr. Beginnen Sie einen neuen.',
  noCheckout: 'Diesen Checkout gibt es nicht.',
  alreadyOrdered: ({ order }) =>
    `Aus diesem Checkout ist Bestellung ${order} geworden. Ändern Sie stattdessen die Bestellung.`,
  beingOrdered:
    'Aus diesem Checkout wird gerade eine Bestellung, oder es ist noch nicht bekannt, ob eine daraus wurde. Es wurde nichts geändert; versuchen Sie es in einer Minute erneut.',
  cartGone:
    'BigCommerce hat diesen Warenkorb nicht mehr: Er wurde bezahlt, gelöscht oder 30 Tage nicht angefasst. Sie können mit den bekannten Artikeln neu beginnen.',
  noCart: 'BigCommerce hat diesen Warenkorb nicht mehr.',
  checkoutChanged:
    'Jemand anderes hat diesen Checkout inzwischen geändert, deshalb wurde Ihre Änderung nicht ausgeführt. Sehen Sie sich die Unterschiede an und versuchen Sie es erneut.',
  shippingGone: 'Diese Versandart wird nicht mehr angeboten. Wählen Sie eine von denen, die es jetzt gibt.',
  lastItem:
    'Mit seinem letzten Artikel endet ein Warenkorb. Fügen Sie zuerst einen anderen hinzu oder verwerfen Sie den Checkout.',
  checkoutUnclear:
    'BigCommerce wurde gefragt, aber die Antwort ging verloren. Sehen Sie sich den Checkout an, wie er jetzt ist, bevor Sie es erneut versuchen.',
  checkoutBroken: 'Eine Änderung am Checkout endete auf unbekannte Weise. Laden Sie die Seite neu.',
  coupon:
    'BigCommerce nimmt diesen Gutschein nicht an: Es gibt den Code nicht, er ist abgelaufen, oder er gilt für nichts in diesem Warenkorb. Prüfen Sie den Code.',
  quantity:
    'Der Shop erlaubt von einem Produkt in diesem Warenkorb nur eine andere Menge. Ändern Sie die Menge und versuchen Sie es erneut.',
  cardNumberInMessage:
    'Geben Sie bitte keine Kartennummern ein: Eine Nachricht wird so aufbewahrt und gezeigt, wie sie ist.',
  manyCheckouts: ({ most }) =>
    `Sie haben schon ${most} offene Checkouts. Verwerfen Sie einige davon und beginnen Sie dann einen neuen.`,
  cartUnclear:
    'BigCommerce sollte einen Warenkorb anlegen, aber die Antwort ging verloren. Beginnen Sie neu: Falls es einen gibt, benutzt ihn niemand, und BigCommerce entfernt ihn nach 30 Tagen.',
  nothingTakenOver: 'Aus diesem Checkout lässt sich nichts übernehmen. Beginnen Sie einen neuen.',
  certificateFixed:
    'Ein Geschenkgutschein lässt sich nicht ändern. Entfernen Sie ihn und fügen Sie einen anderen hinzu.',
  checkoutNotBegun: 'Der Checkout wurde nicht begonnen',
  cartNotTaken: 'BigCommerce hat den Warenkorb nicht angenommen. Prüfen Sie Kunde, Kanal und Produkte.',
  checkoutNotDropped: 'Der Checkout wurde nicht verworfen',
  checkoutNotChanged: 'Der Checkout wurde nicht geändert',
  linkNotMade: 'Der Link wurde nicht erstellt',
};
