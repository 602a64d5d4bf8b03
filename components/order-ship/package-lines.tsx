'use client';

import { Button, Input, Text } from '@bigcommerce/big-design';
import { SearchIcon } from '@bigcommerce/big-design-icons';
import { theme } from '@bigcommerce/big-design-theme';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { findLines, SEARCH_FROM_LINES } from '#components/shared/line-search/find-lines.ts';
import { useRowsSoFar } from '#components/shared/long-list/use-rows-so-far.ts';
import { PieceList } from '#components/shared/order-screen/piece-list.ts';
import type { ShipLine } from '#lib/shipments/contract.ts';
import { leftToShip } from '#lib/shipments/rules.ts';
import { PackageLine } from './package-line.tsx';
import type { PackageTrouble, PackingEvent } from './packing.ts';

const Rows = styled(PieceList)`
  margin-top: ${theme.spacing.medium};
  border-top: 1px solid ${theme.colors.secondary30};
`;

const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall};
  align-items: center;
  justify-content: space-between;
  margin-top: ${theme.spacing.medium};
`;

interface PackageLinesProps {
  readonly packageKey: string;
  readonly quantities: Readonly<Record<number, number>>;
  readonly lines: readonly ShipLine[];
  readonly free: ReadonlyMap<number, number>;
  readonly isLocked: boolean;
  readonly trouble: PackageTrouble | null;
  readonly dispatch: (event: PackingEvent) => void;
}

/** What is in a package: of every line that something is left of, how many pieces. */
export const PackageLines = memo(function PackageLines(props: PackageLinesProps) {
  const { packageKey, quantities, lines, free, isLocked, trouble, dispatch } = props;
  const t = useTranslations('shipping.lines');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const open = lines.filter((line) => {
    const own = quantities[line.id] ?? 0;
    return leftToShip(line) > 0 && (own > 0 || (free.get(line.id) ?? 0) > 0 || trouble?.lineId === line.id);
  });
  const found = useMemo(() => findLines(open, wanted), [open, wanted]);
  const drawn = useRowsSoFar(found);
  const most = (line: ShipLine) => (quantities[line.id] ?? 0) + (free.get(line.id) ?? 0);
  const fill = (of: (line: ShipLine) => number) =>
    dispatch({
      kind: 'fill',
      key: packageKey,
      quantities: Object.fromEntries(open.map((line) => [line.id, of(line)])),
    });
  return (
    <>
      <Tools>
        <Text as="span" bold marginBottom="none">
          {t('title')}
        </Text>
        <span>
          <Button {...tool} disabled={isLocked} onClick={() => fill(most)}>
            {t('all')}
          </Button>
          <Button {...tool} disabled={isLocked} onClick={() => fill(() => 0)}>
            {t('none')}
          </Button>
        </span>
      </Tools>
      {open.length < SEARCH_FROM_LINES ? null : (
        <Input
          aria-label={t('search')}
          iconLeft={<SearchIcon color="secondary50" />}
          onChange={({ target }) => setSearch(target.value)}
          placeholder={t('search')}
          type="search"
          value={search}
        />
      )}
      <Rows aria-label={t('title')}>
        {drawn.map((line) => (
          <PackageLine
            dispatch={dispatch}
            isLocked={isLocked}
            key={line.id}
            line={line}
            most={most(line)}
            packageKey={packageKey}
            problem={trouble?.lineId === line.id ? trouble.message : ''}
            quantity={quantities[line.id] ?? 0}
          />
        ))}
      </Rows>
      {found.length > 0 ? null : (
        <Text color="secondary60" marginBottom="none" marginTop="small">
          {t(open.length === 0 ? 'allPacked' : 'noneFound')}
        </Text>
      )}
    </>
  );
});

const tool = { marginBottom: 'none', mobileWidth: 'auto', type: 'button', variant: 'subtle' } as const;
