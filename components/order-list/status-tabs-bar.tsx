'use client';

import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { OrderCounts } from '#lib/orders/contract.ts';
import { PillRow } from './pill-row.tsx';
import { statusTabs, type StatusTab } from './status-tabs.ts';

interface StatusTabsBarProps {
  readonly counts: OrderCounts | undefined;
  readonly chosen: number | null;
  readonly formatNumber: (value: number) => string;
  readonly onChoose: (statusId: number | null) => void;
}

/** One tab per status that holds orders, in one row; what does not fit and what is empty goes into a menu at its end. */
export function StatusTabsBar({ counts, chosen, formatNumber, onChoose }: StatusTabsBarProps) {
  const t = useTranslations('orderList.tabs');
  const { tabs, empty } = statusTabs(counts, chosen);
  const pillOf = (tab: StatusTab) => {
    const name = tab.label === null ? t('all') : visibleText(tab.label);
    return {
      id: String(tab.statusId ?? 'all'),
      text: tab.count === null ? name : t('withCount', { label: name, count: formatNumber(tab.count) }),
      isChosen: tab.statusId === chosen,
      onChoose: () => onChoose(tab.statusId),
    };
  };
  return <PillRow label={t('label')} moreLabel={t('more')} others={empty.map(pillOf)} pills={tabs.map(pillOf)} />;
}
