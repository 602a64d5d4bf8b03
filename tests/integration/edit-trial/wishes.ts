import { createDice, type Dice } from '#bench/dice.ts';
import { currencyPlaces, plain, taxedPair, times } from '#lib/core/decimals.ts';
import { fieldsOf, REMOVED_FEE, REMOVED_QUANTITY, REMOVED_WRAPPING } from '#lib/orders/edit-fields-rules.ts';
import type { EditPair, EditState } from '#lib/orders/edit-state.ts';
import type { EditWish, NewFeeWish, NewLineWish } from '#lib/orders/edit-wish-rules.ts';
import { canChangeWrapping, wrappingForQuantity } from '#lib/orders/edit-wrapping-rules.ts';

export { createDice };

/** A product that can be ordered by naming its variant. */
export interface Offer {
  readonly productId: number;
  readonly variantId: number;
  readonly name: string;
}

interface Draft {
  readonly to: Record<string, string>;
  readonly newLines: NewLineWish[];
  readonly newFees: NewFeeWish[];
  keepTotals: boolean;
}

type Step = (dice: Dice, state: EditState, draft: Draft, offers: readonly Offer[]) => void;

/** An amount as somebody would type it, in the order's currency. */
function amount(dice: Dice, { currencyCode }: EditState, most: number): string {
  const places = currencyPlaces(currencyCode);
  return plain(times(String(dice.below(most * 10 ** places)), `1e-${places}`));
}

function priced(dice: Dice, state: EditState, most: number): EditPair {
  const rate = dice.chance(0.8) ? state.ratePercent : '0';
  return taxedPair(amount(dice, state, most), rate, state.isTaxInclusive, currencyPlaces(state.currencyCode));
}

function setPair(draft: Draft, prefix: string, { exTax, incTax }: EditPair): void {
  draft.to[`${prefix}.exTax`] = exTax;
  draft.to[`${prefix}.incTax`] = incTax;
}

const changeQuantity: Step = (dice, { lines }, draft) => {
  const line = dice.pick(lines);
  draft.to[`line.${line.id}.quantity`] = String(Math.max(1, line.quantityShipped) + dice.below(9));
};
const changePrice: Step = (dice, state, draft) => {
  setPair(draft, `line.${dice.pick(state.lines).id}`, priced(dice, state, 300));
};
const removeLine: Step = (dice, { lines }, draft) => {
  const free = lines.filter((line) => line.quantityShipped === 0);
  if (lines.length > 1 && free.length > 0) draft.to[`line.${dice.pick(free).id}.quantity`] = REMOVED_QUANTITY;
};
const addCustomLine: Step = (dice, state, draft) => {
  const named = { productId: null, variantId: null, options: [], name: `Custom ${dice.name()}`, sku: dice.code(6) };
  draft.newLines.push({
    ...named,
    quantity: 1 + dice.below(5),
    price: priced(dice, state, 200),
    isPricedByStore: false,
  });
};
const addProduct: Step = (dice, state, draft, offers) => {
  const { productId, variantId, name } = dice.pick(offers);
  const price = priced(dice, state, 200);
  const quantity = 1 + dice.below(4);
  const isPricedByStore = dice.chance(0.05);
  draft.newLines.push({ productId, variantId, options: [], name, sku: '', quantity, price, isPricedByStore });
};
const changeDiscount: Step = (dice, state, draft) => {
  draft.to['discount'] = amount(dice, state, 40);
};
const changeCharge: Step = (dice, state, draft) => {
  setPair(draft, dice.pick(['shipping', 'handling', 'wrapping'] as const), priced(dice, state, 50));
};
const changeWrapping: Step = (dice, state, draft) => {
  const wrapped = state.lines.filter(canChangeWrapping);
  if (wrapped.length === 0) return;
  const line = dice.pick(wrapped);
  const at = `wrap.${line.id}`;
  if (dice.chance(0.2)) draft.to[`${at}.state`] = REMOVED_WRAPPING;
  else if (dice.chance(0.3)) draft.to[`${at}.${dice.pick(['name', 'wrappingMessage'] as const)}`] = dice.name();
  else if (dice.chance(0.5)) setPair(draft, at, priced(dice, state, 20));
  else {
    // As the form does: another quantity, and the wrapping of so many pieces.
    const quantity = Math.max(1, line.quantityShipped) + dice.below(9);
    draft.to[`line.${line.id}.quantity`] = String(quantity);
    setPair(draft, at, wrappingForQuantity(line, quantity, state.currencyCode) ?? line.wrapping.cost);
  }
};
const addFee: Step = (dice, state, draft) => {
  draft.newFees.push({ name: `Fee ${dice.name()}`, cost: priced(dice, state, 25) });
};
const changeFee: Step = (dice, state, draft, offers) => {
  const [fee] = state.fees;
  if (fee === undefined) return addFee(dice, state, draft, offers);
  if (dice.chance(0.3)) draft.to[`fee.${fee.id}.state`] = REMOVED_FEE;
  else if (dice.chance(0.5)) draft.to[`fee.${fee.id}.name`] = `Fee ${dice.name()}`;
  else setPair(draft, `fee.${fee.id}`, priced(dice, state, 25));
};
const changeBilling: Step = (dice, _, draft) => {
  draft.to[`billing.${dice.pick(['street1', 'lastName', 'company', 'city', 'phone'] as const)}`] = dice.name();
};
const changeDelivery: Step = (dice, { deliveries }, draft) => {
  if (deliveries.length === 0) return;
  const { id } = dice.pick(deliveries);
  draft.to[`delivery.${id}.${dice.pick(['street1', 'lastName', 'city', 'method'] as const)}`] = dice.name();
  draft.keepTotals = dice.chance(0.5);
  // Only the platform knows what tax another place brings.
  if (dice.chance(0.05)) Object.assign(draft.to, { [`delivery.${id}.state`]: 'Ohio' });
};
const changeText: Step = (dice, _, draft) => {
  draft.to[dice.pick(['staffNotes', 'customerMessage', 'paymentMethod'] as const)] = `${dice.name()} ${dice.code(4)}`;
};

/** What can be done, and how often it is. */
const STEPS: readonly (readonly [Step, number])[] = [
  [changeQuantity, 4],
  [changePrice, 3],
  [removeLine, 2],
  [addCustomLine, 2],
  [addProduct, 2],
  [changeDiscount, 2],
  [changeCharge, 3],
  [changeWrapping, 3],
  [addFee, 2],
  [changeFee, 2],
  [changeBilling, 2],
  [changeDelivery, 2],
  [changeText, 3],
];

/** One to four things that a person could change together on this order; without what is as it is anyway. */
export function randomWish(dice: Dice, state: EditState, offers: readonly Offer[]): EditWish {
  const draft: Draft = { to: {}, newLines: [], newFees: [], keepTotals: true };
  const steps = 1 + dice.skewed(4);
  for (let done = 0; done < steps; done += 1)
    dice.weighted(STEPS, ([, weight]) => weight)[0](dice, state, draft, offers);
  const fields = fieldsOf(state);
  const to = Object.fromEntries(Object.entries(draft.to).filter(([path, text]) => fields[path] !== text));
  return { ...draft, to };
}
