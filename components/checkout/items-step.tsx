'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { LinePicker } from '#components/shared/product-picker/line-picker.tsx';
import type { PickedProduct } from '#lib/catalogue/contract.ts';
import type { NewCheckoutLine } from '#lib/checkouts/contract.ts';
import { CertificateForm } from './certificate-form.tsx';
import { CheckoutLineRow } from './checkout-line-row.tsx';
import { CustomItemForm } from './custom-item-form.tsx';
import type { StepProps } from './step-props.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

type OtherLine = Extract<NewCheckoutLine, { kind: 'custom' | 'certificate' }>;

const NEW = 'lines.new';

/** What is bought. The first line makes the checkout at the platform. */
export function ItemsStep({ beginning, billing, options, isTried }: StepProps) {
  const t = useTranslations('checkout.items');
  const store = useCheckoutStore();
  const { view } = useCheckoutState();
  const money = {
    currencyCode: beginning.currencyCode,
    isTaxIncluded: view?.isTaxIncluded ?? options.isTaxInclusive,
  };
  const add = async (picked: PickedProduct | OtherLine): Promise<string | null> => {
    const isFirst = store.getState().view === null;
    const line = picked.kind === 'catalogue' ? toLine(picked) : picked;
    if (!(await beginning.addLine(NEW, line))) return store.getState().refusals[NEW] ?? t('notAdded');
    // What was typed before there was a checkout to keep it.
    if (isFirst) void billing.save();
    return null;
  };
  return (
    <>
      <Panel header={t('add')}>
        <div data-field="lines">
          <LinePicker<OtherLine>
            forms={[
              { name: t('custom'), render: (form) => <CustomItemForm {...form} {...money} /> },
              {
                name: t('certificate'),
                render: (form) => <CertificateForm {...form} currencyCode={options.defaultCurrencyCode} />,
              },
            ]}
            onPick={add}
          />
          {isTried && view === null && <Text color="danger">{t('noLines')}</Text>}
        </div>
      </Panel>
      <Panel header={t('title')}>
        {view === null ? (
          <Text color="secondary60">{t('none')}</Text>
        ) : (
          <Plain aria-label={t('title')}>
            {view.lines.map((line) => (
              <CheckoutLineRow isOnly={view.lines.length === 1} key={line.id} line={line} />
            ))}
          </Plain>
        )}
      </Panel>
    </>
  );
}

function toLine({ productId, variantId, options, hasModifiers, quantity }: PickedProduct): NewCheckoutLine {
  const chosen = options.map(({ id, value }) => ({ optionId: id, value }));
  // Options say the variant as well; a variant's number says no modifiers.
  return hasModifiers
    ? { kind: 'catalogue', productId, variantId: null, options: chosen, quantity, listPrice: null }
    : { kind: 'catalogue', productId, variantId, options: [], quantity, listPrice: null };
}
