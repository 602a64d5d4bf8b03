'use client';

import { useTranslations } from 'use-intl/react';
import type { EditState } from '#lib/orders/edit-contract.ts';
import { ADDRESS_PARTS } from '#lib/orders/edit-fields-rules.ts';

const ADDRESS: ReadonlySet<string> = new Set(ADDRESS_PARTS);

/** How a person calls the field, line or figure of a path. */
export function useFieldName(state: EditState): (path: string) => string {
  const t = useTranslations('orderEdit.field');
  return (path) => {
    const parts = path.split('.');
    const [kind = '', second = ''] = parts;
    const last = parts.at(-1) ?? '';
    const side = last === 'exTax' || last === 'incTax' ? t(last) : null;
    const withSide = (name: string) => (side === null ? name : t('line', { name, part: side }));
    const part = last === 'quantity' ? t('quantity') : (side ?? t('amount'));
    if (kind === 'billing') return t('billing', { part: ADDRESS.has(last) ? t(last as 'city') : t('formField') });
    if (kind === 'delivery')
      return t('delivery', {
        part: ADDRESS.has(last) ? t(last as 'city') : last === 'method' ? t('method') : t('formField'),
      });
    if (kind === 'line')
      return t('line', { name: lineName(state, second), part: last === 'discounts' ? t('coupon') : part });
    if (kind === 'wrap') return withSide(t('line', { name: lineName(state, second), part: t('wrapping') }));
    if (kind === 'fee')
      return withSide(t('fee', { name: state.fees.find(({ id }) => String(id) === second)?.nameMerchant ?? second }));
    if (kind === 'totals') return FIGURES.has(second) ? withSide(t(second as 'total')) : t('amount');
    return FIGURES.has(kind) || OTHERS.has(kind) ? withSide(t(kind as 'total')) : t('amount');
  };
}

const FIGURES = new Set(['subtotal', 'shipping', 'handling', 'wrapping', 'fees', 'discount', 'coupon', 'total', 'tax']);
const OTHERS = new Set(['customer', 'paymentMethod', 'staffNotes', 'customerMessage', 'lines', 'newLines']);

function lineName(state: EditState, id: string): string {
  return state.lines.find((line) => String(line.id) === id)?.name ?? id;
}
