'use client';

import { useCallback, useRef, useState } from 'react';
import { useSaveEdit } from '#lib/client/edit.ts';
import type { EditConflict, EditState, SaveEditDone, SaveEditRequest } from '#lib/orders/edit-contract.ts';
import { fieldsOf, seenFor } from '#lib/orders/edit-fields-rules.ts';
import { previewEdit } from '#lib/orders/edit-preview-rules.ts';
import { undoOf } from '#lib/orders/edit-undo-rules.ts';
import type { EditWish } from '#lib/orders/edit-wish-rules.ts';
import { wishOfDraft, type DraftStore } from './draft-store.ts';

/** How the last save ended, or that one is under way. */
export type SaveStep =
  | { readonly kind: 'open' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'saved'; readonly done: SaveEditDone; readonly undo: UndoOffer | null }
  | { readonly kind: 'conflict'; readonly conflict: EditConflict }
  | { readonly kind: 'failed'; readonly message: string; readonly field: string | undefined }
  /** Sent, and nobody knows: the same save is asked for again under the same key, which never sends it twice. */
  | { readonly kind: 'unclear'; readonly message: string };

export interface UndoOffer {
  readonly state: EditState;
  readonly wish: EditWish;
}

interface Attempt {
  readonly body: SaveEditRequest;
  readonly key: string;
  readonly base: EditState;
}

export interface SaveControl {
  readonly step: SaveStep;
  readonly save: () => void;
  /** Asks for the outcome of an unclear save. */
  readonly ask: () => void;
  readonly undo: (offer: UndoOffer) => void;
  readonly back: () => void;
}

/** Saves the draft: once, however fast it is clicked, and never the same thing under two keys while its outcome is open. */
export function useSave(store: DraftStore): SaveControl {
  const saveEdit = useSaveEdit();
  const [step, setStep] = useState<SaveStep>({ kind: 'open' });
  const open = useRef<Attempt | null>(null);
  const isUnderWay = useRef(false);

  const send = useCallback(
    async (attempt: Attempt) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      open.current = attempt;
      setStep({ kind: 'sending' });
      const outcome = await saveEdit(attempt.base.orderId, attempt.body, attempt.key);
      isUnderWay.current = false;
      if (outcome.kind === 'unknown') return setStep({ kind: 'unclear', message: outcome.error.message });
      open.current = null;
      if (outcome.kind === 'conflict') return setStep({ kind: 'conflict', conflict: outcome.conflict });
      if (outcome.kind === 'failed')
        return setStep({ kind: 'failed', message: outcome.error.message, field: outcome.field });
      const { done } = outcome;
      const undo = undoOffer(attempt, done);
      if (done.state !== null) store.renew({ ...done.state, ratePercent: attempt.base.ratePercent });
      else store.reset();
      setStep({ kind: 'saved', done, undo });
    },
    [saveEdit, store],
  );

  const save = useCallback(() => {
    const { base, reason } = store.get();
    const body = requestFor(base, wishOfDraft(store.get()), reason);
    const unanswered = open.current;
    const isSame = unanswered !== null && JSON.stringify(unanswered.body) === JSON.stringify(body);
    void send(isSame ? unanswered : { body, base, key: crypto.randomUUID() });
  }, [send, store]);

  const ask = useCallback(() => {
    if (open.current !== null) void send(open.current);
  }, [send]);

  const undo = useCallback(
    ({ state, wish }: UndoOffer) =>
      void send({ body: requestFor(state, wish, ''), base: state, key: crypto.randomUUID() }),
    [send],
  );
  const back = useCallback(() => setStep({ kind: 'open' }), []);
  return { step, save, ask, undo, back };
}

function requestFor(base: EditState, wish: EditWish, reason: string): SaveEditRequest {
  const { uncertain, after } = previewEdit(base, wish);
  const adds = { lines: wish.newLines.length > 0, fees: wish.newFees.length > 0 };
  const told = reason.trim();
  return {
    seen: seenFor(fieldsOf(base), Object.keys(wish.to), adds),
    wish,
    seenTotal: uncertain.length > 0 ? null : after.total.incTax,
    ...(told === '' ? {} : { reason: told }),
  };
}

function undoOffer({ base, body }: Attempt, { state, misses }: SaveEditDone): UndoOffer | null {
  if (state === null || misses.length > 0) return null;
  const wish = undoOf(base, body.wish, previewEdit(base, body.wish), state);
  return wish === null ? null : { state: { ...state, ratePercent: base.ratePercent }, wish };
}
