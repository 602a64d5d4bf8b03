import {
  carrierById,
  hasWrongDigit,
  isWebLink,
  readTrackingNumber,
  recogniseCarrier,
} from '#lib/shipments/tracking-rules.ts';
import type { CreateShipmentRequest, ShipLine, ShipPlan } from '#lib/shipments/contract.ts';
import { leftToShip, usualQuantity } from '#lib/shipments/rules.ts';

/** One package that is being packed: it becomes one shipment. */
export interface Package {
  /** Names the wish: the server makes it true once, however often it arrives. */
  readonly key: string;
  /** Pieces by line; a line that is not there has none. */
  readonly quantities: Readonly<Record<number, number>>;
  readonly trackingNumber: string;
  /** Empty for none. */
  readonly carrierId: string;
  /** False while the number chooses the carrier. */
  readonly isCarrierChosen: boolean;
  readonly trackingLink: string;
  readonly comments: string;
  readonly trouble: PackageTrouble | null;
}

export interface PackageTrouble {
  /** `unclear`: it may have left; the same wish asks what became of it, and nothing of it can be changed meanwhile. */
  readonly kind: 'refused' | 'unclear';
  readonly message: string;
  /** The line that the message is about. */
  readonly lineId: number | null;
}

export interface Packing {
  readonly addressId: number;
  readonly packages: readonly Package[];
}

export type PackingEvent =
  | { readonly kind: 'quantity'; readonly key: string; readonly lineId: number; readonly quantity: number }
  | { readonly kind: 'fill'; readonly key: string; readonly quantities: Readonly<Record<number, number>> }
  | { readonly kind: 'text'; readonly key: string; readonly field: 'trackingLink' | 'comments'; readonly text: string }
  | { readonly kind: 'number'; readonly key: string; readonly text: string }
  | { readonly kind: 'carrier'; readonly key: string; readonly carrierId: string }
  | { readonly kind: 'add'; readonly key: string; readonly quantities: Readonly<Record<number, number>> }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'trouble'; readonly key: string; readonly nextKey: string; readonly trouble: PackageTrouble }
  | { readonly kind: 'shipped'; readonly key: string }
  | { readonly kind: 'begin'; readonly packing: Packing };

/** The lines of an order that go to an address. */
export function linesTo(plan: ShipPlan, addressId: number): readonly ShipLine[] {
  return plan.lines.filter((line) => line.leftOut === null && line.addressId === addressId);
}

/** The first address to which something is left to ship; null when all has gone. */
export function nextAddress(plan: ShipPlan): number | null {
  const lines = plan.lines.filter((line) => leftToShip(line) > 0);
  return plan.addresses.find(({ id }) => lines.some(({ addressId }) => addressId === id))?.id ?? null;
}

/** Everything that is left, in one package: most orders go like that. */
export function beginPacking(plan: ShipPlan, addressId: number, key: string): Packing {
  return { addressId, packages: [newPackage(key, usualQuantities(linesTo(plan, addressId)))] };
}

export function usualQuantities(lines: readonly ShipLine[]): Record<number, number> {
  const entries = lines.map((line) => [line.id, usualQuantity(line)] as const);
  return Object.fromEntries(entries.filter(([, quantity]) => quantity > 0));
}

function newPackage(key: string, quantities: Readonly<Record<number, number>>): Package {
  const texts = { trackingNumber: '', carrierId: '', isCarrierChosen: false, trackingLink: '', comments: '' };
  return { key, quantities, ...texts, trouble: null };
}

export function packing(state: Packing, event: PackingEvent): Packing {
  switch (event.kind) {
    case 'begin':
      return event.packing;
    case 'add':
      return { ...state, packages: [...state.packages, newPackage(event.key, event.quantities)] };
    case 'remove':
    case 'shipped':
      return { ...state, packages: state.packages.filter(({ key }) => key !== event.key) };
    default:
      return {
        ...state,
        packages: state.packages.map((one) => (one.key === event.key ? changed(one, event) : one)),
      };
  }
}

