'use client';

import { Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { ChangeFlow } from './change-flow.ts';
import { EDITABLE_FIELDS, type EditableField } from './compare-change.ts';
import { ConflictValues, type ConflictValue } from './conflict-values.tsx';
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
  const { clashing, isDoneAlready } = flow.comparison;
  const situation = isDoneAlready ? 'alreadyDone' : clashing.length > 0 ? 'clash' : 'disjoint';
  const at = format.date(flow.conflict.modifiedAt);
  return (
    <>
      <FocusedOnce>
        <Text>{at === '' ? t(`${situation}.introUndated`) : t(`${situation}.intro`, { at })}</Text>
      </FocusedOnce>
      {shownFields(flow).map((field) => (
        <FieldConflict field={field} flow={flow} key={field} labelOf={labelOf} />
      ))}
    </>
  );
}

/** What the person wants to change, unless that has happened already, and what others changed. */
function shownFields({ attempt, comparison }: ConflictFlow): readonly EditableField[] {
  const isWished = (field: EditableField) => !comparison.isDoneAlready && attempt.change[field] !== undefined;
  return EDITABLE_FIELDS.filter((field) => isWished(field) || comparison.changedElsewhere.includes(field));
}

function FieldConflict({ field, flow, labelOf }: ConflictBodyProps & { readonly field: EditableField }) {
  const t = useTranslations('orderChange');
  const { seen, conflict, attempt, comparison } = flow;
  const isStatus = field === 'statusId';
  const wished = attempt.change[field];
  const values: ConflictValue[] = [{ name: t('youSaw'), text: isStatus ? seen.statusLabel : seen.fields.staffNotes }];
  if (comparison.clashing.includes(field) || comparison.changedElsewhere.includes(field))
    values.push({ name: t('now'), text: isStatus ? conflict.currentStatus.label : conflict.current.staffNotes });
  if (wished !== undefined)
    values.push({ name: t('youWant'), isMine: true, text: typeof wished === 'number' ? labelOf(wished) : wished });
  return <ConflictValues label={t(`field.${field}`)} values={values} />;
}
