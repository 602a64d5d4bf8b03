import { z } from 'zod';
import type { Checkout, NewCartLine, WiredLine } from '#lib/bigcommerce/types/checkout.ts';
import type { KnownLine, KnownLines } from './contract.ts';

// What is kept of a cart's lines: enough to change one, and to begin again when the cart is gone. Of certificates nothing but
// that there was one, and no text that somebody typed into an option: both can be about a shopper.

const choice = z.object({ optionId: z.int(), valueId: z.int().nullable() });
const keptLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('catalogue'),
    id: z.string(),
    productId: z.int(),
    variantId: z.int().nullable(),
    options: z.array(choice),
    name: z.string(),
    quantity: z.int(),
  }),
  z.object({
    kind: z.literal('custom'),
    id: z.string(),
    name: z.string(),
    sku: z.string(),
    quantity: z.int(),
    listPrice: z.string(),
  }),
  z.object({ kind: z.literal('certificate'), id: z.string() }),
]);
export type KeptLine = z.infer<typeof keptLine>;

/** Lines as a draft's row has them. */
export function readKept(stored: unknown): readonly KeptLine[] {
  return z.array(keptLine).parse(stored);
}

/** What to keep of a checkout. Choices that it does not tell are those that were kept. */
export function keptLines({ lines }: Checkout, before: readonly KeptLine[]): KeptLine[] {
  return lines.map((line) => {
    const { id, kind, name, sku, quantity } = line;
    if (kind === 'certificate') return { kind, id };
    if (kind === 'custom') return { kind, id, name, sku, quantity, listPrice: line.listPrice.amount };
    const options = choicesOf(line, before);
    return {
      kind: 'catalogue',
      ...{ id, productId: line.productId ?? 0, variantId: line.variantId, options, name, quantity },
    };
  });
}

function choicesOf({ id, choices }: WiredLine, before: readonly KeptLine[]) {
  if (choices !== null) return choices.map(({ optionId, valueId }) => ({ optionId, valueId }));
  const known = before.find((line) => line.id === id);
  return known?.kind === 'catalogue' ? known.options : [];
}

/** What a new cart would have, for a person. */
export function knownLines(kept: readonly KeptLine[]): KnownLines {
  return {
    lines: kept.filter((line) => toNewLine(line) !== null).map(toKnown),
    leftOut: kept.filter((line) => toNewLine(line) === null).map(toKnown),
  };
}

function toKnown(line: KeptLine): KnownLine {
  return line.kind === 'certificate'
    ? { kind: line.kind, name: '', quantity: 1 }
    : { kind: line.kind, name: line.name, quantity: line.quantity };
}

/** Null for what cannot be taken over as it was. */
export function toNewLine(line: KeptLine): NewCartLine | null {
  if (line.kind === 'certificate') return null;
  if (line.kind === 'custom') {
    const { kind, name, sku, quantity, listPrice } = line;
    return { kind, name, sku, quantity, listPrice };
  }
  const { kind, productId, variantId, quantity } = line;
  const options = line.options.flatMap(({ optionId, valueId }) =>
    valueId === null ? [] : [{ optionId, value: String(valueId) }],
  );
  if (options.length < line.options.length) return null;
  return { kind, productId, variantId, options, quantity, listPrice: null };
}
