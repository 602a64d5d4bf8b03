import type { z } from 'zod';
import type { AddressDraft } from '#lib/core/address-draft.ts';
import type { CheckoutAddress } from '#lib/core/checkout.ts';
import { compare } from '#lib/core/decimals.ts';
import type { CheckoutContext } from './context.ts';
import type {
  addConsignmentsSchema,
  billingSchema,
  changeConsignmentSchema,
  chooseShippingSchema,
} from './contract.ts';
import type { Click } from './lines-service.ts';
import { takeStep } from './step-service.ts';
import type { CheckoutConsignment, CheckoutView } from './view-contract.ts';

type ConsignmentClick = Click & { readonly consignmentId: string };

/** Calls: add the checkout's billing address, or update it. */
export function setBilling(
  ctx: CheckoutContext,
  click: Click,
  body: z.output<typeof billingSchema>,
): Promise<CheckoutView> {
  const { version, addressId, address } = body;
  return takeStep(ctx, {
    ...click,
    action: 'checkout.billing',
    version,
    payload: body,
    facts: { countryCode: address.countryCode },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.setBilling(cartId, addressId, address, version),
    shows: ({ billing }) => isSame(billing, address),
  });
}

/** Calls: add consignments, which brings what can be chosen for each. */
export function addConsignments(
  ctx: CheckoutContext,
  click: Click,
  body: z.output<typeof addConsignmentsSchema>,
): Promise<CheckoutView> {
  const { version, consignments } = body;
  return takeStep(ctx, {
    ...click,
    action: 'checkout.add_consignments',
    version,
    payload: body,
    facts: { consignments: consignments.length },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.addConsignments(cartId, consignments, version),
    shows: (checkout) =>
      consignments.every(({ lines }) =>
        lines.every(({ lineId }) =>
          checkout.lines.some(({ id, consignmentId }) => id === lineId && consignmentId !== null),
        ),
      ),
  });
}

/** Where a consignment goes, and what. Calls: update the consignment, which brings what can be chosen now. */
export function changeConsignment(
  ctx: CheckoutContext,
  { consignmentId, ...click }: ConsignmentClick,
  body: z.output<typeof changeConsignmentSchema>,
): Promise<CheckoutView> {
  const { version, address, lines } = body;
  return takeStep(ctx, {
    ...click,
    action: 'checkout.change_consignment',
    version,
    payload: { consignmentId, body },
    facts: { consignmentId, countryCode: address.countryCode },
    send: ({ cartId }) =>
      ctx.bigcommerce.checkouts.changeConsignment(cartId, consignmentId, { address, lines }, version),
    shows: ({ consignments }) => isSame(find(consignments, consignmentId)?.address ?? null, address),
  });
}

/** One of the offered options, a rate of one's own, or a pickup. Calls: update the consignment. */
export function chooseShipping(
  ctx: CheckoutContext,
  { consignmentId, ...click }: ConsignmentClick,
  body: z.output<typeof chooseShippingSchema>,
): Promise<CheckoutView> {
  const { version, ...choice } = body;
  return takeStep(ctx, {
    ...click,
    action: 'checkout.choose_shipping',
    version,
    payload: { consignmentId, body },
    facts: { consignmentId, ...('custom' in choice ? { price: choice.custom.price } : choice) },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.chooseShipping(cartId, consignmentId, choice, version),
    shows: ({ consignments }) => {
      const { selected = null, pickupMethodId = null } = find(consignments, consignmentId) ?? {};
      if ('pickupMethodId' in choice) return pickupMethodId === choice.pickupMethodId;
      if (selected === null) return false;
      return 'optionId' in choice
        ? selected.id === choice.optionId
        : compare(selected.cost.amount, choice.custom.price) === 0;
    },
  });
}

/** Its lines are in none then. Calls: delete the consignment. */
export function removeConsignment(
  ctx: CheckoutContext,
  { consignmentId, ...click }: ConsignmentClick,
  version: number,
): Promise<CheckoutView> {
  return takeStep(ctx, {
    ...click,
    action: 'checkout.remove_consignment',
    version,
    payload: { consignmentId, version },
    facts: { consignmentId },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.removeConsignment(cartId, consignmentId, version),
    shows: ({ consignments }) => find(consignments, consignmentId) === undefined,
    isRemoval: true,
  });
}

function find(consignments: readonly CheckoutConsignment[], consignmentId: string): CheckoutConsignment | undefined {
  return consignments.find(({ id }) => id === consignmentId);
}

const COMPARED = [
  'firstName',
  'lastName',
  'company',
  'street1',
  'street2',
  'city',
  'zip',
  'countryCode',
  'email',
] as const;

/** The platform may spell a state its own way. */
function isSame(there: CheckoutAddress | null, address: AddressDraft): boolean {
  return there !== null && COMPARED.every((part) => there[part] === address[part]);
}
