import { EMPTY_ADDRESS, type AddressDraft } from '#lib/core/address-draft.ts';
import { hasCardNumber } from '#lib/core/card-numbers.ts';
import { compare, currencyPlaces, isAmount, placesOf, sum } from '#lib/core/decimals.ts';
import type { DraftContent, DraftLine, DraftPair, DraftProblem, ProblemCode } from './contract.ts';
import {
  FIRST_STATUS_ID,
  FIRST_STATUS_IDS,
  LINE_NAME_MAX,
  PAYMENT_METHOD_MAX,
  STAFF_NOTES_MAX,
  type Step,
} from './limits.ts';
import type { DraftTotals } from './totals-rules.ts';

const EMPTY_PAIR: DraftPair = { exTax: '', incTax: '' };
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const REQUIRED = ['firstName', 'lastName', 'street1', 'city', 'countryCode', 'zip'] as const;

/** A draft of which nothing was said yet. */
export function emptyDraft(channelId: number, currencyCode: string): DraftContent {
  return {
    customer: null,
    billing: EMPTY_ADDRESS,
    lines: [],
    delivery: 'billing',
    shippingAddress: EMPTY_ADDRESS,
    shippingMethod: '',
    pickup: null,
    shipping: EMPTY_PAIR,
    handling: EMPTY_PAIR,
    wrapping: EMPTY_PAIR,
    discount: '',
    fees: [],
    taxRate: '',
    channelId,
    currencyCode,
    statusId: FIRST_STATUS_ID,
    paymentMethod: '',
    staffNotes: '',
    customerMessage: '',
    notices: [],
  };
}

/** Everything that keeps a draft from becoming an order, in the order of the steps. */
export function draftProblems(draft: DraftContent, totals: DraftTotals): readonly DraftProblem[] {
  return [
    ...customerProblems(draft),
    ...itemProblems(draft),
    ...deliveryProblems(draft),
    ...paymentProblems(draft, totals),
  ];
}

function customerProblems({ billing }: DraftContent): DraftProblem[] {
  return addressProblems('customer', 'billing', billing, true);
}

/**
 * The platform itself requires the postal code alone, but tax services, carriers and mails need the rest (BigCommerce docs:
 * Orders V2 addresses). Whether a state is one of the country's is judged where the list is at hand.
 */
function addressProblems(step: Step, at: string, address: AddressDraft, needsEmail: boolean): DraftProblem[] {
  const required = needsEmail ? ([...REQUIRED, 'email'] as const) : REQUIRED;
  const missing = required.filter((part) => address[part].trim() === '');
  const email = address.email.trim();
  return [
    ...missing.map((part) => found(step, `${at}.${part}`, 'missing')),
    ...(address.zip.trim().length === 1 ? [found(step, `${at}.zip`, 'zipTooShort')] : []),
    ...(email !== '' && !EMAIL.test(email) ? [found(step, `${at}.email`, 'notEmail')] : []),
  ];
}

function itemProblems(draft: DraftContent): DraftProblem[] {
  if (draft.lines.length === 0) return [found('items', 'lines', 'noLines')];
  return draft.lines.flatMap((line) => lineProblems(line, draft.currencyCode));
}

function lineProblems(line: DraftLine, currencyCode: string): DraftProblem[] {
  const at = `lines.${line.key}`;
  const name = line.name.trim();
  return [
    ...(line.kind === 'custom' && name === '' ? [found('items', `${at}.name`, 'missing')] : []),
    ...(line.kind === 'custom' && [...name].length > LINE_NAME_MAX
      ? [found('items', `${at}.name`, 'tooLong', { most: LINE_NAME_MAX })]
      : []),
    ...quantityProblems(line, `${at}.quantity`),
    ...(line.price === null ? [] : pairProblems('items', `${at}.price`, line.price, currencyCode, true)),
  ];
}

/** Stock moves, so a draft that asks for more than there was is only told of it; the platform has the last word. */
function quantityProblems(line: DraftLine, path: string): DraftProblem[] {
  const quantity = wholeNumber(line.quantity);
  if (quantity === null) return [found('items', path, 'notWhole')];
  if (line.kind === 'custom') return [];
  const { minimum, maximum } = line;
  if (minimum > 0 && quantity < minimum) return [found('items', path, 'belowMinimum', { minimum })];
  return maximum > 0 && quantity > maximum ? [found('items', path, 'aboveMaximum', { maximum })] : [];
}

