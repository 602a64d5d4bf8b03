import type { Draft } from './draft-store.ts';

/** Everything that was typed, as text that can be copied and read. */
export function typedTexts({ to, newLines, newFees }: Draft): string {
  return [
    ...Object.entries(to).map(([path, text]) => `${path}: ${text}`),
    ...newLines.map(({ quantity, name, price }) => `${quantity} × ${name}: ${price.exTax} / ${price.incTax}`),
    ...newFees.map(({ name, cost }) => `${name}: ${cost.exTax} / ${cost.incTax}`),
  ].join('\n');
}
