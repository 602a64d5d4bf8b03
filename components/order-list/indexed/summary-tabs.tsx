'use client';

import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useSession } from '#lib/client/session.ts';
import type { CappedCount, SearchSummary } from '#lib/orders/search-contract.ts';
import { PillRow, type Pill } from '../pill-row.tsx';

interface SummaryTabsProps {
  readonly summary: SearchSummary | undefined;
  /** Statuses that the query asks for; none: all. */
  readonly chosen: readonly number[];
  readonly countText: (count: CappedCount) => string;
  readonly onChoose: (statusIds: readonly number[]) => void;
}

/** One tab per status that holds orders of the query, whatever status it asks for; empty ones are in the menu at the end. */
export function SummaryTabs({ summary, chosen, countText, onChoose }: SummaryTabsProps) {
  const t = useTranslations('orderList.tabs');
  const order = useSession()?.store.statuses.map(({ id }) => id) ?? [];
  const statuses = (summary?.statuses ?? []).toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  const withCount = (label: string, count: CappedCount | null) =>
    count === null ? label : t('withCount', { label, count: countText(count) });
  const all: Pill = {
    id: 'all',
    text: withCount(t('all'), summary === undefined ? null : allOf(statuses)),
    isChosen: chosen.length === 0,
    onChoose: () => onChoose([]),
  };
  const pillOf = (status: SearchSummary['statuses'][number]): Pill => ({
    id: String(status.id),
    text: withCount(visibleText(status.label), status),
    isChosen: chosen.includes(status.id),
    onChoose: () => onChoose([status.id]),
  });
  const isTab = (status: SearchSummary['statuses'][number]) => status.count > 0 || chosen.includes(status.id);
  return (
    <PillRow
      label={t('label')}
      moreLabel={t('more')}
      others={statuses.filter((status) => !isTab(status)).map(pillOf)}
      pills={[all, ...statuses.filter(isTab).map(pillOf)]}
    />
  );
}

/** Counts stop at a cap each, so their sum is at least what it says. */
function allOf(statuses: SearchSummary['statuses']): CappedCount {
  return {
    count: statuses.reduce((sum, { count }) => sum + count, 0),
    isCapped: statuses.some(({ isCapped }) => isCapped),
  };
}