type Change = Exclude<PackingEvent, { kind: 'begin' | 'add' | 'remove' | 'shipped' }>;

function changed(one: Package, event: Change): Package {
  if (event.kind === 'trouble') {
    // A refusal is an end: the next try is another wish. What is unclear is asked for again as the same.
    const key = event.trouble.kind === 'refused' ? event.nextKey : one.key;
    return { ...one, key, trouble: event.trouble };
  }
  if (one.trouble?.kind === 'unclear') return one;
  const open = { ...one, trouble: null };
  switch (event.kind) {
    case 'quantity':
      return { ...open, quantities: { ...one.quantities, [event.lineId]: event.quantity } };
    case 'fill':
      return { ...open, quantities: event.quantities };
    case 'text':
      return { ...open, [event.field]: event.text };
    case 'number': {
      const carrierId = one.isCarrierChosen ? one.carrierId : (recogniseCarrier(event.text)?.id ?? '');
      return { ...open, trackingNumber: event.text, carrierId };
    }
    case 'carrier':
      return { ...open, carrierId: event.carrierId, isCarrierChosen: true };
  }
}

/** Pieces of each line that no package holds. */
export function unpacked(
  lines: readonly ShipLine[],
  packages: readonly Pick<Package, 'quantities'>[],
): ReadonlyMap<number, number> {
  return new Map(
    lines.map((line) => {
      const packed = packages.reduce((sum, { quantities }) => sum + (quantities[line.id] ?? 0), 0);
      return [line.id, leftToShip(line) - packed];
    }),
  );
}

export function piecesIn({ quantities }: Package): number {
  return Object.values(quantities).reduce((sum, quantity) => sum + quantity, 0);
}

export type PackageMistake = 'empty' | 'tooMany' | 'numberTooLong' | 'linkNotWeb';

/** What keeps a package from being sent; null when nothing does. */
export function mistakeOf(one: Package, free: ReadonlyMap<number, number>): PackageMistake | null {
  if (piecesIn(one) === 0) return 'empty';
  const lineIds = Object.entries(one.quantities).filter(([, quantity]) => quantity > 0);
  if (lineIds.some(([lineId]) => (free.get(Number(lineId)) ?? -1) < 0)) return 'tooMany';
  if (readTrackingNumber(one.trackingNumber).length > 50) return 'numberTooLong';
  return one.trackingLink.trim() === '' || isWebLink(one.trackingLink.trim()) ? null : 'linkNotWeb';
}

/** What is told of a number beside its field. */
export type NumberHint = 'recognised' | 'wrongDigit' | null;

export function numberHint({ trackingNumber, carrierId }: Package): NumberHint {
  if (trackingNumber.trim() === '') return null;
  if (hasWrongDigit(trackingNumber)) return 'wrongDigit';
  const carrier = recogniseCarrier(trackingNumber);
  return carrier !== null && carrier.id === carrierId ? 'recognised' : null;
}

/** A package as the server is asked for it. */
export function requestOf(one: Package, { addressId }: Packing): CreateShipmentRequest {
  const items = Object.entries(one.quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId: Number(lineId), quantity }));
  return { addressId, items, ...detailsOf(one) };
}

interface Details {
  readonly trackingNumber: string;
  readonly carrierId: string;
  readonly trackingLink: string;
  readonly comments: string;
}

/** What is said of a shipment, as the platform takes it. The carrier's own page stands in where the platform knows it not. */
export function detailsOf({ trackingNumber: typed, carrierId, trackingLink: link, comments }: Details) {
  const trackingNumber = readTrackingNumber(typed);
  const carrier = carrierById(carrierId);
  const ownLink = carrier?.linkOf === undefined || trackingNumber === '' ? '' : carrier.linkOf(trackingNumber);
  return {
    trackingNumber,
    trackingLink: link.trim() || ownLink,
    shippingProvider: carrier?.shippingProvider ?? '',
    trackingCarrier: carrier?.trackingCarrier ?? '',
    comments: comments.trim(),
  };
}
