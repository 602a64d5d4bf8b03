'use client';

import { Button, Flex, Panel, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CustomerPicker } from '#components/shared/customer-picker/customer-picker.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { AddressFields } from './address-fields.tsx';
import { useDraft, useText } from './use-draft.ts';
import { useIssue } from './use-issues.ts';

const GUEST = '0';

/** Whose order it is, and where the bill goes. */
export function CustomerSection() {
  const t = useTranslations('orderEdit.customer');
  const billing = useDraft(({ base }) => base.billing);
  return (
    <>
      <Panel header={t('title')}>
        <CustomerChoice />
      </Panel>
      <Panel header={t('billing')}>
        <AddressFields address={billing} prefix="billing" />
      </Panel>
    </>
  );
}

function CustomerChoice() {
  const t = useTranslations('orderEdit.customer');
  const billing = useDraft(({ base }) => base.billing);
  const owner = useDraft(({ base }) => String(base.customerId));
  const [customer, setCustomer] = useText('customer');
  const [picked, setPicked] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [isPicking, setIsPicking] = useState(false);
  const hidden = useHiddenText();
  const problem = useIssue('customer');
  const first = `${billing.firstName} ${billing.lastName}`.trim();
  const name = picked?.id === customer ? picked.name : customer === owner ? first : '';
  const shownName = name === '' ? (hidden ?? '') : name;
  return (
    <>
      <Text>
        {shownName === '' ? null : (
          <>
            <FreeText text={shownName} />
            {' · '}
          </>
        )}
        {customer === GUEST ? t('guest') : t('customer', { id: customer })}
      </Text>
      {problem === undefined ? null : <Text color="danger">{problem}</Text>}
      {hidden !== null ? null : isPicking ? (
        <CustomerPicker
          onPick={(hit) => {
            setPicked({ id: String(hit.id), name: `${hit.firstName} ${hit.lastName}`.trim() });
            setCustomer(String(hit.id));
            setIsPicking(false);
          }}
        />
      ) : (
        <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap">
          <Button onClick={() => setIsPicking(true)} type="button" variant="secondary">
            {t('change')}
          </Button>
          {customer === GUEST ? null : (
            <Button onClick={() => setCustomer(GUEST)} type="button" variant="subtle">
              {t('makeGuest')}
            </Button>
          )}
        </Flex>
      )}
    </>
  );
}
