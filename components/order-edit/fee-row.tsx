'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { PricePairFields } from '#components/shared/product-picker/price-pair-fields.tsx';
import type { EditFee } from '#lib/orders/edit-contract.ts';
import { REMOVED_FEE } from '#lib/orders/edit-fields-rules.ts';
import type { NewFeeDraft } from './draft-store.ts';
import { FeeBox } from './fee-styles.ts';
import { PairFields } from './pair-fields.tsx';
import { useDraft, useDraftStore, useText } from './use-draft.ts';
import { useIssue } from './use-issues.ts';

/** A fee that the order has. */
export function FeeRow({ fee }: { readonly fee: EditFee }) {
  const t = useTranslations('orderEdit.money');
  const [name, setName] = useText(`fee.${fee.id}.name`);
  const [state, setState] = useText(`fee.${fee.id}.state`);
  const problem = useIssue(`fee.${fee.id}.name`);
  const isRemoved = state === REMOVED_FEE;
  return (
    <FeeBox>
      {isRemoved ? (
        <Text marginBottom="none">
          <del>
            <FreeText text={fee.nameMerchant} />
          </del>{' '}
          {t('feeRemoved')}
        </Text>
      ) : (
        <>
          <TextField error={problem} label={t('feeName')} maxLength={250} onChange={setName} value={name} />
          <PairFields label={t('feeCost')} prefix={`fee.${fee.id}`} />
        </>
      )}
      <Button onClick={() => setState(isRemoved ? '' : REMOVED_FEE)} type="button" variant="subtle">
        {t(isRemoved ? 'keepFee' : 'removeFee')}
      </Button>
    </FeeBox>
  );
}

interface NewFeeRowProps {
  readonly fee: NewFeeDraft;
  readonly index: number;
}

export function NewFeeRow({ fee, index }: NewFeeRowProps) {
  const t = useTranslations('orderEdit.money');
  const store = useDraftStore();
  const { currencyCode, isTaxInclusive, ratePercent } = useDraft(({ base }) => base);
  const errors = { exTax: useIssue(`newFee.${index}.exTax`), incTax: useIssue(`newFee.${index}.incTax`) };
  const problem = useIssue(`newFee.${index}.name`);
  return (
    <FeeBox>
      <TextField
        error={problem}
        label={t('feeName')}
        maxLength={250}
        onChange={(name) => store.changeFee(fee.key, { name })}
        value={fee.name}
      />
      <PricePairFields
        currencyCode={currencyCode}
        errors={errors}
        isTaxInclusive={isTaxInclusive}
        label={t('feeCost')}
        onChange={(cost) => store.changeFee(fee.key, { cost })}
        taxRate={ratePercent}
        value={fee.cost}
      />
      <Button onClick={() => store.dropFee(fee.key)} type="button" variant="subtle">
        {t('removeFee')}
      </Button>
    </FeeBox>
  );
}
