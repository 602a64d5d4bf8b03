'use client';

import { Button, InlineMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { compare, sum, typedAmount } from '#lib/core/decimals.ts';
import type { EditState } from '#lib/orders/edit-contract.ts';
import type { EditPreview } from '#lib/orders/edit-preview-rules.ts';
import { irreversibleParts } from '#lib/orders/edit-undo-rules.ts';
import type { EditWish } from '#lib/orders/edit-wish-rules.ts';
import { useDraftStore } from './use-draft.ts';

interface WarningsProps {
  readonly base: EditState;
  readonly wish: EditWish;
  readonly preview: EditPreview;
}

/** What must be known before the click: what is lost, what is an estimate, what cannot be undone. */
export function Warnings({ base, wish, preview }: WarningsProps) {
  const t = useTranslations('orderEdit.warning');
  const format = useStoreFormat();
  const amountOf = (amount: string) => format.money({ amount, currencyCode: base.currencyCode });
  const { wiped, uncertain, cautions, correction } = preview;
  const messages = [
    ...wiped.map(({ name, promotions, amount }) => {
      const codes = promotions.map((one) => one.code || one.name).join(', ');
      return t('wiped', { name, codes, amount: amountOf(amount) });
    }),
    ...uncertain.map((why) => t(why)),
    ...cautions.map((why) => t(why)),
    ...(correction === '0' ? [] : [t('correction', { amount: amountOf(correction) })]),
    ...irreversibleParts(wish, preview).map((part) => t(`irreversible.${part}`)),
  ];
  if (messages.length === 0) return null;
  return (
    <div role="status">
      <InlineMessage marginBottom="small" messages={messages.map((text) => ({ text }))} type="warning" />
      {wiped.length === 0 ? null : <GiveBack amount={sum(wiped.map(({ amount }) => amount))} preview={preview} />}
    </div>
  );
}

/** What promotions took off can be given again as a manual discount, which is the shopper's same total. */
function GiveBack({ amount, preview }: { readonly amount: string; readonly preview: EditPreview }) {
  const t = useTranslations('orderEdit.warning');
  const store = useDraftStore();
  const { totals, currencyCode } = store.get().base;
  const wanted = sum([totals.discount, amount]);
  const give = () => store.setText('discount', typedAmount(wanted, currencyCode));
  if (compare(preview.after.discount, wanted) >= 0) return null;
  return (
    <Button marginBottom="small" onClick={give} type="button" variant="secondary">
      {t('giveBack')}
    </Button>
  );
}
