import { isAmount, plain } from '#lib/core/decimals.ts';
import { fieldsOf, isAmountPath, isSameValue, type EditFields } from '#lib/orders/edit-fields-rules.ts';
import type { EditState } from '#lib/orders/edit-contract.ts';
import type { EditWish, NewFeeWish, NewLineWish } from '#lib/orders/edit-wish-rules.ts';
import { fieldText } from './field-text.ts';

export interface NewLineDraft extends NewLineWish {
  readonly key: string;
}
export interface NewFeeDraft extends NewFeeWish {
  readonly key: string;
}

/** What somebody has typed on top of an order. */
export interface Draft {
  readonly base: EditState;
  readonly fields: EditFields;
  /** What stands in the fields that somebody typed in, letter by letter: `18.9` stays as it is while it is typed. */
  readonly typed: EditFields;
  /** Typed values by path as the platform has them (`18.9` for `18.90`); only those that differ from what was read. */
  readonly to: EditFields;
  readonly newLines: readonly NewLineDraft[];
  readonly newFees: readonly NewFeeDraft[];
  readonly keepTotals: boolean;
  readonly reason: string;
}

export type DraftStore = ReturnType<typeof createDraftStore>;

/**
 * Keeps a draft outside of React: a key pressed in one field of a hundred lines wakes that field only, and whoever asks for
 * the whole.
 */
export function createDraftStore(base: EditState) {
  let draft = freshDraft(base);
  const byPath = new Map<string, Set<() => void>>();
  const whole = new Set<() => void>();

  const change = (changes: Partial<Draft>, paths: readonly string[] = []) => {
    draft = { ...draft, ...changes };
    for (const path of paths) for (const listener of byPath.get(path) ?? []) listener();
    for (const listener of [...whole]) listener();
  };
  const wakeAll = (next: Draft) => {
    draft = next;
    for (const listeners of byPath.values()) for (const listener of listeners) listener();
    for (const listener of [...whole]) listener();
  };
  const setTexts = (texts: EditFields) => {
    const [typed, to] = [{ ...draft.typed }, { ...draft.to }];
    for (const [path, text] of Object.entries(texts)) {
      typed[path] = text;
      if (isSameValue(path, text, draft.fields[path])) delete to[path];
      else to[path] = isAmountPath(path) && isAmount(text) ? plain(text) : text;
    }
    change({ typed, to }, Object.keys(texts));
  };

  return {
    get: () => draft,
    text: (path: string) => draft.typed[path] ?? readText(draft, path),
    /** What was read there, as it is shown in a field. */
    readText: (path: string) => readText(draft, path),
    setText: (path: string, text: string) => setTexts({ [path]: text }),
    /** Several at once, such as both figures of a price. */
    setTexts,
    addLine: (line: NewLineWish) => change({ newLines: [...draft.newLines, { ...line, key: crypto.randomUUID() }] }),
    changeLine: (key: string, changes: Partial<NewLineWish>) =>
      change({ newLines: draft.newLines.map((line) => (line.key === key ? { ...line, ...changes } : line)) }),
    dropLine: (key: string) => change({ newLines: draft.newLines.filter((line) => line.key !== key) }),
    addFee: (fee: NewFeeWish) => change({ newFees: [...draft.newFees, { ...fee, key: crypto.randomUUID() }] }),
    changeFee: (key: string, changes: Partial<NewFeeWish>) =>
      change({ newFees: draft.newFees.map((fee) => (fee.key === key ? { ...fee, ...changes } : fee)) }),
    dropFee: (key: string) => change({ newFees: draft.newFees.filter((fee) => fee.key !== key) }),
    setKeepTotals: (keepTotals: boolean) => change({ keepTotals }),
    setReason: (reason: string) => change({ reason }),
    /** Begins anew on what was read by now. */
    renew: (state: EditState) => wakeAll(freshDraft(state)),
    /** Back to what was read. */
    reset: () => wakeAll(freshDraft(draft.base)),
    /** The order as it is by now becomes what the typed values stand on; `dropped` are given up for it. */
    rebase: (current: EditState, dropped: readonly string[] = []) => {
      const fields = fieldsOf(current);
      const isKept = ([path]: [string, string]) =>
        fields[path] !== undefined && !isSameValue(path, fields[path], draft.to[path]) && !dropped.includes(path);
      const to = Object.fromEntries(Object.entries(draft.to).filter(isKept));
      const typed = Object.fromEntries(Object.entries(draft.typed).filter(([path]) => path in to));
      // The rate is read with the form only.
      const base = { ...current, ratePercent: draft.base.ratePercent };
      wakeAll({ ...draft, base, fields, typed, to });
    },
    subscribe: (listener: () => void) => {
      whole.add(listener);
      return () => void whole.delete(listener);
    },
    subscribeTo: (path: string, listener: () => void) => {
      const listeners = byPath.get(path) ?? new Set();
      byPath.set(path, listeners.add(listener));
      return () => void listeners.delete(listener);
    },
  };
}

function freshDraft(base: EditState): Draft {
  const nothing = { typed: {}, to: {}, newLines: [], newFees: [], keepTotals: true, reason: '' };
  return { base, fields: fieldsOf(base), ...nothing };
}

function readText({ fields, base }: Draft, path: string): string {
  return fieldText(path, fields[path] ?? '', base.currencyCode);
}

/** The draft as it is sent. */
export function wishOfDraft({ to, newLines, newFees, keepTotals }: Draft): EditWish {
  return {
    to,
    newLines: newLines.map(({ key: _key, ...line }) => line),
    newFees: newFees.map(({ key: _key, ...fee }) => fee),
    keepTotals,
  };
}

export function isTouched({ to, newLines, newFees }: Draft): boolean {
  return Object.keys(to).length + newLines.length + newFees.length > 0;
}
