'use client';

import { useCallback, useEffect, useState } from 'react';
import { keepMemory, memoryOf } from '../list-history.ts';
import type { ListEntry } from '../list-location.ts';

interface Work {
  readonly entryId: number | undefined;
  readonly selected: ReadonlySet<number>;
  readonly activeId: number | null;
  /** Null: as the person usually has it. */
  readonly isPreviewOpen: boolean | null;
}

export interface RowWork extends Omit<Work, 'entryId' | 'isPreviewOpen'> {
  readonly isPreviewOpen: boolean;
  readonly select: (ids: readonly number[], isSelected: boolean) => void;
  readonly clearSelection: () => void;
  readonly activate: (id: number | null) => void;
  readonly showPreview: (isOpen: boolean) => void;
}

/**
 * Which rows are selected, which one the keys are at, and whether it is previewed. All by order number, so that rows which are
 * read again keep it; back and forward bring it back with the entry of the history that it was on.
 */
export function useRowWork(entry: ListEntry, isPreviewUsual: boolean): RowWork {
  const [work, setWork] = useState<Work>(() => ({
    entryId: undefined,
    selected: new Set<number>(),
    activeId: null,
    isPreviewOpen: null,
  }));
  if (work.entryId !== entry.orderdeckEntry) setWork(recalled(work, entry));
  const { selected, activeId, isPreviewOpen } = work;
  useEffect(() => {
    keepMemory({ selected: [...selected], activeId, ...(isPreviewOpen === null ? {} : { isPreviewOpen }) });
  }, [work.entryId, selected, activeId, isPreviewOpen]);
  const select = useCallback(
    (ids: readonly number[], isSelected: boolean) =>
      setWork((before) => ({ ...before, selected: withSelected(before.selected, ids, isSelected) })),
    [],
  );
  const clearSelection = useCallback(() => setWork((before) => ({ ...before, selected: new Set<number>() })), []);
  const activate = useCallback((id: number | null) => setWork((before) => ({ ...before, activeId: id })), []);
  const showPreview = useCallback((isOpen: boolean) => setWork((before) => ({ ...before, isPreviewOpen: isOpen })), []);
  return {
    selected,
    activeId,
    isPreviewOpen: isPreviewOpen ?? isPreviewUsual,
    select,
    clearSelection,
    activate,
    showPreview,
  };
}

function recalled(work: Work, entry: ListEntry): Work {
  const kept = memoryOf(entry);
  return {
    entryId: entry.orderdeckEntry,
    selected: kept.selected === undefined ? work.selected : new Set(kept.selected),
    activeId: kept.activeId === undefined ? work.activeId : kept.activeId,
    isPreviewOpen: kept.isPreviewOpen ?? work.isPreviewOpen,
  };
}

function withSelected(before: ReadonlySet<number>, ids: readonly number[], isSelected: boolean): ReadonlySet<number> {
  const after = new Set(before);
  for (const id of ids) {
    if (isSelected) after.add(id);
    else after.delete(id);
  }
  return after;
}
