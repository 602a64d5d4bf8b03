import type { AppExtension, NewExtension } from '#lib/bigcommerce/types/extension.ts';

/** Both places that the platform gives an app for orders: a panel over the list, and the order's own page. */
export const PLACES: readonly NewExtension[] = [
  {
    context: 'PANEL',
    url: '/orders/${id}/panel',
    label: labelled('Quick look in Orderdeck', {
      de: 'Kurz in Orderdeck ansehen',
      fr: 'Aperçu dans Orderdeck',
      es: 'Vista en Orderdeck',
      it: 'Anteprima in Orderdeck',
    }),
  },
  {
    context: 'LINK',
    url: '/orders/${id}',
    label: labelled('Open in Orderdeck', {
      de: 'In Orderdeck öffnen',
      fr: 'Ouvrir dans Orderdeck',
      es: 'Abrir en Orderdeck',
      it: 'Apri in Orderdeck',
    }),
  },
];

function labelled(defaultValue: string, others: Readonly<Record<string, string>>): NewExtension['label'] {
  return { defaultValue, locales: Object.entries(others).map(([localeCode, value]) => ({ value, localeCode })) };
}

export interface ExtensionPlan {
  readonly create: readonly NewExtension[];
  readonly deleteIds: readonly string[];
}

/**
 * What brings the app's places to what is wanted: each of them once, or none. Places at addresses that are not ours any more go
 * first, since there is room for two.
 */
export function planExtensions(found: readonly AppExtension[], isWanted: boolean): ExtensionPlan {
  const ours = found.filter(({ model }) => model === 'ORDERS');
  const kept = isWanted
    ? PLACES.flatMap(({ url }) => ours.filter((extension) => extension.url === url).slice(0, 1))
    : [];
  return {
    deleteIds: ours.filter((extension) => !kept.includes(extension)).map(({ id }) => id),
    create: isWanted ? PLACES.filter(({ url }) => !kept.some((extension) => extension.url === url)) : [],
  };
}
