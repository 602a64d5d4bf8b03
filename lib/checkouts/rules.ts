import type { Money } from '#lib/core/money.ts';
import type {
  CheckoutAddress,
  CheckoutChange,
  CheckoutConsignment,
  CheckoutProblem,
  CheckoutView,
} from './view-contract.ts';

/** What every order's address has; whether a state and a postal code are needed is the country's matter, and the platform's to say. */
const REQUIRED = ['firstName', 'lastName', 'street1', 'city', 'countryCode', 'email'] as const;

/** What keeps a checkout from becoming an order, as far as it can be told without asking (BigCommerce docs: checkout orders). */
export function checkoutProblems({
  billing,
  lines,
  consignments,
}: Pick<CheckoutView, 'billing' | 'lines' | 'consignments'>): readonly CheckoutProblem[] {
  return [
    ...(billing === null ? [problem('billing', 'missing')] : addressProblems('billing', billing)),
    ...lines
      .filter(({ needsDelivery, consignmentId }) => needsDelivery && consignmentId === null)
      .map(({ id }) => problem(`lines.${id}.delivery`, 'noConsignment')),
    ...consignments.flatMap(consignmentProblems),
  ];
}

function consignmentProblems({ id, address, pickupMethodId, selected, options }: CheckoutConsignment) {
  if (pickupMethodId !== null) return [];
  const at = `consignments.${id}`;
  const isNowhere = options !== null && options.length === 0;
  return [
    ...(address === null ? [problem(`${at}.address`, 'missing')] : addressProblems(`${at}.address`, address)),
    ...(selected === null ? [problem(`${at}.option`, isNowhere ? 'noShippingOptions' : 'noOption')] : []),
  ];
}

function addressProblems(at: string, address: CheckoutAddress): CheckoutProblem[] {
  return REQUIRED.filter((part) => address[part].trim() === '').map((part) => problem(`${at}.${part}`, 'missing'));
}

function problem(path: string, what: CheckoutProblem['problem']): CheckoutProblem {
  return { path, problem: what };
}

/** An answer, with what it does not tell taken from what was shown before: shipping options, and options of lines. */
export function withKept(shown: CheckoutView | null, answer: CheckoutView): CheckoutView {
  if (shown === null || shown.id !== answer.id) return answer;
  return {
    ...answer,
    lines: answer.lines.map((line) => {
      if (line.options !== null) return line;
      return { ...line, options: shown.lines.find(({ id }) => id === line.id)?.options ?? null };
    }),
    consignments: answer.consignments.map((consignment) => {
      if (consignment.options !== null) return consignment;
      const before = shown.consignments.find(({ id }) => id === consignment.id);
      return { ...consignment, options: before?.options ?? null };
    }),
  };
}

/** What is another in `now` than in what the person was shown, for a person to read; empty when nothing that she saw is. */
export function changesBetween(shown: CheckoutView, now: CheckoutView): readonly CheckoutChange[] {
  const changes: CheckoutChange[] = [
    ...lineChanges(shown, now),
    ...differing('customer', '', text(shown.customerId), text(now.customerId)),
    ...differing('billing', '', addressText(shown.billing), addressText(now.billing)),
    ...consignmentChanges(shown, now),
    ...listChanges('coupon', shown.coupons.map(couponEntry), now.coupons.map(couponEntry)),
    ...listChanges('fee', shown.fees.map(feeEntry), now.fees.map(feeEntry)),
    ...differing('discount', '', shown.totals.discount.amount, now.totals.discount.amount),
    ...differing('message', '', shown.customerMessage, now.customerMessage),
    ...differing('total', '', moneyText(shown.totals.grandTotal), moneyText(now.totals.grandTotal)),
  ];
  return changes;
}

function lineChanges(shown: CheckoutView, now: CheckoutView): CheckoutChange[] {
  const removed = shown.lines.filter(({ id }) => !now.lines.some((line) => line.id === id));
  return [
    ...removed.map(({ name, quantity }) => change('lineRemoved', name, String(quantity), '')),
    ...now.lines.flatMap((line) => {
      const before = shown.lines.find(({ id }) => id === line.id);
      if (before === undefined) return [change('lineAdded', line.name, '', String(line.quantity))];
      return [
        ...differing('lineQuantity', line.name, String(before.quantity), String(line.quantity)),
        ...differing('linePrice', line.name, before.listPrice.amount, line.listPrice.amount),
      ];
    }),
  ];
}

function consignmentChanges(shown: CheckoutView, now: CheckoutView): CheckoutChange[] {
  const removed = shown.consignments.filter(({ id }) => !now.consignments.some((each) => each.id === id));
  return [
    ...removed.map((each) => change('consignmentRemoved', place(each), place(each), '')),
    ...now.consignments.flatMap((each) => {
      const before = shown.consignments.find(({ id }) => id === each.id);
      if (before === undefined) return [change('consignmentAdded', place(each), '', place(each))];
      return [
        ...differing('consignmentAddress', place(each), addressText(before.address), addressText(each.address)),
        ...differing(
          'shippingOption',
          place(each),
          before.selected?.description ?? '',
          each.selected?.description ?? '',
        ),
      ];
    }),
  ];
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
}

function couponEntry({ code }: CheckoutView['coupons'][number]): Entry {
  // What a coupon takes off follows from everything else.
  return { id: code, name: code, amount: '' };
}

function feeEntry({ id, displayName, cost }: CheckoutView['fees'][number]): Entry {
  return { id, name: displayName, amount: cost.incTax.amount };
}

function listChanges(kind: 'coupon' | 'fee', shown: readonly Entry[], now: readonly Entry[]): CheckoutChange[] {
  const removed = shown.filter(({ id }) => !now.some((entry) => entry.id === id));
  return [
    ...removed.map(({ name, amount }) => change(`${kind}Removed`, name, amount, '')),
    ...now.flatMap(({ id, name, amount }) => {
      const before = shown.find((entry) => entry.id === id);
      if (before === undefined) return [change(`${kind}Added`, name, '', amount)];
      return differing('feeCost', name, before.amount, amount);
    }),
  ];
}

/** Where a consignment goes, in a word. */
function place({ address }: CheckoutConsignment): string {
  return address === null ? '' : `${address.firstName} ${address.lastName}, ${address.city}`.trim();
}

function addressText(address: CheckoutAddress | null): string {
  if (address === null) return '';
  const { firstName, lastName, company, street1, street2, city, state, zip, countryCode, phone, email } = address;
  return [`${firstName} ${lastName}`.trim(), company, street1, street2, city, state, zip, countryCode, phone, email]
    .filter((part) => part !== '')
    .join(', ');
}

function differing(what: CheckoutChange['what'], name: string, before: string, now: string): CheckoutChange[] {
  return before === now ? [] : [change(what, name, before, now)];
}

function change(what: CheckoutChange['what'], name: string, before: string, now: string): CheckoutChange {
  return { what, name, before, now };
}

function moneyText({ amount, currencyCode }: Money): string {
  return `${amount} ${currencyCode}`;
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}
