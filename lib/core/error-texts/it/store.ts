import type { English, Translated } from '../english.ts';

export const store: Translated<English['store']> = {
  personGone: 'Questa persona non usa più Orderdeck in questo negozio. Ricaricare la pagina per vedere chi lo usa.',
  noSuchPerson: 'Nessuno con questo numero ha usato Orderdeck in questo negozio.',
  ownerIsAdmin: 'Il proprietario del negozio è sempre amministratore. Nulla è stato modificato.',
  ownRole: 'Nessuno cambia il proprio ruolo. Rivolgersi al proprietario del negozio o a un altro amministratore.',
  customerGone: 'Questo cliente non esiste più. Sceglierne un altro.',
  accountGone: 'Questo account non è più nel negozio.',
  customersNotGranted:
    'Questo negozio non ha dato a Orderdeck il permesso di leggere i clienti. Il proprietario può approvarlo reinstallando l’app.',
  manyTold: 'Sono stati annunciati troppi ordini in una volta. Questo viene letto per altre vie.',
  pageUnknown: 'Orderdeck non conosce questa pagina, quindi non è stato fatto nulla.',
  toldBefore: 'È già stato annunciato, quindi non è stato fatto nulla.',
  hookSecret: 'Il segreto dei webhook di questo negozio non può essere aperto.',
  mailChanged: 'Qualcuno ha cambiato questi indirizzi dopo l’apertura. Confrontarli e salvare di nuovo.',
  mailUnclear:
    'BigCommerce è stato interpellato, ma la risposta è andata persa: non si sa ancora se questi indirizzi sono stati salvati. Riguardarli tra un momento.',
  mailNotChanged: 'Le e-mail degli ordini non sono state modificate',
  channelGone: 'Questo canale non esiste più. Ricaricare la pagina.',
  manySuggestions: ({ most }: { readonly most: number }) =>
    `I tag aggiunti possono essere al massimo ${most}. Prima rimuoverne alcuni.`,
};
