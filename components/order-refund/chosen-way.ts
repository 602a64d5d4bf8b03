import type { MethodPartView, QuoteView } from '#lib/refunds/contract.ts';

type Way = readonly MethodPartView[];

const STORE_CREDIT = 'storecredit';

/** What tells one way from another in every quote: amounts change with what is typed. */
export function wayName(way: Way): string {
  return way.map(({ providerId }) => providerId).join(' + ');
}

/**
 * The chosen way in a new quote; before anything was chosen the one that gives money back as it came. -1: the person has to
 * choose, since each way does something else to the shopper.
 */
export function wayIndex({ methods }: QuoteView, chosen: string | null): number {
  const kept = methods.findIndex((way) => wayName(way) === chosen);
  if (kept !== -1) return kept;
  if (methods.length === 1) return 0;
  return methods.findIndex((way) => way.every((part) => !part.isOffline && part.providerId !== STORE_CREDIT));
}
