'use client';

import { Fieldset, Radio } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useEffect, useRef } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { StatusLabel } from '#lib/orders/contract.ts';

/** Fifteen choices fill a dialog's height in one column; two read downwards, in the control panel's order. */
const Columns = styled.div`
  display: grid;
  gap: ${theme.spacing.xSmall} ${theme.spacing.large};
  overflow-wrap: anywhere;

  /* The library's hidden input is placed absolutely: it belongs beside its label, or the focus scrolls elsewhere. */
  > * {
    position: relative;
  }

  ${theme.breakpoints.tablet} {
    columns: 2;
    display: block;

    > * {
      break-inside: avoid;
      margin-bottom: ${theme.spacing.xSmall};
    }
  }
`;

interface StatusChoiceProps {
  readonly statuses: readonly StatusLabel[];
  readonly currentId: number;
  readonly chosenId: number;
  readonly isDisabled: boolean;
  readonly onChoose: (statusId: number) => void;
}

/** The store's statuses in the control panel's order, the order's current one marked. */
export function StatusChoice({ statuses, currentId, chosenId, isDisabled, onChoose }: StatusChoiceProps) {
  const t = useTranslations('changeStatus');
  const checked = useRef<HTMLInputElement>(null);
  // The choices may come after the dialog, whose focus is on a button by then.
  useEffect(() => checked.current?.focus(), []);
  return (
    <Fieldset legend={t('legend')}>
      <Columns>
        {statuses.map(({ id, label }) => (
          <div key={id}>
            <Radio
              checked={id === chosenId}
              disabled={isDisabled}
              label={id === currentId ? t('current', { label: visibleText(label) }) : visibleText(label)}
              name="status"
              onChange={() => onChoose(id)}
              value={id}
              {...(id === chosenId ? { ref: checked } : {})}
            />
          </div>
        ))}
      </Columns>
    </Fieldset>
  );
}
