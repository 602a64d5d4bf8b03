'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useParams, useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSWRConfig } from 'swr';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { dropCheckout } from '#lib/client/checkouts.ts';
import { keys } from '#lib/client/keys.ts';
import { RequestError } from '#lib/client/request-error.ts';

interface DropDialogProps {
  readonly id: string;
  /** Why it comes to this, where the person asked for something else. */
  readonly reason?: string;
  readonly onClose: () => void;
  /** What follows; the list of orders, unless told. */
  readonly onDropped?: () => void;
}

/** Asks before a checkout is dropped: its cart is deleted at the platform, and links to it lead nowhere. */
export function DropDialog({ id, reason, onClose, onDropped }: DropDialogProps) {
  const t = useTranslations('checkout.drop');
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const { storeHash } = useParams<{ storeHash: string }>();
  const [state, setState] = useState({ isSending: false, failure: '' });
  const drop = async () => {
    setState({ isSending: true, failure: '' });
    try {
      await dropCheckout(id);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      // Gone is what was wanted.
      if (error.code !== 'not_found') return setState({ isSending: false, failure: error.message });
    }
    await mutate(keys.ownCheckouts);
    onClose();
    return onDropped === undefined ? router.push(`/stores/${storeHash}/orders`) : onDropped();
  };
  return (
    <Dialog
      footer={
        <>
          <Button disabled={state.isSending} onClick={onClose} type="button" variant="secondary">
            {t('keep')}
          </Button>
          <Button actionType="destructive" isLoading={state.isSending} onClick={() => void drop()} type="button">
            {t('drop')}
          </Button>
        </>
      }
      isLocked={state.isSending}
      onClose={onClose}
      title={t('title')}
    >
      {reason !== undefined && <Text>{reason}</Text>}
      <Text marginBottom="none">{t('text')}</Text>
      {state.failure !== '' && <InlineMessage messages={[{ text: state.failure }]} type="error" />}
    </Dialog>
  );
}
