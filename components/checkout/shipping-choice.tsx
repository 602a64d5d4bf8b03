'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Choices } from '#components/shared/order-screen/choices.ts';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { CheckoutConsignment, CheckoutShippingOption } from '#lib/checkouts/view-contract.ts';
import { changeCheckout, fetchCheckout } from '#lib/client/checkouts.ts';
import { CustomRate } from './custom-rate.tsx';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

const CUSTOM = 'custom';
const ASKING = 'options';

interface ShippingChoiceProps {
  readonly consignment: CheckoutConsignment;
  readonly place: string;
  readonly isTried: boolean;
}

/** How a delivery is sent: one of the platform's options, or a rate of one's own. */
export function ShippingChoice({ consignment, place, isTried }: ShippingChoiceProps) {
  const t = useTranslations('checkout.shipping');
  const store = useCheckoutStore();
  const { view, refusals, sending } = useCheckoutState();
  const [wish, setWish] = useState<string | null>(null);
  const group = useId();
  const { selected, options } = consignment;
  const standing = selected === null ? null : selected.type === CUSTOM ? CUSTOM : selected.id;
  const chosen = wish ?? (options?.length === 0 ? CUSTOM : standing);
  const choose = async (optionId: string) => {
    setWish(optionId);
    // Moving through the options with the keys asks for each of them; the last one counts.
    await store.change(`${place}.shipping.${optionId}`, (base) =>
      changeCheckout.chooseShipping(base, consignment.id, { optionId }),
    );
    setWish((now) => (now === optionId ? null : now));
  };
  const refused = Object.entries(refusals).find(([at]) => at.startsWith(`${place}.shipping.`))?.[1];
  const isSending = sending.some((at) => at.startsWith(`${place}.shipping.`));
  if (options === null) return <AskOptions />;
  return (
    <Stack aria-busy={isSending} data-field={`${place}.option`}>
      {options.length === 0 && <InlineMessage messages={[{ text: t('none') }]} type="warning" />}
      <Choices>
        <legend>{t('title')}</legend>
        {options.map((option) => (
          <label key={option.id}>
            <input
              checked={chosen === option.id}
              name={group}
              onChange={() => void choose(option.id)}
              type="radio"
              value={option.id}
            />
            <OptionText option={option} />
          </label>
        ))}
        <label>
          <input
            checked={chosen === CUSTOM}
            name={group}
            onChange={() => setWish(CUSTOM)}
            type="radio"
            value={CUSTOM}
          />
          {t('own')}
        </label>
      </Choices>
      {chosen === CUSTOM && view !== null && (
        <CustomRate
          consignmentId={consignment.id}
          currencyCode={view.currencyCode}
          isTaxIncluded={view.isTaxIncluded}
          onDone={() => setWish(null)}
          place={`${place}.rate`}
          standing={standing === CUSTOM ? selected : null}
        />
      )}
      {refused !== undefined && <InlineMessage messages={[{ text: refused }]} type="error" />}
      {isTried && selected === null && (
        <Text color="danger" marginBottom="none" role="alert">
          {t('missing')}
        </Text>
      )}
    </Stack>
  );
}

function OptionText({ option }: { readonly option: CheckoutShippingOption }) {
  const format = useStoreFormat();
  const parts = [option.description, option.transitTime, format.money(option.cost)];
  return <FreeText text={parts.filter((part) => part !== '').join(' · ')} />;
}

/** What can be chosen was not told: it is asked for by hand. */
function AskOptions() {
  const t = useTranslations('checkout.shipping');
  const store = useCheckoutStore();
  const { refusals, sending } = useCheckoutState();
  return (
    <Stack>
      {refusals[ASKING] !== undefined && <InlineMessage messages={[{ text: refusals[ASKING] }]} type="error" />}
      <div>
        <Button
          isLoading={sending.includes(ASKING)}
          marginBottom="none"
          mobileWidth="auto"
          onClick={() => void store.change(ASKING, ({ id }) => fetchCheckout(id))}
          type="button"
          variant="secondary"
        >
          {t('ask')}
        </Button>
      </div>
    </Stack>
  );
}
