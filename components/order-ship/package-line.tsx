'use client';

import { theme } from '@bigcommerce/big-design-theme';
import { memo, useId, useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import type { ShipLine } from '#lib/shipments/contract.ts';
import { leftToShip } from '#lib/shipments/rules.ts';
import type { PackingEvent } from './packing.ts';

// Plain elements: an order can have five hundred of these.
const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: ${theme.spacing.xxSmall} ${theme.spacing.medium};
  align-items: center;
  padding: ${theme.spacing.xSmall} 0;
  border-bottom: 1px solid ${theme.colors.secondary30};
  overflow-wrap: anywhere;

  small {
    display: block;
    color: ${theme.colors.secondary60};
    font-size: ${theme.typography.fontSize.small};
  }

  [data-error] {
    grid-column: 1 / -1;
    margin: 0;
    color: ${theme.colors.danger50};
  }
`;

const Quantity = styled.span`
  display: inline-flex;
  gap: ${theme.spacing.xSmall};
  align-items: center;
  color: ${theme.colors.secondary60};
  white-space: nowrap;

  input {
    box-sizing: border-box;
    width: 4.5rem;
    height: 2.25rem;
    padding: 0 ${theme.spacing.xSmall};
    border: ${theme.border.box};
    border-radius: ${theme.borderRadius.normal};
    color: ${theme.colors.secondary70};
    font: inherit;
    text-align: right;
  }

  input[aria-invalid='true'] {
    border-color: ${theme.colors.danger40};
  }
`;

interface PackageLineProps {
  readonly line: ShipLine;
  readonly packageKey: string;
  readonly quantity: number;
  /** Most that this package can hold. */
  readonly most: number;
  readonly isLocked: boolean;
  /** What the server said of this line; empty for nothing. */
  readonly problem: string;
  readonly dispatch: (event: PackingEvent) => void;
}

/** One line of the order, and how many of it go into the package. */
export const PackageLine = memo(function PackageLine(props: PackageLineProps) {
  const { line, packageKey, quantity, most, isLocked, problem, dispatch } = props;
  const t = useTranslations('shipping.lines');
  const id = useId();
  // A field that is being emptied is not a zero yet.
  const [isEmptied, setIsEmptied] = useState(false);
  const isTooMany = quantity > most;
  const error = problem !== '' ? problem : isTooMany ? t('tooMany', { left: String(Math.max(0, most)) }) : '';
  const type = (text: string) => {
    const digits = text.replaceAll(/\D/g, '').slice(0, 7);
    setIsEmptied(digits === '');
    dispatch({ kind: 'quantity', key: packageKey, lineId: line.id, quantity: Number(digits) });
  };
  return (
    <Row data-line={line.id}>
      <span>
        <FreeText text={line.name} />
        <small>
          <FreeText text={aboutLine(line)} />
        </small>
        {line.quantityRefunded > 0 ? <small>{t('refunded', { count: line.quantityRefunded })}</small> : null}
      </span>
      <Quantity>
        <label>
          <VisuallyHidden>{t('quantityOf', { name: visibleText(line.name) })}</VisuallyHidden>
          <input
            aria-describedby={error === '' ? undefined : id}
            aria-invalid={error !== ''}
            disabled={isLocked}
            inputMode="numeric"
            onBlur={() => setIsEmptied(false)}
            onChange={({ target }) => type(target.value)}
            onFocus={({ target }) => target.select()}
            value={isEmptied ? '' : String(quantity)}
          />
        </label>
        {t('ofLeft', { left: String(leftToShip(line)) })}
      </Quantity>
      {error === '' ? null : (
        <p data-error id={id} role="alert">
          {error}
        </p>
      )}
    </Row>
  );
});

function aboutLine({ sku, bin, options }: ShipLine): string {
  return [sku, ...options.map(({ name, value }) => `${name}: ${value}`), bin].filter((part) => part !== '').join(' · ');
}
