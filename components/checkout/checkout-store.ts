import type { MadeOrder, StartedAgain } from '#lib/checkouts/contract.ts';
import type { CheckoutView } from '#lib/checkouts/view-contract.ts';
import { checkoutFailureOf } from '#lib/client/checkouts.ts';
import { RequestError } from '#lib/client/request-error.ts';
import { afterFailure, afterLook, forgiven, showing, type CheckoutState, type ToldFailure } from './checkout-state.ts';

/** What the store asks of the server. */
export interface CheckoutServer {
  readonly fetch: (id: string) => Promise<CheckoutView>;
  readonly order: (view: CheckoutView) => Promise<MadeOrder>;
  readonly again: (id: string) => Promise<StartedAgain>;
}

const LOOK = 'look';
const AGAIN = 'again';

export type CheckoutStore = ReturnType<typeof createCheckoutStore>;

/** A checkout in the browser: one change at a time, each on the newest version, and what became of each of them. */
export function createCheckoutStore(first: CheckoutState, server: CheckoutServer) {
  const held = holdState(first);
  const { get, set } = held;
  const inTurn = takeTurns((place, isAlone) => {
    const before = forgiven(get(), place);
    // Looking and beginning again are about the notice that stands: it stays until they have ended well.
    const isNew = isAlone && place !== LOOK && place !== AGAIN;
    const cleared = isNew ? { ...before, notice: null, told: [] } : before;
    set({ ...cleared, sending: [...before.sending, place] });
    return () => set({ ...get(), sending: get().sending.filter((one) => one !== place) });
  });
  const onView = (place: string, act: (view: CheckoutView) => Promise<boolean>) =>
    inTurn(place, async () => {
      const { view } = get();
      return view !== null && act(view);
    });
  return {
    getState: get,
    subscribe: held.subscribe,
    /** One change. True when it was made. */
    change: (place: string, send: (view: CheckoutView) => Promise<CheckoutView>): Promise<boolean> =>
      onView(place, async (view) => {
        try {
          set(showing(get(), await send(view)));
          return true;
        } catch (error) {
          return fail(held, server, { place, id: view.id }, told(error));
        }
      }),
    /** The first line makes the checkout, under an id of its own. */
    begin: (place: string, send: (id: string) => Promise<CheckoutView>): Promise<boolean> =>
      inTurn(place, async () => {
        const id = crypto.randomUUID();
        try {
          set(showing(get(), await send(id)));
        } catch (error) {
          await fail(held, server, { place, id }, told(error));
        }
        return get().view !== null;
      }),
    /** Makes the order; asked twice it makes one. */
    order: (): Promise<boolean> => onView('order', (view) => order(held, server, view)),
    /** Reads it again after an answer was lost. */
    look: (id: string): Promise<boolean> => inTurn(LOOK, () => look(held, server, id).then(() => true)),
    /** A new cart like the one that is no more. */
    startAgain: (id: string): Promise<boolean> =>
      inTurn(AGAIN, async () => {
        try {
          const { checkout, leftOut } = await server.again(id);
          const notice = leftOut.length === 0 ? null : ({ kind: 'leftOut', lines: leftOut } as const);
          set({ ...get(), view: checkout, notice });
          return true;
        } catch (error) {
          return fail(held, server, { place: AGAIN, id }, told(error));
        }
      }),
    /** The person has read the notice. */
    dismiss: () => set({ ...get(), notice: null }),
    /** What was refused is being typed anew. */
    forget(place: string): void {
      if (get().refusals[place] !== undefined) set(forgiven(get(), place));
    },
  };
}

type HeldState = ReturnType<typeof holdState>;

function holdState(first: CheckoutState) {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: (): CheckoutState => state,
    set(next: CheckoutState): void {
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function look({ get, set }: HeldState, server: CheckoutServer, id: string): Promise<void> {
  try {
    set(afterLook(get(), await server.fetch(id)));
  } catch (error) {
    const failure = told(error);
    // What could not be looked up stays unclear.
    if (failure.problem === 'cart_gone') set(afterFailure(get(), LOOK, id, failure));
    else if (failure.problem === 'no_checkout') set({ ...get(), notice: { kind: 'notArrived' } });
  }
}

async function fail(
  held: HeldState,
  server: CheckoutServer,
  { place, id }: { readonly place: string; readonly id: string },
  failure: ToldFailure,
): Promise<false> {
  held.set(afterFailure(held.get(), place, id, failure));
  if (failure.problem === 'unclear' && failure.checkout === null) await look(held, server, id);
  return false;
}

async function order(held: HeldState, server: CheckoutServer, view: CheckoutView): Promise<boolean> {
  const { get, set } = held;
  try {
    set({ ...get(), made: await server.order(view) });
  } catch (error) {
    const failure = told(error);
    if (failure.problem !== 'unclear') return fail(held, server, { place: 'order', id: view.id }, failure);
    if (failure.checkout !== null) set(showing(get(), failure.checkout));
    if (get().made === null) set({ ...get(), notice: { kind: 'orderUnclear', message: failure.message } });
  }
  return get().made !== null;
}

/** Lets acts go one after the other, none of them twice at a time. `onStart` gives what is to be done at its end. */
function takeTurns(onStart: (place: string, isAlone: boolean) => () => void) {
  const waiting = new Map<string, Promise<boolean>>();
  let last: Promise<boolean> = Promise.resolve(true);
  return (place: string, act: () => Promise<boolean>): Promise<boolean> => {
    const known = waiting.get(place);
    if (known !== undefined) return known;
    const isAlone = waiting.size === 0;
    const onEnd = onStart(place, isAlone);
    const turn = (isAlone ? Promise.resolve(true) : last)
      // What was asked for on top of something that failed was meant for something else.
      .then((isFine) => isFine && act())
      .finally(() => {
        waiting.delete(place);
        onEnd();
      });
    waiting.set(place, turn);
    last = turn;
    return turn;
  };
}

function told(error: unknown): ToldFailure {
  if (error instanceof RequestError) return checkoutFailureOf(error);
  throw error;
}
