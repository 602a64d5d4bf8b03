'use client';

import { memo, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { Pieces } from '#components/shared/order-screen/piece-list.ts';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import { useOptionText } from '#components/shared/personal-data/use-option-text.ts';
import type { ShownOption } from '#lib/core/line-option.ts';
import type { ShipLine } from '#lib/shipments/contract.ts';
import { leftToShip } from '#lib/shipments/rules.ts';
import type { PackingEvent } from './packing.ts';

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
  const optionText = useOptionText();
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
    <li data-line={line.id}>
      <span>
        <FreeText text={line.name} />
        <small>
          <FreeText text={aboutLine(line, optionText)} />
        </small>
        {line.quantityRefunded > 0 ? <small>{t('refunded', { count: line.quantityRefunded })}</small> : null}
      </span>
      <Pieces>
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
      </Pieces>
      {error === '' ? null : (
        <p data-error data-wide id={id} role="alert">
          {error}
        </p>
      )}
    </li>
  );
});

function aboutLine({ sku, bin, options }: ShipLine, optionText: (option: ShownOption) => string): string {
  return [sku, ...options.map((option) => `${option.name}: ${optionText(option)}`), bin]
    .filter((part) => part !== '')
    .join(' · ');
}
