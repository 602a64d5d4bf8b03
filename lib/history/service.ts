import type { OrderId } from '#lib/core/ids.ts';
import { isAllowed } from '#lib/core/permissions.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { RecordedAct } from '#lib/db/order-history/reader.ts';
import type { HistoryContext } from './context.ts';
import type { HistoryAct, HistoryChange, HistoryEntry, HistoryPerson, OrderHistory } from './contract.ts';
import { changesOfAct, changesOfFacts, explainDifferences } from './rules.ts';

/** Entries of each kind that are told; whoever needs more has the audit's export. */
const MOST_ENTRIES = 200;

/** What is known of what an order went through, newest first. Costs no platform call. */
export async function readHistory(ctx: HistoryContext, orderId: OrderId): Promise<OrderHistory> {
  const { history, intents, index } = ctx.db;
  const [acts, differences, open, words] = await Promise.all([
    history.actsOf(orderId, MOST_ENTRIES),
    history.differencesOf(orderId, MOST_ENTRIES),
    intents.openOf(orderId),
    index.storeWords(),
  ]);
  const whoOf = await readPeople(ctx, [...acts, ...open]);
  const labels = new Map(words.statuses.map(({ id, label }) => [String(id), label]));
  const told = new Map(
    acts.map((act) => [act.id, namedStatuses(changesOfAct(act.action, act.before, act.after), labels)]),
  );
  const explained = explainDifferences(
    acts.map((act) => ({
      id: String(act.id),
      action: act.action,
      isDone: act.outcome === 'done',
      startedAt: act.startedAt,
      changed: (told.get(act.id) ?? []).map(({ field }) => field),
    })),
    differences,
  );
  const entries: HistoryEntry[] = [
    ...open.map((intent) => toOpenAct(intent, whoOf(intent.userId))),
    ...acts.map((act) => {
      const seen = explained.ofActs.get(String(act.id)) ?? [];
      return toAct(act, whoOf(act.userId), withoutRepeats(told.get(act.id) ?? [], seen));
    }),
    ...differences.flatMap(({ id, modifiedAt, seenAt }): HistoryEntry[] => {
      const changes = explained.outside.get(id) ?? [];
      if (changes.length === 0) return [];
      const [at, seen] = [modifiedAt.toISOString(), seenAt.toISOString()];
      return [{ kind: 'outside', id: `outside ${id}`, at, seenAt: seen, changes }];
    }),
  ];
  return {
    entries: entries.sort((a, b) => b.at.localeCompare(a.at)),
    isCut: acts.length === MOST_ENTRIES || differences.length === MOST_ENTRIES,
  };
}

/** Colleagues' addresses are for those who work on orders; whoever only looks sees that it was one of the staff. */
async function readPeople(
  ctx: HistoryContext,
  acts: readonly { readonly userId: number | null }[],
): Promise<(userId: number | null) => HistoryPerson | null> {
  const mayKnow = isAllowed(ctx.user.role, 'orders:edit');
  const userIds = [...new Set(acts.flatMap(({ userId }) => userId ?? []))];
  const emails = mayKnow && userIds.length > 0 ? await ctx.db.history.emailsOf(userIds) : new Map<number, string>();
  return (userId) => (userId === null ? null : { isYou: userId === ctx.user.id, email: emails.get(userId) ?? null });
}

function toAct(act: RecordedAct, who: HistoryPerson | null, changes: readonly HistoryChange[]): HistoryAct {
  const { id, at, action, outcome, reason } = act;
  return { kind: 'act', id: `act ${id}`, at: at.toISOString(), action, outcome, who, reason: reason ?? '', changes };
}

function toOpenAct(intent: Intent, who: HistoryPerson | null): HistoryAct {
  const { id, createdAt, action, reason, before, change } = intent;
  const changes = changesOfFacts(before, change);
  const at = createdAt.toISOString();
  return { kind: 'act', id: `open ${id}`, at, action, outcome: 'open', who, reason: reason ?? '', changes };
}

/** The audit keeps status numbers; people know the store's words. */
function namedStatuses(changes: readonly HistoryChange[], labels: ReadonlyMap<string, string>): HistoryChange[] {
  const named = (text: string) => labels.get(text) ?? text;
  return changes.map((change) =>
    change.field === 'statusId'
      ? { field: 'status', before: named(change.before), after: named(change.after) }
      : change,
  );
}

/** What the act itself tells, then what else the order was seen to become of it. */
function withoutRepeats(told: readonly HistoryChange[], seen: readonly HistoryChange[]): HistoryChange[] {
  const known = new Set(told.map(({ field }) => field));
  return [...told, ...seen.filter(({ field }) => !known.has(field))];
}
