import { say, type ErrorText, type PlainKey } from '#lib/core/error-text.ts';
import type { SelectionProblem } from './rules.ts';

/** What is wrong, and what the most is, for whoever did not hear it from the screen. */
export function sayProblem({ code, most }: SelectionProblem): ErrorText | PlainKey {
  const text = most === undefined ? '' : typeof most === 'number' ? `${most}` : `${most.amount} ${most.currencyCode}`;
  switch (code) {
    case 'nothing':
      return 'money.nothingChosen';
    case 'unknown_item':
      return 'money.noSuchItem';
    case 'twice':
      return 'money.itemTwice';
    case 'not_an_amount':
      return say('money.notAnAmount', { most: text });
    case 'not_positive':
      return say('money.notPositive', { most: text });
    case 'too_precise':
      return say('money.tooPrecise', { most: text });
    case 'above_left':
    case 'above_pieces':
      return say('money.aboveLeft', { most: text });
    case 'not_whole':
      return say('money.notWhole', { most: text });
  }
}
