'use client';

import { Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import type { NewCheckoutConsignment } from '#lib/checkouts/contract.ts';
import type { CheckoutLine } from '#lib/checkouts/view-contract.ts';
import { lineLabel } from './line-words.ts';

type WantedLines = NewCheckoutConsignment['lines'];

/** A whole line, as a delivery takes it. */
export function wantedOf({ id, quantity }: CheckoutLine): WantedLines[number] {
  return { lineId: id, quantity };
}

/** The pieces that a person wants to send apart; null when there are none, or more than there are. */
export function chosenLines(
  lines: readonly CheckoutLine[],
  quantities: Readonly<Record<string, string>>,
): WantedLines | null {
  const wanted = lines.map((line) => ({ lineId: line.id, text: quantities[line.id] ?? '', most: line.quantity }));
  if (wanted.some(({ text, most }) => text !== '' && (!/^[0-9]{1,6}$/.test(text) || Number(text) > most))) return null;
  const chosen = wanted.filter(({ text }) => Number(text) > 0);
  return chosen.length === 0 ? null : chosen.map(({ lineId, text }) => ({ lineId, quantity: Number(text) }));
}

interface PartLinesProps {
  readonly lines: readonly CheckoutLine[];
  readonly isPart: boolean;
  readonly quantities: Readonly<Record<string, string>>;
  readonly onChange: (quantities: Readonly<Record<string, string>>) => void;
  readonly problem: string | undefined;
}

/** What a delivery is about: all of the lines, or how many pieces of each. */
export function PartLines({ lines, isPart, quantities, onChange, problem }: PartLinesProps) {
  const t = useTranslations('checkout.fulfilment');
  if (!isPart)
    return (
      <Plain>
        {lines.map((line) => (
          <li key={line.id}>
            {line.quantity} × <FreeText text={lineLabel(line)} />
          </li>
        ))}
      </Plain>
    );
  return (
    <>
      <FieldGrid>
        {lines.map((line) => (
          <TextField
            hint={t('ofPieces', { count: line.quantity })}
            inputMode="numeric"
            key={line.id}
            label={lineLabel(line)}
            maxLength={6}
            onChange={(text) => onChange({ ...quantities, [line.id]: text.trim() })}
            value={quantities[line.id] ?? ''}
          />
        ))}
      </FieldGrid>
      {problem !== undefined && (
        <Text color="danger" marginBottom="none" role="alert">
          {problem}
        </Text>
      )}
    </>
  );
}
