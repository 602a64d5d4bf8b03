import type { PrintedDocument } from '#lib/core/print-wish.ts';
import type { Printout } from '#lib/orders/printout-contract.ts';
import { slipSheets, type SlipSheet } from '#lib/orders/printout-rules.ts';

export interface PrintedPage {
  readonly key: string;
  readonly printout: Printout;
  /** Null: an invoice. */
  readonly sheet: SlipSheet | null;
}

/** What comes out of the printer, in the order of the orders. */
export function printedPages(document: PrintedDocument, printouts: readonly Printout[]): readonly PrintedPage[] {
  return printouts.flatMap((printout): PrintedPage[] =>
    document === 'invoice'
      ? [{ key: String(printout.id), printout, sheet: null }]
      : slipSheets(printout).map((sheet) => ({ key: `${printout.id} ${sheet.key}`, printout, sheet })),
  );
}
