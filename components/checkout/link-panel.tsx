'use client';

import { Button, InlineMessage, Panel, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CopyButton } from '#components/shared/copy/copy-button.tsx';
import { FieldFrame } from '#components/shared/field/field-frame.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { makeCheckoutLink } from '#lib/client/checkouts.ts';
import { RequestError } from '#lib/client/request-error.ts';
import { FieldWithIcon } from './checkout-styles.ts';

/** A way for the shopper to finish it alone. Whoever has the link has the cart, so each is good for one visit. */
export function LinkPanel({ id }: { readonly id: string }) {
  const t = useTranslations('checkout.link');
  const [state, setState] = useState({ isMaking: false, url: '', failure: '' });
  const make = async () => {
    setState({ isMaking: true, url: '', failure: '' });
    try {
      const { checkoutUrl } = await makeCheckoutLink({ id });
      setState({ isMaking: false, url: checkoutUrl, failure: '' });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setState({ isMaking: false, url: '', failure: error.message });
    }
  };
  return (
    <Panel header={t('title')}>
      <Text>{t('text')}</Text>
      {state.url !== '' && (
        <FieldFrame hint={t('once')} label={t('url')}>
          {(identity) => (
            <FieldWithIcon>
              <input {...identity} dir="ltr" onFocus={({ target }) => target.select()} readOnly value={state.url} />
              <OrderMessages>
                <CopyButton name={t('url')} text={state.url} />
              </OrderMessages>
            </FieldWithIcon>
          )}
        </FieldFrame>
      )}
      {state.failure !== '' && <InlineMessage messages={[{ text: state.failure }]} type="error" />}
      <Button
        isLoading={state.isMaking}
        marginBottom="none"
        marginTop="small"
        mobileWidth="auto"
        onClick={() => void make()}
        type="button"
        variant="secondary"
      >
        {t(state.url === '' ? 'make' : 'another')}
      </Button>
    </Panel>
  );
}
