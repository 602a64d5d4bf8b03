'use client';

import { Button } from '@bigcommerce/big-design';
import { MoreHorizIcon } from '@bigcommerce/big-design-icons';
import styled from 'styled-components';
import type { ReactNode } from 'react';
import { Menu } from '#components/shared/menu/menu.tsx';
import { tabsThatFit } from './status-tabs.ts';
import { useTabWidths } from './use-tab-widths.ts';

const GAP_PX = 4;
/** Room that the overflow's button takes at the end of the row, its gap included. */
const MORE_PX = 44;

// Looks of BigDesign's PillTabs. That component measures each pill too, but hides a chosen one that does not fit, and
// brings the Dropdown into the first load.
const Row = styled.div`
  display: flex;
  flex: 1 1 auto;
  gap: ${GAP_PX}px;
  height: 2.25rem;
  min-width: 0;
  overflow: hidden;
  position: relative;
`;

const PillButton = styled.button<{ $isShown: boolean }>`
  background-color: transparent;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  color: ${({ theme }) => theme.colors.primary};
  cursor: pointer;
  flex: none;
  font: inherit;
  height: 2.25rem;
  max-width: 20rem;
  outline-offset: -2px !important;
  overflow: hidden;
  padding: 0 0.75rem;
  text-overflow: ellipsis;
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

export interface Pill {
  readonly id: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

interface PillRowProps {
  readonly label: string;
  readonly moreLabel: string;
  readonly pills: readonly Pill[];
  /** Never in the row, always in the menu at its end. */
  readonly others?: readonly Pill[];
  /** Stands after the last pill. */
  readonly after?: ReactNode;
}

/** Choices in one row; what does not fit goes into a menu at its end, but never the (first) chosen one. */
export function PillRow({ label, moreLabel, pills, others = [], after }: PillRowProps) {
  const [row, measured] = useTabWidths(pills.map(({ text }) => text));
  const chosenIndex = pills.findIndex(({ isChosen }) => isChosen);
  const shown =
    measured === null
      ? pills.map((_, index) => index)
      : tabsThatFit(measured.widths, measured.available - MORE_PX, chosenIndex, GAP_PX);
  const inMenu = [...pills.filter((_, index) => !shown.includes(index)), ...others];
  return (
    <Row aria-label={label} ref={row} role="group">
      {pills.map(({ id, text, isChosen, onChoose }, index) => (
        <PillButton
          $isShown={shown.includes(index)}
          aria-pressed={isChosen}
          dir="auto"
          key={id}
          onClick={onChoose}
          type="button"
        >
          {text}
        </PillButton>
      ))}
      {inMenu.length > 0 && (
        <Menu
          items={inMenu}
          toggle={
            <Button
              iconOnly={<MoreHorizIcon title={moreLabel} />}
              marginBottom="none"
              mobileWidth="auto"
              type="button"
              variant="subtle"
            />
          }
        />
      )}
      {after}
    </Row>
  );
}
