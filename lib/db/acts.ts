import { createHash, randomUUID } from 'node:crypto';
import type { ActOutcome, Facts, Stopped } from '#lib/core/act-outcome.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { Act, ActTrace, Conclusion, Reconciled, Sent } from './act.ts';
import { readStoredAnswer, storedFailure } from './act-answer.ts';
import type { Intent, IntentRepository } from './intents.ts';

/** No call of ours can still be under way after this. */
export const SETTLED_AFTER_MS = 2 * 60_000;

type WithLock = <T>(held: OrderId | string, work: () => Promise<T>) => Promise<T>;

export type Acts = ReturnType<typeof createActs>;

/** Carries out writes on the platform so that none is made twice and none is forgotten, whatever breaks in between. */
export function createActs(intents: IntentRepository, withLock: WithLock) {
  const underLock = <T>(act: Pick<Act<object, unknown>, 'orderId' | 'subject' | 'lock'>, work: () => Promise<T>) => {
    const held = act.orderId ?? act.subject;
    if (act.lock === 'held' || held === undefined) return work();
    return withLock(held, work);
  };

  const send = async <Done extends object, Stop>(
    act: Act<Done, Stop>,
    intent: Intent,
    call: () => Promise<Sent<Done>>,
  ): Promise<ActOutcome> => {
    const sentAt = act.now();
    await intents.markSent(intent.id, sentAt);
    const sent = await call();
    if (sent.kind === 'done') return settleDone(intents, intent, await act.conclude(sent), 200, act.now());
    if (sent.kind !== 'unknown') {
      const platformStatus = sent.kind === 'refused' ? sent.status : sent.kind === 'not_found' ? 404 : null;
      const end = { state: 'failed', outcome: 'refused', answer: storedFailure(sent), after: {} } as const;
      await intents.settle(intent, { ...end, platformStatus, at: act.now() });
      return sent.kind === 'refused' ? { ...sent, kind: 'refused' } : sent;
    }
    // A failing read must not hide that the write is unclear.
    const seen = await act.look(sentAt).catch(() => null);
    if (seen !== null) return settleDone(intents, intent, await act.conclude(seen), null, act.now());
    await intents.markUnknown(intent.id);
    return { kind: 'unknown' };
  };

  return {
    reconcile: <Done extends object>(trace: ActTrace<Done>) => reconcile(intents, withLock, trace),

    /**
     * Records the intent, sends once, settles it with its audit row. The same key again is answered as the first time, without a
     * call. Throws what `prepare` throws; after sending it throws only when the database fails, and then the reconciler looks.
     */
    carryOut: async <Done extends object, Stop = never>(act: Act<Done, Stop>): Promise<ActOutcome | Stopped<Stop>> => {
      const payloadHash = hashPayload([act.action, act.orderId, act.subject, act.payload]);
      const earlier = await intents.find(act.userId, act.idempotencyKey);
      if (earlier !== null) return repeat(earlier, payloadHash);
      return underLock(act, async () => {
        // The same click can have come twice, and the first one can have ended while this one waited.
        const meanwhile = await intents.find(act.userId, act.idempotencyKey);
        if (meanwhile !== null) return repeat(meanwhile, payloadHash);
        const prepared = await act.prepare();
        if (prepared.kind === 'stop') return { kind: 'stopped', stop: prepared.stop };
        const { userId, orderId, subject, action, reason, idempotencyKey, change } = act;
        const intent = await intents.plan({
          ...{ id: randomUUID(), userId, orderId, subject, action, reason, idempotencyKey, payloadHash, change },
          before: prepared.before,
          at: act.now(),
        });
        return intent === null ? { kind: 'in_flight' } : send(act, intent, prepared.send);
      });
    },
  };
}

/** Ends an intent that a crash or a lost answer left open, by looking. Never sends. Throws what `look` throws. */
async function reconcile<Done extends object>(
  intents: IntentRepository,
  withLock: WithLock,
  trace: ActTrace<Done>,
): Promise<Reconciled> {
  const { intent, now } = trace;
  const held = (intent.orderId as OrderId | null) ?? intent.subject;
  const look = async (): Promise<Reconciled> => {
    // Read anew: whoever held it until now may have sent the write since the job looked.
    const state = await intents.stateOf(intent.id);
    if (state === 'done' || state === 'failed') return state;
    if (state === 'planned') {
      await settleUndone(intents, intent, 'refused', now);
      return 'failed';
    }
    const seen = await trace.look(intent.sentAt ?? intent.createdAt);
    if (seen !== null) {
      await settleDone(intents, intent, await trace.conclude(seen), null, now);
      return 'done';
    }
    if (now.getTime() - intent.createdAt.getTime() < SETTLED_AFTER_MS) return 'still_open';
    if (trace.whenUnseen === 'ask') {
      await intents.markAsked(intent.id, now);
      return 'asked';
    }
    await settleUndone(intents, intent, 'unknown', now);
    return 'failed';
  };
  return held === null ? look() : withLock(held, look);
}

async function settleDone(
  intents: IntentRepository,
  intent: Intent,
  { after, answer, orderId }: Conclusion,
  platformStatus: number | null,
  at: Date,
): Promise<{ kind: 'done'; answer: Facts; isRepeat: false }> {
  const stored = { kind: 'done', answer };
  await intents.settle(intent, { state: 'done', outcome: 'done', answer: stored, after, platformStatus, at, orderId });
  return { kind: 'done', answer, isRepeat: false };
}

/** Nothing was made of it: a repeat of the click is told that it was not sent. */
async function settleUndone(
  intents: IntentRepository,
  intent: Intent,
  outcome: 'refused' | 'unknown',
  at: Date,
): Promise<void> {
  const end = { state: 'failed', outcome, answer: { kind: 'not_sent' }, after: {} } as const;
  await intents.settle(intent, { ...end, platformStatus: null, at });
}

function repeat(intent: Intent, payloadHash: string): ActOutcome {
  if (intent.payloadHash !== payloadHash) return { kind: 'key_reused' };
  if (intent.finishedAt === null) return intent.state === 'unknown' ? { kind: 'unknown' } : { kind: 'in_flight' };
  return readStoredAnswer(intent.answer);
}

/** Tells a repeat from the same idempotency key used for something else. */
function hashPayload(payload: unknown): string {
  return createHash('sha256').update(JSON.stringify(payload)).digest('base64url');
}
