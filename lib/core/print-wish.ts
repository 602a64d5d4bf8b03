import { parseOrderId } from './ids.ts';

export const PRINTED_DOCUMENTS = ['slip', 'invoice'] as const;
export type PrintedDocument = (typeof PRINTED_DOCUMENTS)[number];

/** So many orders make one print job. */
export const MOST_PRINTED = 200;

/** What somebody wants on paper. */
export interface PrintWish {
  readonly document: PrintedDocument;
  /** Each once, no more than one print job takes. */
  readonly orderIds: readonly number[];
  /** How many were chosen. */
  readonly chosen: number;
}

/** The print screen's address. The orders stand behind `#`, which no server is sent (docs/decisions/0017). */
export function printHref(storeHash: string, document: PrintedDocument, orderIds: readonly number[]): string {
  return `/stores/${storeHash}/orders/print${printFragment(document, orderIds)}`;
}

export function printFragment(document: PrintedDocument, orderIds: readonly number[]): string {
  return `#${document}=${orderIds.join()}`;
}

/** Null for a fragment that names no orders. What is no order number in it is passed over. */
export function readPrintFragment(fragment: string): PrintWish | null {
  const [name = '', list = ''] = fragment.replace(/^#/, '').split('=');
  const document = PRINTED_DOCUMENTS.find((known) => known === name);
  const orderIds = [...new Set(list.split(',').map((text) => parseOrderId(text)))].filter((id) => id !== null);
  if (document === undefined || orderIds.length === 0) return null;
  return { document, orderIds: orderIds.slice(0, MOST_PRINTED), chosen: orderIds.length };
}
