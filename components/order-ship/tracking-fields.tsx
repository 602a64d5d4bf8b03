'use client';

import { Button } from '@bigcommerce/big-design';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldFrame } from '#components/shared/field/field-frame.tsx';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { LongTextField, TextField } from '#components/shared/field/text-field.tsx';
import { COMMENTS_MAX_LENGTH } from '#lib/shipments/rules.ts';
import { carrierById, CARRIERS, readTrackingNumber, TRACKING_LINK_MAX_LENGTH } from '#lib/shipments/tracking-rules.ts';
import { mistakeOf, numberHint, type Package, type PackingEvent } from './packing.ts';

interface TrackingFieldsProps {
  readonly packed: Package;
  readonly isFirst: boolean;
  readonly isLocked: boolean;
  readonly dispatch: (event: PackingEvent) => void;
  readonly onLast: (() => void) | undefined;
}

const NOTHING_FREE: ReadonlyMap<number, number> = new Map();

/** How a package is followed. The number alone is enough: it tells its carrier. */
export function TrackingFields({ packed, isFirst, isLocked, dispatch, onLast }: TrackingFieldsProps) {
  const t = useTranslations('shipping.tracking');
  const { key, carrierId, trackingLink, comments } = packed;
  const [isMore, setIsMore] = useState(false);
  const mistake = mistakeOf(packed, NOTHING_FREE);
  return (
    <FieldGrid>
      <NumberField dispatch={dispatch} isFirst={isFirst} isLocked={isLocked} onLast={onLast} packed={packed} />
      <SelectField
        label={t('carrier')}
        onChange={(id) => dispatch({ kind: 'carrier', key, carrierId: id })}
        options={[
          { value: '', text: t('noCarrier') },
          ...CARRIERS.map(({ id, name }) => ({ value: id, text: name, isDisabled: isLocked })),
        ]}
        value={carrierId}
      />
      {isMore || trackingLink !== '' || comments !== '' ? (
        <>
          <div data-wide>
            <TextField
              error={linkIsWrong() ? t('linkNotWeb') : undefined}
              hint={t('linkHint')}
              label={t('link')}
              maxLength={TRACKING_LINK_MAX_LENGTH}
              onChange={(text) => dispatch({ kind: 'text', key, field: 'trackingLink', text })}
              value={trackingLink}
            />
          </div>
          <div data-wide>
            <LongTextField
              hint={t('commentsHint')}
              label={t('comments')}
              maxLength={COMMENTS_MAX_LENGTH}
              onChange={(text) => dispatch({ kind: 'text', key, field: 'comments', text })}
              rows={2}
              value={comments}
            />
          </div>
        </>
      ) : (
        <div data-wide>
          <Button
            disabled={isLocked}
            marginLeft="none"
            mobileWidth="auto"
            onClick={() => setIsMore(true)}
            type="button"
            variant="subtle"
          >
            {t('more')}
          </Button>
        </div>
      )}
    </FieldGrid>
  );

  function linkIsWrong(): boolean {
    return mistake === 'linkNotWeb' || (trackingLink.trim() !== '' && !/^https?:\/\//i.test(trackingLink.trim()));
  }
}

function NumberField({ packed, isFirst, isLocked, dispatch, onLast }: TrackingFieldsProps) {
  const t = useTranslations('shipping.tracking');
  const { key, trackingNumber, carrierId } = packed;
  const input = useRef<HTMLInputElement>(null);
  // A scanner types wherever the focus is.
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  const hint = numberHint(packed);
  const isTooLong = readTrackingNumber(trackingNumber).length > 50;
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    dispatch({ kind: 'number', key, text: readTrackingNumber(trackingNumber) });
    if (onLast) onLast();
    else focusNextNumber(event.currentTarget);
  };
  return (
    <FieldFrame
      error={isTooLong ? t('numberTooLong') : hint === 'wrongDigit' ? t('wrongDigit') : undefined}
      hint={hint === 'recognised' ? t('recognised', { carrier: carrierById(carrierId)?.name ?? '' }) : t('numberHint')}
      label={t('number')}
      name="trackingNumber"
    >
      {(identity) => (
        <input
          {...identity}
          autoCapitalize="characters"
          autoComplete="off"
          data-tracking-number
          dir="auto"
          disabled={isLocked}
          onBlur={() => dispatch({ kind: 'number', key, text: readTrackingNumber(trackingNumber) })}
          onChange={({ target }) => dispatch({ kind: 'number', key, text: target.value })}
          onKeyDown={press}
          ref={input}
          spellCheck={false}
          value={trackingNumber}
        />
      )}
    </FieldFrame>
  );
}

/** Scan after scan: from one package's number to the next one's. */
function focusNextNumber(from: HTMLInputElement): void {
  const all = [...document.querySelectorAll<HTMLInputElement>('[data-tracking-number]')];
  all[all.indexOf(from) + 1]?.focus();
}
