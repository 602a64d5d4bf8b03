'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { ConflictValues } from '#components/shared/order-change/conflict-values.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { EditClash } from '#lib/orders/edit-clash-rules.ts';
import type { EditConflict, EditState } from '#lib/orders/edit-contract.ts';
import { fieldText } from './field-text.ts';
import { useFieldName } from './field-name.ts';

interface ConflictDialogProps {
  readonly base: EditState;
  readonly conflict: EditConflict;
  /** Goes back to the form, which then stands on the order as it is now; `dropped` are given up for the others' values. */
  readonly onSettle: (dropped: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Somebody else changed the same fields: both values of each, and whose shall count. */
export function ConflictDialog({ base, conflict, onSettle, onClose }: ConflictDialogProps) {
  const t = useTranslations('orderEdit.conflict');
  const format = useStoreFormat();
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const { clashes, current, total } = conflict;
  const intro =
    total === null
      ? t('intro', { at: format.date(current.modifiedAt) })
      : t('moved', { total: format.money({ amount: total, currencyCode: current.currencyCode }) });
  const toggle = (path: string) =>
    setDropped(dropped.includes(path) ? dropped.filter((one) => one !== path) : [...dropped, path]);
  const footer = (
    <>
      <Button onClick={onClose} type="button" variant="subtle">
        {t('later')}
      </Button>
      <Button onClick={() => onSettle(dropped)} type="button">
        {t('continue')}
      </Button>
    </>
  );
  return (
    <Dialog footer={footer} onClose={onClose} title={t('title')}>
      <Text>{intro}</Text>
      {clashes.map((clash) => (
        <Clash base={base} clash={clash} isDropped={dropped.includes(clash.path)} key={clash.path} onToggle={toggle} />
      ))}
    </Dialog>
  );
}

interface ClashProps {
  readonly base: EditState;
  readonly clash: EditClash;
  readonly isDropped: boolean;
  readonly onToggle: (path: string) => void;
}

function Clash({ base, clash, isDropped, onToggle }: ClashProps) {
  const t = useTranslations('orderEdit.conflict');
  const nameOf = useFieldName(base);
  const { path, seen, theirs, mine } = clash;
  const shown = (text: string) => fieldText(path, text, base.currencyCode);
  return (
    <>
      <ConflictValues
        label={nameOf(path)}
        values={[
          { name: t('youSaw'), text: shown(seen) },
          { name: t('now'), text: theirs === null ? t('gone') : shown(theirs) },
          ...(mine === null ? [] : [{ name: t('yours'), text: shown(mine), isMine: true }]),
        ]}
      />
      {mine === null || theirs === null ? null : (
        <Button
          aria-pressed={isDropped}
          marginBottom="medium"
          onClick={() => onToggle(path)}
          type="button"
          variant="secondary"
        >
          {t(isDropped ? 'keepMine' : 'takeTheirs')}
        </Button>
      )}
    </>
  );
}
