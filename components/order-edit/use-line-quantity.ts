'use client';

import { useRef } from 'react';
import type { EditLine } from '#lib/orders/edit-contract.ts';
import { isSameValue } from '#lib/orders/edit-fields-rules.ts';
import { canChangeWrapping, wrappingForQuantity } from '#lib/orders/edit-wrapping-rules.ts';
import { typedAmount } from '#lib/core/decimals.ts';
import { useDraftStore, useText } from './use-draft.ts';

type Texts = Readonly<Record<string, string>>;

/** A line's quantity. The cost of its gift wrapping, which is for all pieces, goes along until somebody types another one. */
export function useLineQuantity(line: EditLine): readonly [string, (text: string) => void] {
  const store = useDraftStore();
  const path = `line.${line.id}.quantity`;
  const [quantity] = useText(path);
  const costsFor = (text: string): Texts | null => {
    const wanted = Number(text);
    const { currencyCode } = store.get().base;
    const isWhole = /^\d{1,7}$/.test(text) && wanted > 0;
    const cost = isWhole && canChangeWrapping(line) ? wrappingForQuantity(line, wanted, currencyCode) : null;
    if (cost === null) return null;
    return {
      [`wrap.${line.id}.exTax`]: typedAmount(cost.exTax, currencyCode),
      [`wrap.${line.id}.incTax`]: typedAmount(cost.incTax, currencyCode),
    };
  };
  const followed = useRef<Texts | null | undefined>(undefined);
  const change = (text: string) => {
    const last = followed.current ?? costsFor(quantity);
    const costs = costsFor(text);
    const follows = last !== null && Object.keys(last).every((each) => isSameValue(each, store.text(each), last[each]));
    followed.current = follows && costs !== null ? costs : last;
    store.setTexts({ [path]: text, ...(follows ? costs : {}) });
  };
  return [quantity, change];
}
