import type { Product, Variant } from '#lib/bigcommerce/types/catalogue.ts';
import type { LineOption, OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { Address } from '#lib/bigcommerce/types/address.ts';
import type { Fee } from '#lib/bigcommerce/types/fee.ts';
import type { AddressDraft } from '#lib/core/address-draft.ts';
import { compare, currencyPlaces, proportion, typedAmount } from '#lib/core/decimals.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { isZeroMoney, type Money } from '#lib/core/money.ts';
import type { CreateContext } from './context.ts';
import type { DraftContent, DraftLine, DraftNotice, DraftPair, NewOrderOptions } from './contract.ts';
import { emptyDraft } from './draft-rules.ts';
import { FEES_MAX, LINES_MAX } from './limits.ts';
import { readOptions } from './options-service.ts';

interface Catalogue {
  readonly products: ReadonlyMap<number, Product>;
  readonly variants: ReadonlyMap<number, Variant>;
}

/**
 * A draft after an order that exists: its people, lines, charges and fees, with the catalogue's prices of today. What could not be
 * taken over as it was, is told. Costs three calls at once, then two for the catalogue.
 */
export async function copyOrder(ctx: CreateContext, orderId: OrderId): Promise<DraftContent> {
  const { orders } = ctx.bigcommerce;
  const reading = orders.get(orderId, { include: ['fees'] }).then((order) => order ?? noSuchOrder());
  const currency = reading.then((order) => order.currencyCode);
  currency.catch(() => undefined);
  const [order, lines, addresses, options] = await Promise.all([
    reading,
    orders.lines(orderId, currency),
    orders.shippingAddresses(orderId, currency),
    readOptions(ctx),
  ]);
  const catalogue = await readCatalogue(ctx, lines);
  const [delivery] = addresses;
  const copied = lines
    .slice(0, LINES_MAX)
    .map((line, index) => copyLine(line, `l${index + 1}`, order, catalogue, options));
  return {
    ...emptyDraft(channelOf(order, options), currencyOf(order, options)),
    customer: customerOf(order),
    billing: toDraftAddress(order.billingAddress),
    lines: copied.map(({ line }) => line),
    ...(delivery === undefined
      ? {}
      : {
          delivery: 'address' as const,
          shippingAddress: toDraftAddress(delivery),
          shippingMethod: delivery.shippingMethod ?? '',
        }),
    ...(currencyOf(order, options) === order.currencyCode ? chargesOf(order) : {}),
    paymentMethod: order.paymentMethod ?? '',
    notices: [
      ...copied.flatMap(({ notices }) => notices),
      ...orderNotices(order, options, { lines: lines.length, addresses: addresses.length }),
    ],
  };
}

function noSuchOrder(): never {
  throw new AppError('not_found', 'making.nothingToCopy');
}

async function readCatalogue({ bigcommerce }: CreateContext, lines: readonly OrderLine[]): Promise<Catalogue> {
  const ids = [...new Set(lines.flatMap(({ productId }) => (productId === null ? [] : [productId])))];
  if (ids.length === 0) return { products: new Map(), variants: new Map() };
  try {
    const [products, variants] = await Promise.all([
      bigcommerce.catalogue.products({ ids, limit: LINES_MAX }),
      bigcommerce.catalogue.variantsOf(ids),
    ]);
    return {
      products: new Map(products.map((product) => [product.id, product])),
      variants: new Map(variants.map((variant) => [variant.id, variant])),
    };
  } catch (error) {
    // Without the catalogue every line can still be copied as it was.
    if (error instanceof AppError && error.code === 'store_needs_approval')
      return { products: new Map(), variants: new Map() };
    throw error;
  }
}

interface Copied {
  readonly line: DraftLine;
  readonly notices: readonly DraftNotice[];
}

function copyLine(line: OrderLine, key: string, order: Order, catalogue: Catalogue, options: NewOrderOptions): Copied {
  const product = line.productId === null ? undefined : catalogue.products.get(line.productId);
  const variant = line.variantId === null ? undefined : catalogue.variants.get(line.variantId);
  const name = line.nameMerchant ?? line.name;
  const was = order.isTaxInclusivePricing ? line.priceIncTax : line.priceExTax;
  const quantity = String(Math.max(line.quantity, 1));
  const wrapping = line.wrapping === null ? [] : [noticeOf('wrappingLeftOut', key, name, null, null)];
  const variantIsGone = line.variantId !== null && variant?.productId !== product?.id;
  if (product === undefined || variantIsGone || line.options.some((option) => !canBeSent(option))) {
    const custom = { kind: 'custom' as const, key, name, sku: line.sku ?? '', quantity, price: priceOf(line) };
    const isNews = line.productId !== null;
    return {
      line: custom,
      notices: [...(isNews ? [noticeOf('becameCustom', key, name, was, null)] : []), ...wrapping],
    };
  }
  const listPrice = toMoney(variant?.price ?? product.price, options.defaultCurrencyCode);
  const chosen = line.options.map(toChosen);
  const hasVariants = (variant?.optionValues.length ?? 0) > 0;
  const copied = {
    kind: 'catalogue' as const,
    key,
    productId: product.id,
    variantId: hasVariants ? line.variantId : null,
    options: chosen,
    hasModifiers: chosen.length > (variant?.optionValues.length ?? 0),
    name,
    sku: line.sku ?? '',
    quantity,
    listPrice,
    stock:
      product.tracking === 'variant'
        ? (variant?.stockLevel ?? null)
        : product.tracking === 'product'
          ? product.stockLevel
          : null,
    minimum: product.minimumQuantity,
    maximum: product.maximumQuantity,
    price: null,
  };
  const isChanged = listPrice?.currencyCode === was.currencyCode && compare(listPrice.amount, was.amount) !== 0;
  return {
    line: copied,
    notices: [...(isChanged ? [noticeOf('priceChanged', key, name, was, listPrice)] : []), ...wrapping],
  };
}

/** Files and picked products cannot be sent again; nor can an option without its number. */
function canBeSent({ productOptionId, type }: LineOption): boolean {
  return productOptionId !== null && type !== 'File Upload' && type !== 'Product Pick List';
}

function toChosen(option: LineOption) {
  const name = option.displayNameMerchant || option.displayName;
  const label = option.displayValueMerchant || option.displayValue || option.value;
  return { id: option.productOptionId ?? 0, value: option.value, name: name ?? '', label };
}

function noticeOf(
  kind: DraftNotice['kind'],
  lineKey: string,
  name: string,
  was: Money | null,
  now: Money | null,
): DraftNotice {
  return { kind, lineKey, name, was: was === null ? null : { ...was }, now: now === null ? null : { ...now } };
}

interface Counts {
  readonly lines: number;
  readonly addresses: number;
}

function orderNotices(order: Order, options: NewOrderOptions, { lines, addresses }: Counts): DraftNotice[] {
  const hasDiscount = !isZeroMoney(order.discountAmount) || !isZeroMoney(order.couponDiscount);
  const isOther = currencyOf(order, options) !== order.currencyCode;
  const hasNotes = [order.staffNotes, order.customerMessage].some((text) => (text ?? '').trim() !== '');
  return [
    ...(lines > LINES_MAX ? [noticeOf('linesLeftOut', '', '', null, null)] : []),
    ...(addresses > 1 ? [noticeOf('addressesLeftOut', '', '', null, null)] : []),
    ...(hasNotes ? [noticeOf('notesLeftOut', '', '', null, null)] : []),
    ...(hasDiscount ? [noticeOf('discountLeftOut', '', '', null, null)] : []),
    ...(isOther ? [noticeOf('otherCurrency', '', order.currencyCode, null, null)] : []),
  ];
}

function channelOf({ channelId }: Order, { channels, defaultChannelId }: NewOrderOptions): number {
  return channelId !== null && channels.some(({ id }) => id === channelId) ? channelId : defaultChannelId;
}

function currencyOf({ currencyCode }: Order, { currencies, defaultCurrencyCode }: NewOrderOptions): string {
  return currencies.some(({ code }) => code === currencyCode) ? currencyCode : defaultCurrencyCode;
}

function customerOf({ customerId, billingAddress }: Order): DraftContent['customer'] {
  if (customerId === null) return null;
  const name = `${billingAddress.firstName} ${billingAddress.lastName}`.trim();
  return { id: customerId, name, email: billingAddress.email };
}

function chargesOf(order: Order): Pick<DraftContent, 'shipping' | 'handling' | 'fees'> {
  return {
    shipping: pairOf(order.shippingCostExTax, order.shippingCostIncTax),
    handling: pairOf(order.handlingCostExTax, order.handlingCostIncTax),
    fees: (order.fees ?? []).slice(0, FEES_MAX).map(toDraftFee),
  };
}

function toDraftFee(fee: Fee, index: number): DraftContent['fees'][number] {
  const name = fee.displayNameMerchant || fee.displayNameCustomer || '';
  return { key: `f${index + 1}`, name, ...pairOf(fee.costExTax, fee.costIncTax, true) };
}

function priceOf(line: OrderLine): DraftPair {
  return pairOf(line.priceExTax, line.priceIncTax, true);
}

/** Nothing is not a charge of zero: it is left out. Fractions of the smallest coin cannot be asked for again. */
function pairOf(exTax: Money, incTax: Money, isNeeded = false): DraftPair {
  if (!isNeeded && isZeroMoney(incTax)) return { exTax: '', incTax: '' };
  const text = ({ amount, currencyCode }: Money) =>
    typedAmount(proportion(amount, '1', '1', currencyPlaces(currencyCode)), currencyCode);
  return { exTax: text(exTax), incTax: text(incTax) };
}

function toMoney(amount: string | null, currencyCode: string): Money | null {
  return amount === null ? null : { amount, currencyCode };
}

function toDraftAddress(address: Address): AddressDraft {
  const { countryIso2, formFields, ...same } = address;
  const texts: Omit<AddressDraft, 'formFields' | 'countryCode'> = {
    firstName: same.firstName,
    lastName: same.lastName,
    company: same.company,
    street1: same.street1,
    street2: same.street2,
    city: same.city,
    state: same.state,
    zip: same.zip,
    country: same.country,
    phone: same.phone,
    email: same.email,
  };
  const answers = formFields.map(({ name, value }) => ({ name, value: [value].flat().join(', ') }));
  return { ...texts, countryCode: countryIso2, formFields: answers };
}
