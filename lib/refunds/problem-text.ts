import type { SelectionProblem } from './rules.ts';

/** What is wrong, and what the most is, for whoever did not hear it from the screen: the server's own words. */
export function problemText({ code, most }: SelectionProblem): string {
  const limit = most === undefined ? '' : typeof most === 'number' ? `${most}` : `${most.amount} ${most.currencyCode}`;
  switch (code) {
    case 'nothing':
      return 'Nothing was chosen to be refunded.';
    case 'unknown_item':
      return 'The order has no such item any more. Reload the order.';
    case 'twice':
      return 'An item was named twice. Reload the page and try again.';
    case 'not_an_amount':
      return `This is not an amount. Write it like 19.90; at most ${limit} can be refunded here.`;
    case 'not_positive':
      return `A refund must be more than zero; at most ${limit} can be refunded here.`;
    case 'too_precise':
      return `This has more decimals than the currency. At most ${limit} can be refunded here.`;
    case 'above_left':
    case 'above_pieces':
      return `At most ${limit} can still be refunded here.`;
    case 'not_whole':
      return `Only whole pieces can be refunded, at most ${limit}.`;
  }
}
