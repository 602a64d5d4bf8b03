import type { HistoryChange } from './contract.ts';

/** Which fields of an order an act of this kind can change; null for any of them. The longest beginning counts. */
const TOUCHED: readonly (readonly [beginning: string, fields: readonly string[] | null])[] = [
  ['tag.', []],
  ['order.archive', ['archived']],
  ['order.unarchive', ['archived']],
  ['shipment.', ['shipped', 'status']],
  ['pickup.', ['shipped', 'status']],
  ['refund.', ['status', 'paymentStatus', 'total']],
  ['payment.', ['status', 'paymentStatus', 'paymentMethod', 'paymentReference']],
];

/** An act as far as it can explain what was seen to differ. */
export interface ExplainingAct {
  readonly id: string;
  readonly action: string;
  readonly isDone: boolean;
  readonly startedAt: Date;
  /** What it says that it changed, by the names of the order's fields. */
  readonly changed: readonly string[];
}

export interface ExplainableDifference {
  readonly id: string;
  /** When the read before began, which did not show it, and the one that showed it. */
  readonly unseenAt: Date;
  readonly seenAt: Date;
  readonly fields: readonly HistoryChange[];
}

export interface Explained {
  /** By act: what the order was seen to become of it. */
  readonly ofActs: ReadonlyMap<string, readonly HistoryChange[]>;
  /** By difference: what no act explains. */
  readonly outside: ReadonlyMap<string, readonly HistoryChange[]>;
}

/** Clocks of the processes that share a database may differ by this much. */
const CLOCK_SLACK_MS = 1_000;

/**
 * Tells what the app did from what was done outside it. An act shows in the first read that began after it was sent; of what
 * differs there, it explains the fields that an act of its kind can change.
 */
export function explainDifferences(
  acts: readonly ExplainingAct[],
  differences: readonly ExplainableDifference[],
): Explained {
  const ofActs = new Map<string, HistoryChange[]>();
  const left = new Map(differences.map(({ id, fields }) => [id, [...fields]]));
  const inTime = [...differences].sort((a, b) => a.seenAt.getTime() - b.seenAt.getTime());
  for (const act of [...acts].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())) {
    if (!act.isDone) continue;
    // Where the read before began with the act or after it, what the act changed was known then: this came later.
    const shown = inTime.find(
      ({ seenAt, unseenAt }) =>
        seenAt.getTime() >= act.startedAt.getTime() - CLOCK_SLACK_MS && unseenAt < act.startedAt,
    );
    if (shown === undefined) continue;
    const may = touchedFields(act);
    const fields = left.get(shown.id) ?? [];
    ofActs.set(
      act.id,
      fields.filter(({ field }) => may === null || may.includes(field)),
    );
    left.set(
      shown.id,
      fields.filter(({ field }) => may !== null && !may.includes(field)),
    );
  }
  return { ofActs, outside: left };
}

function touchedFields(act: ExplainingAct): readonly string[] | null {
  // Status and notes: nothing else comes of it.
  if (act.action === 'order.change') return act.changed;
  const known = TOUCHED.find(([beginning]) => act.action.startsWith(beginning));
  return known === undefined ? null : known[1];
}

/** Deeper than this an audit's facts are told as they are stored. */
const DEEPEST = 3;

/** Before and after of an audit row, field by field; what stayed the same is left out. */
export function changesOfFacts(before: unknown, after: unknown): HistoryChange[] {
  const [old, now] = [flatten(before), flatten(after)];
  // What was not done has no state after it: only what stood there would be told.
  if (now.size === 0) return [];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? '', after: now.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** Records of these acts say before also what was gone by, such as a version: what nothing came of is no change. */
const GO_BY: readonly string[] = ['checkout.', 'payment.'];

/** What an act says of itself that it changed. */
export function changesOfAct(action: string, before: unknown, after: unknown): HistoryChange[] {
  const changes = changesOfFacts(before, after);
  const isGoneBy = GO_BY.some((beginning) => action.startsWith(beginning));
  return isGoneBy ? changes.filter((change) => change.after !== '') : changes;
}

function flatten(value: unknown, path = '', depth = 0, into = new Map<string, string>()): Map<string, string> {
  const amount = amountOf(value);
  if (amount !== null || !isRecord(value) || depth >= DEEPEST) {
    if (path !== '') into.set(path, amount ?? textOf(value));
    return into;
  }
  for (const [key, part] of Object.entries(value)) flatten(part, path === '' ? key : `${path}.${key}`, depth + 1, into);
  return into;
}

/** `693.14 USD`, as totals are told everywhere in a history; null for what is no amount of money. */
function amountOf(value: unknown): string | null {
  if (!isRecord(value) || Object.keys(value).length !== 2) return null;
  const { amount, currencyCode } = value;
  return typeof amount === 'string' && typeof currencyCode === 'string' ? `${amount} ${currencyCode}` : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value.map((part) => (isRecord(part) ? JSON.stringify(part) : textOf(part))).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
