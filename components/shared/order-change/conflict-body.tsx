'use client';

import { Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { ChangeFlow } from './change-flow.ts';
import type { EditableField } from './compare-change.ts';
import { ConflictValues } from './conflict-values.tsx';
import { FocusedOnce } from './focused-once.tsx';

type ConflictFlow = Extract<ChangeFlow, { step: 'conflict' }>;

interface ConflictBodyProps {
  readonly flow: ConflictFlow;
  /** The store's label of a status id. */
  readonly labelOf: (statusId: number) => string;
}

/** Tells that somebody else changed the order meanwhile, and shows both sides. */
export function ConflictBody({ flow, labelOf }: ConflictBodyProps) {
  const t = useTranslations('orderChange');
  const format = useStoreFormat();
  const { clashing, changedElsewhere, isDoneAlready } = flow.comparison;
  const situation = isDoneAlready ? 'alreadyDone' : clashing.length > 0 ? 'clash' : 'disjoint';
  const at = format.date(flow.conflict.modifiedAt);
  return (
    <>
      <FocusedOnce>
        <Text>{at === '' ? t(`${situation}.introUndated`) : t(`${situation}.intro`, { at })}</Text>
      </FocusedOnce>
      {isDoneAlready
        ? null
        : clashing.map((field) => <FieldConflict field={field} flow={flow} key={field} labelOf={labelOf} />)}
      {changedElsewhere.map((field) => (
        <FieldConflict field={field} flow={flow} key={field} labelOf={labelOf} />
      ))}
    </>
  );
}

function FieldConflict({ field, flow, labelOf }: ConflictBodyProps & { readonly field: EditableField }) {
  const t = useTranslations('orderChange');
  const { seen, conflict, attempt } = flow;
  const wished = attempt.change[field];
  const values = [
    { name: t('youSaw'), content: shown(field === 'statusId' ? seen.statusLabel : seen.fields.staffNotes) },
    {
      name: t('now'),
      content: shown(field === 'statusId' ? conflict.currentStatus.label : conflict.current.staffNotes),
    },
    ...(wished === undefined
      ? []
      : [{ name: t('youWant'), isMine: true, content: shown(typeof wished === 'number' ? labelOf(wished) : wished) }]),
  ];
  return <ConflictValues label={t(`field.${field}`)} values={values} />;

  function shown(text: string) {
    return text === '' ? <em>{t('empty')}</em> : <FreeText text={text} />;
  }
}
