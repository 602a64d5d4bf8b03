import type { English, Translated } from '../english.ts';

export const store: Translated<English['store']> = {
  personGone:
    'Diese Person nutzt Orderdeck in diesem Shop nicht mehr. Laden Sie die Seite neu, um zu sehen, wer es nutzt.',
  noSuchPerson: 'Niemand mit dieser Nummer hat Orderdeck in diesem Shop genutzt.',
  ownerIsAdmin: 'Der Inhaber des Shops ist immer Admin. Es wurde nichts geändert.',
  ownRole: 'Niemand ändert die eigene Rolle. Bitten Sie den Inhaber des Shops oder einen anderen Admin darum.',
  customerGone: 'Diesen Kunden gibt es nicht mehr. Wählen Sie einen anderen.',
  accountGone: 'Dieses Konto gibt es im Shop nicht mehr.',
  customersNotGranted:
    'Dieser Shop hat Orderdeck nicht erlaubt, Kunden zu lesen. Der Inhaber kann es genehmigen, indem er die App erneut installiert.',
  manyTold: 'Es wurden zu viele Bestellungen auf einmal gemeldet. Diese wird auf anderem Weg gelesen.',
  pageUnknown: 'Orderdeck kennt diese Seite nicht, deshalb ist nichts geschehen.',
  toldBefore: 'Das wurde schon gemeldet, deshalb ist nichts geschehen.',
  hookSecret: 'Das Geheimnis der Webhooks dieses Shops lässt sich nicht öffnen.',
  mailChanged:
    'Jemand hat diese Adressen geändert, seit Sie sie geöffnet haben. Vergleichen Sie sie und speichern Sie erneut.',
  mailUnclear:
    'BigCommerce wurde gefragt, aber die Antwort ging verloren; noch weiß niemand, ob diese Adressen gespeichert wurden. Sehen Sie gleich noch einmal nach.',
  mailNotChanged: 'Die Bestell-E-Mails wurden nicht geändert',
  channelGone: 'Diesen Kanal gibt es nicht mehr. Laden Sie die Seite neu.',
  manySuggestions: ({ most }: { readonly most: number }) =>
    `Hier sind höchstens ${most} eigene Tags möglich. Entfernen Sie zuerst welche.`,
};
