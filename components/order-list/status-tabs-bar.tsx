'use client';

import { Button } from '@bigcommerce/big-design';
import { MoreHorizIcon } from '@bigcommerce/big-design-icons';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { Menu } from '#components/shared/menu/menu.tsx';
import type { OrderCounts } from '#lib/orders/contract.ts';
import { statusTabs, tabsThatFit, type StatusTab } from './status-tabs.ts';
import { useTabWidths } from './use-tab-widths.ts';

const GAP_PX = 4;
/** Room that the overflow's button takes at the end of the row, its gap included. */
const MORE_PX = 44;

// Looks of BigDesign's PillTabs. That component measures each pill too, but hides a chosen one that does not fit, and
// brings the Dropdown into the first load.
const Row = styled.div`
  display: flex;
  gap: ${GAP_PX}px;
  height: 2.25rem;
  overflow: hidden;
  position: relative;
`;

const Tab = styled.button<{ $isShown: boolean }>`
  background-color: transparent;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  color: ${({ theme }) => theme.colors.primary};
  cursor: pointer;
  flex: none;
  font: inherit;
  height: 2.25rem;
  outline-offset: -2px !important;
  padding: 0 0.75rem;
  white-space: nowrap;
  ${({ $isShown }) => !$isShown && 'position: absolute; visibility: hidden;'}

  &:hover {
    background-color: ${({ theme }) => theme.colors.primary10};
  }

  &[aria-pressed='true'] {
    background-color: ${({ theme }) => theme.colors.primary20};
    color: ${({ theme }) => theme.colors.primary60};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;

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
  const textOf = ({ label, count }: StatusTab) => {
    const name = label === null ? t('all') : visibleText(label);
    return count === null ? name : t('withCount', { label: name, count: formatNumber(count) });
  };
  const texts = tabs.map(textOf);
  const chosenIndex = tabs.findIndex((tab) => tab.statusId === chosen);
  const [row, measured] = useTabWidths(texts);
  const shown =
    measured === null
      ? tabs.map((_, index) => index)
      : tabsThatFit(measured.widths, measured.available - MORE_PX, chosenIndex, GAP_PX);
  const others = [...tabs.filter((_, index) => !shown.includes(index)), ...empty];
  return (
    <Row aria-label={t('label')} ref={row} role="group">
      {tabs.map((tab, index) => (
        <Tab
          $isShown={shown.includes(index)}
          aria-pressed={tab.statusId === chosen}
          dir="auto"
          key={tab.statusId ?? 'all'}
          onClick={() => onChoose(tab.statusId)}
          type="button"
        >
          {texts[index]}
        </Tab>
      ))}
      {others.length > 0 && (
        <Menu
          items={others.map((tab) => ({
            id: String(tab.statusId),
            text: textOf(tab),
            onChoose: () => onChoose(tab.statusId),
          }))}
          toggle={
            <Button
              iconOnly={<MoreHorizIcon title={t('more')} />}
              marginBottom="none"
              mobileWidth="auto"
              type="button"
              variant="subtle"
            />
          }
        />
      )}
    </Row>
  );
}
