import { useTranslations } from 'use-intl/react';
import type { CheckoutLine } from '#lib/checkouts/view-contract.ts';

/** A line by its name and what was chosen of it, since two variants of a product have one name. */
export function lineLabel({ name, options }: Pick<CheckoutLine, 'name' | 'options'>): string {
  const chosen = (options ?? []).map(({ value }) => value).filter((value) => value !== '');
  return chosen.length === 0 ? name : `${name} (${chosen.join(', ')})`;
}

/** A kept line's name. Of certificates nothing is kept, so they are called what they are. */
export function useKeptName(): (line: { readonly name: string }) => string {
  const t = useTranslations('checkout.line.kind');
  return ({ name }) => (name === '' ? t('certificate') : name);
}
