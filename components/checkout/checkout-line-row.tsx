'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { LineCard } from '#components/shared/order-steps/order-steps-styles.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { CheckoutLine } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { isZeroMoney } from '#lib/core/money.ts';
import { DropDialog } from './drop-dialog.tsx';
import { useCheckoutState, useCheckoutStore, useIsSending } from './use-checkout-store.ts';

/** One line with the platform's figures. A quantity is sent when the field is left. */
export function CheckoutLineRow({ line, isOnly }: { readonly line: CheckoutLine; readonly isOnly: boolean }) {
  const t = useTranslations('checkout.line');
  const format = useStoreFormat();
  const store = useCheckoutStore();
  const { view, refusals } = useCheckoutState();
  const [isDropping, setIsDropping] = useState(false);
  const place = `lines.${line.id}`;
  const isRemoving = useIsSending(`${place}.gone`);
  const remove = () => {
    // The platform has no empty carts: without its last line the checkout ends.
    if (isOnly) return setIsDropping(true);
    return void store.change(`${place}.gone`, (base) => changeCheckout.removeLine(base, line.id));
  };
  const refused = refusals[`${place}.gone`];
  return (
    <LineCard data-field={place}>
      <div>
        <Text bold marginBottom="none">
          <FreeText text={line.name} />
        </Text>
        <LineFacts line={line} />
        {refused !== undefined && <Text color="danger">{refused}</Text>}
      </div>
      <Quantity line={line} place={place} />
      <div data-money>
        <Text marginBottom="none">{format.money(line.total)}</Text>
        <Text color="secondary60" marginBottom="none">
          {t('each', { price: format.money(line.listPrice) })}
        </Text>
        {!isZeroMoney(line.couponDiscount) && (
          <Text color="success60" marginBottom="none">
            {t('coupon', { amount: format.money(line.couponDiscount) })}
          </Text>
        )}
      </div>
      <div data-wide>
        <Button
          aria-label={t('removeOf', { name: line.name })}
          isLoading={isRemoving}
          marginBottom="none"
          mobileWidth="auto"
          onClick={remove}
          type="button"
          variant="subtle"
        >
          {t('remove')}
        </Button>
      </div>
      {isDropping && view !== null && (
        <DropDialog id={view.id} onClose={() => setIsDropping(false)} reason={t('last')} />
      )}
    </LineCard>
  );
}

function LineFacts({ line }: { readonly line: CheckoutLine }) {
  const t = useTranslations('checkout.line');
  const chosen = (line.options ?? []).map(({ name, value }) => `${name}: ${value}`);
  const kind = line.kind === 'physical' ? '' : t(`kind.${line.kind}`);
  // A certificate is mostly named as what it is.
  const facts = [line.sku, ...chosen, kind === line.name ? '' : kind].filter((fact) => fact !== '');
  return (
    <Text color="secondary60" marginBottom="none">
      <FreeText text={facts.join(' · ')} />
    </Text>
  );
}

interface QuantityProps {
  readonly line: CheckoutLine;
  readonly place: string;
}

function Quantity({ line, place }: QuantityProps) {
  const t = useTranslations('checkout.line');
  const store = useCheckoutStore();
  const { refusals } = useCheckoutState();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(line.quantity);
  const isWhole = /^[1-9][0-9]{0,5}$/.test(text);
  const at = `${place}.quantity`;
  if (!line.canChange)
    return (
      <Text marginBottom="none">
        {t('quantity')}: {line.quantity}
      </Text>
    );
  const save = async () => {
    const quantity = Number(text);
    if (!isWhole || quantity === line.quantity) return;
    const isSaved = await store.change(at, (base) => changeCheckout.changeQuantity(base, line.id, quantity));
    if (isSaved) setTyped((now) => (now === text ? null : now));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        error={isWhole ? refusals[at] : t('notWhole')}
        inputMode="numeric"
        label={t('quantity')}
        maxLength={6}
        name={at}
        onBlur={() => void save()}
        onChange={(next) => {
          setTyped(next.trim());
          store.forget(at);
        }}
        value={text}
      />
    </form>
  );
}
