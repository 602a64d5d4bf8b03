'use client';

import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FieldIssue, FieldProblem } from '#lib/orders/edit-check-rules.ts';

/** What is wrong in the form: what the rules find while one types, and what the platform said of the last save. */
export interface Trouble {
  readonly issues: readonly FieldIssue[];
  readonly refusal: { readonly path: string; readonly text: string } | null;
}

export type TroubleStore = ReturnType<typeof createTroubleStore>;

/** Wakes only fields whose trouble changed: a hundred lines have three hundred of them. */
export function createTroubleStore() {
  let problems = new Map<string, FieldProblem>();
  let refusal: Trouble['refusal'] = null;
  const listeners = new Set<() => void>();
  return {
    set: (trouble: Trouble) => {
      problems = new Map(trouble.issues.map(({ path, problem }) => [path, problem]));
      refusal = trouble.refusal;
      for (const listener of [...listeners]) listener();
    },
    problemOf: (path: string): FieldProblem | null => problems.get(path) ?? null,
    refusalOf: (path: string): string | null => (refusal?.path === path ? refusal.text : null),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const TroubleContext = createContext<TroubleStore>(createTroubleStore());
export const TroubleProvider = TroubleContext.Provider;

/** A store that always says what `issues` and `refusal` are by now. */
export function useTroubleStore(issues: Trouble['issues'], refusal: Trouble['refusal']): TroubleStore {
  const [store] = useState(createTroubleStore);
  useEffect(() => store.set({ issues, refusal }), [store, issues, refusal]);
  return store;
}

/** What is wrong with one field, in words; undefined for nothing. */
export function useIssue(path: string): string | undefined {
  const t = useTranslations('orderEdit.problem');
  const store = useContext(TroubleContext);
  const refusal = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.refusalOf(path), [store, path]),
    () => null,
  );
  const problem = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.problemOf(path), [store, path]),
    () => null,
  );
  if (refusal !== null) return refusal;
  return problem === null ? undefined : t(problem);
}
