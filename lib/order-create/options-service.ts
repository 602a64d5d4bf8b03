import type { Channel, Currency } from '#lib/bigcommerce/types/store.ts';
import { AppError } from '#lib/core/errors.ts';
import { createKeptAnswers } from '#lib/core/kept-answers.ts';
import type { CreateContext } from './context.ts';
import type { NewOrderOptions } from './contract.ts';

const KEPT_MS = 10 * 60_000;
const keep = createKeptAnswers(KEPT_MS, 500);
/** Newest orders in which pickups are looked for. */
const ORDERS_LOOKED_AT = 100;
const TAKES_ORDERS: ReadonlySet<string> = new Set(['active', 'prelaunch', 'connected']);

type OptionsContext = Pick<CreateContext, 'store' | 'bigcommerce' | 'clock'>;

/**
 * What a new order can be given: currencies, channels, names of shipping methods, pickups. Kept for ten minutes. Costs five
 * calls at once and one more for each shipping zone.
 */
export function readOptions(ctx: OptionsContext): Promise<NewOrderOptions> {
  return keep(ctx.store.storeHash, ctx.clock, () => askOptions(ctx));
}

async function askOptions(ctx: OptionsContext): Promise<NewOrderOptions> {
  const { store, channels, geography } = ctx.bigcommerce;
  const [information, currencies, itsChannels, methods, pickups] = await Promise.all([
    store.information(),
    unlessNotGranted(store.currencies()),
    unlessNotGranted(channels.list()),
    unlessNotGranted(readMethods(geography)),
    unlessNotGranted(readPickups(ctx)),
  ]);
  const defaultCurrencyCode = information.currency.code;
  const parts = { currencies, channels: itsChannels, shippingMethods: methods, pickups };
  const missing = (['currencies', 'channels', 'shippingMethods', 'pickups'] as const).filter(
    (part) => parts[part] === null,
  );
  return {
    isTaxInclusive: information.isPriceEnteredWithTax,
    defaultCurrencyCode,
    defaultChannelId: information.defaultChannelId ?? 1,
    currencies: currenciesOf(currencies ?? [], information.currency),
    channels: (itsChannels ?? []).filter(takesOrders).map(({ id, name }) => ({ id, name })),
    shippingMethods: methods ?? [],
    pickups: pickups ?? [],
    missing,
  };
}

/** Those that an order can be in; the default one even where the list cannot be read. */
function currenciesOf(
  currencies: readonly Currency[],
  home: { readonly code: string; readonly decimalPlaces: number },
): NewOrderOptions['currencies'] {
  const usable = currencies
    .filter(({ code, isEnabled, isTransactional }) => code === home.code || (isEnabled && isTransactional))
    .map(({ code, name, exchangeRate, decimalPlaces }) => ({
      code,
      name,
      rate: exchangeRate ?? '1',
      places: decimalPlaces,
    }));
  if (usable.some(({ code }) => code === home.code)) return usable;
  return [{ code: home.code, name: home.code, rate: '1', places: home.decimalPlaces }, ...usable];
}

function takesOrders({ status }: Channel): boolean {
  return status === null || TAKES_ORDERS.has(status);
}

async function readMethods(geography: OptionsContext['bigcommerce']['geography']) {
  const zones = (await geography.shippingZones()).filter(({ isEnabled }) => isEnabled);
  const lists = await Promise.all(
    zones.map(async (zone) => {
      const methods = await geography.shippingMethods(zone.id);
      return methods.filter(({ isEnabled }) => isEnabled).map(({ name }) => ({ zone: zone.name, name }));
    }),
  );
  return lists.flat();
}

/** Ways to pick up that the store's newest orders used. */
async function readPickups({ bigcommerce }: OptionsContext): Promise<NewOrderOptions['pickups']> {
  const { orders } = await bigcommerce.orders.list({
    include: ['consignments'],
    sort: 'id:desc',
    limit: ORDERS_LOOKED_AT,
  });
  const known = new Map<number, NewOrderOptions['pickups'][number]>();
  for (const pickup of orders.flatMap((order) => order.consignments?.pickups ?? [])) {
    const methodId = pickup.pickupMethodId;
    if (methodId === null || known.has(methodId)) continue;
    known.set(methodId, {
      methodId,
      displayName: pickup.displayName ?? '',
      instructions: pickup.collectionInstructions ?? '',
      timeDescription: pickup.collectionTimeDescription ?? '',
      location: pickup.locationName ?? '',
    });
  }
  return [...known.values()];
}

/** What the store did not grant, or what does not answer now, must not keep a person from making an order. */
async function unlessNotGranted<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
