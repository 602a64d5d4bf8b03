'use client';

import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { LongTextField, TextField } from '#components/shared/field/text-field.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { COMMENTS_MAX_LENGTH } from '#lib/shipments/rules.ts';
import {
  CARRIERS,
  hasWrongDigit,
  isWebLink,
  readTrackingNumber,
  TRACKING_LINK_MAX_LENGTH,
} from '#lib/shipments/tracking-rules.ts';
import { KEPT_CARRIER, withNumber, type ShipmentEdit } from './shipment-edit.ts';

interface ShipmentFieldsProps {
  readonly edit: ShipmentEdit;
  readonly isLocked: boolean;
  readonly onChange: (edit: ShipmentEdit) => void;
}

/** How a shipment is followed, and what is said of it. */
export function ShipmentFields({ edit, isLocked, onChange }: ShipmentFieldsProps) {
  const t = useTranslations('shipping.tracking');
  // What stands there is not shown to the person, so that nobody writes over it unseen.
  const isHidden = useHiddenText() !== null;
  const change = (typed: ShipmentEdit) => (isLocked ? undefined : onChange(typed));
  const isTooLong = readTrackingNumber(edit.trackingNumber).length > 50;
  const numberTrouble = isTooLong ? 'numberTooLong' : hasWrongDigit(edit.trackingNumber) ? 'wrongDigit' : null;
  const isLinkWrong = edit.trackingLink.trim() !== '' && !isWebLink(edit.trackingLink.trim());
  const kept = edit.keptName === '' ? [] : [{ value: KEPT_CARRIER, text: edit.keptName }];
  return (
    <FieldGrid>
      <TextField
        error={numberTrouble === null ? undefined : t(numberTrouble)}
        label={t('number')}
        onChange={(text) => change(withNumber(edit, text))}
        value={edit.trackingNumber}
      />
      <SelectField
        label={t('carrier')}
        onChange={(carrierId) => change({ ...edit, carrierId })}
        options={[
          { value: '', text: t('noCarrier') },
          ...kept,
          ...CARRIERS.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        value={edit.carrierId}
      />
      <div data-wide>
        <TextField
          error={isLinkWrong ? t('linkNotWeb') : undefined}
          hint={t('linkHint')}
          label={t('link')}
          maxLength={TRACKING_LINK_MAX_LENGTH}
          onChange={(trackingLink) => change({ ...edit, trackingLink })}
          value={edit.trackingLink}
        />
      </div>
      {isHidden ? null : (
        <div data-wide>
          <LongTextField
            hint={t('commentsHint')}
            label={t('comments')}
            maxLength={COMMENTS_MAX_LENGTH}
            onChange={(comments) => change({ ...edit, comments })}
            value={edit.comments}
          />
        </div>
      )}
    </FieldGrid>
  );
}
