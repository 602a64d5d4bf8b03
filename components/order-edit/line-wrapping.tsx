'use client';

import { Button, Small, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { EditLine, EditWrapping } from '#lib/orders/edit-contract.ts';
import { REMOVED_WRAPPING } from '#lib/orders/edit-fields-rules.ts';
import { canChangeWrapping, wrappingPaths } from '#lib/orders/edit-wrapping-rules.ts';
import { PairFields } from './pair-fields.tsx';
import { useDraft, useDraftStore, useText } from './use-draft.ts';
import { useIssue } from './use-issues.ts';
import { WrappingBox, WrappingFields } from './wrapping-styles.ts';

/** Gift wrapping of a line that has it: what it is, and on demand the fields to change it. */
export function LineWrapping({ line }: { readonly line: EditLine }) {
  const t = useTranslations('orderEdit.items');
  const store = useDraftStore();
  const [isOpen, setIsOpen] = useState(() => wrappingPaths(line.id).some((path) => path in store.get().to));
  const { wrapping } = line;
  if (wrapping === null) return null;
  if (isOpen) return <WrappingForm line={line} />;
  return (
    <WrappingBox>
      <WrappingText lineId={line.id} wrapping={wrapping} />
      {canChangeWrapping(line) ? (
        <Button
          aria-label={t('changeWrappingOf', { name: line.name })}
          mobileWidth="auto"
          onClick={() => setIsOpen(true)}
          type="button"
          variant="subtle"
        >
          {t('changeWrapping')}
        </Button>
      ) : (
        <Small color="secondary60" marginBottom="none">
          {t('wrappingFixed')}
        </Small>
      )}
    </WrappingBox>
  );
}

interface WrappingTextProps {
  readonly lineId: number;
  readonly wrapping: EditWrapping;
}

function WrappingText({ lineId, wrapping }: WrappingTextProps) {
  const t = useTranslations('orderEdit.items');
  const format = useStoreFormat();
  const { currencyCode, isTaxInclusive } = useDraft(({ base }) => base);
  const { name, wrappingMessage } = wrapping;
  const hidden = useHiddenText();
  // Another quantity moves it while the fields are still closed.
  const [amount] = useText(`wrap.${lineId}.${isTaxInclusive ? 'incTax' : 'exTax'}`);
  return (
    <Small color="secondary70" marginBottom="none">
      {t('wrapping')} <FreeText text={name} /> ({format.money({ amount, currencyCode })})
      {wrappingMessage === '' ? null : (
        <>
          {' · '}
          <FreeText text={wrappingMessage} />
        </>
      )}
      {hidden === null ? null : ` · ${hidden}`}
    </Small>
  );
}

function WrappingForm({ line }: { readonly line: EditLine }) {
  const t = useTranslations('orderEdit.items');
  const at = `wrap.${line.id}`;
  const [name, setName] = useText(`${at}.name`);
  const [message, setMessage] = useText(`${at}.wrappingMessage`);
  const [state, setState] = useText(`${at}.state`);
  const problems = { name: useIssue(`${at}.name`), message: useIssue(`${at}.wrappingMessage`) };
  const isRemoved = state === REMOVED_WRAPPING;
  const isHidden = useHiddenText() !== null;
  return (
    <WrappingBox>
      {isRemoved ? (
        <Text marginBottom="none">
          {t('wrapping')}{' '}
          <del>
            <FreeText text={name} />
          </del>{' '}
          {t('wrappingRemoved')}
        </Text>
      ) : (
        <WrappingFields>
          <TextField
            error={problems.name}
            label={t('wrappingName')}
            maxLength={255}
            name={`${at}.name`}
            onChange={setName}
            value={name}
          />
          {isHidden ? null : (
            <TextField
              error={problems.message}
              label={t('wrappingMessage')}
              name={`${at}.wrappingMessage`}
              onChange={setMessage}
              value={message}
            />
          )}
          <PairFields label={t('wrappingCost')} prefix={at} />
          <Small color="secondary60" marginBottom="none">
            {t('wrappingHint')}
          </Small>
        </WrappingFields>
      )}
      <Button
        mobileWidth="auto"
        onClick={() => setState(isRemoved ? '' : REMOVED_WRAPPING)}
        type="button"
        variant="subtle"
      >
        {t(isRemoved ? 'keepWrapping' : 'removeWrapping')}
      </Button>
    </WrappingBox>
  );
}