/** A quantity as typed; null for anything but a whole number from 1. */
export function wholeNumber(text: string): number | null {
  const value = /^[0-9]{1,6}$/.test(text.trim()) ? Number(text) : 0;
  return value >= 1 ? value : null;
}

/** More than there was when the line was put together. */
export function isAboveStock(line: DraftLine): boolean {
  const quantity = wholeNumber(line.quantity);
  return line.kind === 'catalogue' && line.stock !== null && quantity !== null && quantity > line.stock;
}

function deliveryProblems(draft: DraftContent): DraftProblem[] {
  const { delivery, currencyCode } = draft;
  const place =
    delivery === 'address'
      ? addressProblems('fulfilment', 'shippingAddress', draft.shippingAddress, false)
      : delivery === 'pickup' && draft.pickup === null
        ? [found('fulfilment', 'pickup', 'missing')]
        : [];
  const shipping = delivery === 'pickup' ? [] : pairProblems('fulfilment', 'shipping', draft.shipping, currencyCode);
  return [
    ...place,
    ...shipping,
    ...pairProblems('fulfilment', 'handling', draft.handling, currencyCode),
    ...pairProblems('fulfilment', 'wrapping', draft.wrapping, currencyCode),
  ];
}

function paymentProblems(draft: DraftContent, totals: DraftTotals): DraftProblem[] {
  const { currencyCode, discount, taxRate } = draft;
  const problems = [
    amountProblem('payment', 'discount', discount, currencyCode),
    taxRate !== '' && (!isAmount(taxRate) || compare(taxRate, '100') > 0)
      ? found('payment', 'taxRate', 'notRate')
      : null,
    FIRST_STATUS_IDS.includes(draft.statusId) ? null : found('payment', 'statusId', 'notOffered'),
    tooLong('paymentMethod', draft.paymentMethod, PAYMENT_METHOD_MAX),
    tooLong('staffNotes', draft.staffNotes, STAFF_NOTES_MAX),
    tooLong('customerMessage', draft.customerMessage, STAFF_NOTES_MAX),
    ...(['paymentMethod', 'staffNotes', 'customerMessage'] as const).map((path) =>
      hasCardNumber(draft[path]) ? found('payment', path, 'cardNumber') : null,
    ),
    ...draft.fees.flatMap((fee) => [
      ...(fee.name.trim() === '' ? [found('payment', `fees.${fee.key}.name`, 'missing')] : []),
      ...pairProblems('payment', `fees.${fee.key}`, fee, currencyCode, true),
    ]),
  ].filter((problem) => problem !== null);
  return problems.length === 0 && exceeds(totals) ? [found('payment', 'discount', 'aboveTotal')] : problems;
}

/** A discount above all that it could be taken off; the platform would make the total zero without a word. */
function exceeds({ discount, subtotal, shipping, handling, wrapping, fees }: DraftTotals): boolean {
  const parts = [subtotal, shipping, handling, wrapping, fees];
  return compare(discount, sum(parts.map(({ incTax }) => incTax))) > 0;
}

function tooLong(path: string, text: string, most: number): DraftProblem | null {
  return text.length > most ? found('payment', path, 'tooLong', { most }) : null;
}

/** A pair is needed whole or not at all; `isRequired`: whole. */
function pairProblems(
  step: Step,
  path: string,
  pair: DraftPair,
  currencyCode: string,
  isRequired = false,
): DraftProblem[] {
  const { exTax, incTax } = pair;
  if (exTax === '' && incTax === '') return isRequired ? [found(step, `${path}.exTax`, 'missing')] : [];
  if (exTax === '') return [found(step, `${path}.exTax`, 'bothPrices')];
  if (incTax === '') return [found(step, `${path}.incTax`, 'bothPrices')];
  const problems = (['exTax', 'incTax'] as const)
    .map((side) => amountProblem(step, `${path}.${side}`, pair[side], currencyCode))
    .filter((problem) => problem !== null);
  if (problems.length > 0) return problems;
  return compare(incTax, exTax) < 0 ? [found(step, `${path}.incTax`, 'belowExTax')] : [];
}

function amountProblem(step: Step, path: string, text: string, currencyCode: string): DraftProblem | null {
  if (text === '') return null;
  if (!isAmount(text)) return found(step, path, 'notAmount');
  const places = currencyPlaces(currencyCode);
  return placesOf(text) > places ? found(step, path, 'tooManyPlaces', { places }) : null;
}

function found(step: Step, path: string, problem: ProblemCode, numbers?: Record<string, number>): DraftProblem {
  return { step, path, problem, ...(numbers === undefined ? {} : { numbers }) };
}
