'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import type { RefObject } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import type { ShipLine, ShopperMail } from '#lib/shipments/contract.ts';
import { mistakeOf, piecesIn, type Packing, type PackingEvent } from './packing.ts';
import type { Shipping } from './use-shipping.ts';

/** Stays in sight below five hundred lines. */
const Bar = styled.div`
  position: sticky;
  bottom: 0;
  z-index: ${theme.zIndex.sticky};
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall} ${theme.spacing.medium};
  align-items: center;
  justify-content: flex-end;
  margin-bottom: ${theme.spacing.medium};
  padding: ${theme.spacing.small} ${theme.spacing.medium};
  background: ${theme.colors.white};
  border: ${theme.border.box};
  border-radius: ${theme.borderRadius.normal};
  box-shadow: ${theme.shadow.raised};

  > :first-child {
    flex: 1 1 16rem;
  }

  && .bd-button {
    margin: 0;
  }
`;

interface ShipBarProps {
  readonly state: Packing;
  readonly lines: readonly ShipLine[];
  readonly free: ReadonlyMap<number, number>;
  readonly mail: ShopperMail;
  readonly shipping: Shipping;
  readonly shipButton: RefObject<HTMLButtonElement | null>;
  readonly dispatch: (event: PackingEvent) => void;
}

/** What the click will do, who is mailed, and the click. */
export function ShipBar({ state, lines, free, mail, shipping, shipButton, dispatch }: ShipBarProps) {
  const t = useTranslations('shipping.bar');
  const block = useWriteBlock();
  const { packages } = state;
  const pieces = packages.reduce((sum, one) => sum + piecesIn(one), 0);
  const isSending = shipping.sendingKey !== null;
  const isUnclear = packages.some(({ trouble }) => trouble?.kind === 'unclear');
  const mistake = packages.map((one) => mistakeOf(one, free)).find((one) => one !== null) ?? null;
  const unpacked = Object.fromEntries(lines.map(({ id }) => [id, Math.max(0, free.get(id) ?? 0)]));
  return (
    <Bar>
      <div>
        <Text marginBottom="none" role="status">
          {mistake === null ? t('summary', { packages: packages.length, pieces }) : t(`mistake.${mistake}`)}
        </Text>
        <Text color="secondary60" marginBottom="none">
          {t(`mail.${mail}`, { packages: packages.length })}
        </Text>
      </div>
      <Button
        disabled={isSending || isUnclear}
        mobileWidth="auto"
        onClick={() => dispatch({ kind: 'add', key: crypto.randomUUID(), quantities: unpacked })}
        type="button"
        variant="secondary"
      >
        {t('addPackage')}
      </Button>
      <Button
        disabled={packages.length === 0 || mistake !== null}
        isLoading={isSending}
        onClick={() => void shipping.ship()}
        ref={shipButton}
        type="button"
        {...block}
      >
        {isUnclear ? t('checkAgain') : t('ship', { packages: packages.length })}
      </Button>
    </Bar>
  );
}
