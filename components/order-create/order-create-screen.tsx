'use client';

import { useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { CreateMessages } from '#components/shared/messages/create-messages.tsx';
import { beginDraft, fetchDraft, useNewOrderOptions } from '#lib/client/create.ts';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { keys } from '#lib/client/keys.ts';
import type { RequestError } from '#lib/client/request-error.ts';
import { useMay, useSession } from '#lib/client/session.ts';
import { parseOrderId } from '#lib/core/ids.ts';
import type { Draft } from '#lib/order-create/contract.ts';
import { emptyDraft } from '#lib/order-create/draft-rules.ts';
import { CreateFrame } from '#components/shared/order-steps/create-frame.tsx';
import { NewOrder } from './new-order.tsx';
import { NotAllowed } from '#components/shared/order-steps/not-allowed.tsx';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface OrderCreateScreenProps {
  /** Of the address: a draft to go on with, or the number of an order to copy. Anybody can have typed them. */
  readonly draft: string | null;
  readonly from: string | null;
}

/** A new order: empty, a draft of before, or a copy. */
export function OrderCreateScreen(props: OrderCreateScreenProps) {
  return (
    <CreateMessages>
      <Opened {...props} />
    </CreateMessages>
  );
}

function Opened({ draft, from }: OrderCreateScreenProps) {
  const hidden = useHiddenText();
  const mayCreate = useMay('orders:edit') && hidden === null;
  const hasSession = useSession() !== null;
  if (hasSession && !mayCreate) return <NotAllowed />;
  if (draft !== null && UUID.test(draft)) return <StoredDraft id={draft} from={null} key={draft} />;
  const orderId = parseOrderId(from ?? '');
  return orderId === null ? <EmptyDraft /> : <CopiedDraft orderId={orderId} />;
}

/** The copy is made under one number, so that whatever makes this screen again gets the same one. */
function CopiedDraft({ orderId }: { readonly orderId: number }) {
  const [id] = useState(() => crypto.randomUUID());
  return <StoredDraft from={orderId} id={id} />;
}

function StoredDraft({ id, from }: { readonly id: string; readonly from: number | null }) {
  const key = useSession() === null ? null : keys.orderDraft(id);
  const read = () => (from === null ? fetchDraft(id) : beginDraft(id, from));
  const { data, error, isValidating, mutate } = useSWRImmutable<Draft, RequestError>(key, read);
  // What is typed stands in the screen, not in the cache: a new version is another screen.
  return (
    <WithOptions
      draft={data}
      failure={data === undefined ? error : undefined}
      isRetrying={isValidating}
      onReload={() => void mutate()}
    />
  );
}

function EmptyDraft() {
  const [id] = useState(() => crypto.randomUUID());
  const { data: options, error, isValidating, mutate } = useNewOrderOptions();
  const [changedAt] = useState(() => new Date().toISOString());
  const draft: Draft | undefined = options && {
    id,
    revision: 0,
    changedAt,
    orderId: null,
    content: emptyDraft(options.defaultChannelId, options.defaultCurrencyCode),
  };
  return <WithOptions draft={draft} failure={error} isRetrying={isValidating} onReload={() => void mutate()} />;
}

interface WithOptionsProps {
  readonly draft: Draft | undefined;
  readonly failure: RequestError | undefined;
  readonly isRetrying: boolean;
  readonly onReload: () => void;
}

function WithOptions({ draft, failure, isRetrying, onReload }: WithOptionsProps) {
  const t = useTranslations('newOrder');
  const options = useNewOrderOptions();
  const failed = failure ?? (options.data === undefined ? options.error : undefined);
  if (draft !== undefined && options.data !== undefined)
    return <NewOrder draft={draft} key={`${draft.id} ${draft.revision}`} onReload={onReload} options={options.data} />;
  return (
    <CreateFrame>
      {failed === undefined ? (
        <Loading label={t('loading')} />
      ) : (
        <LoadFailure
          isRetrying={isRetrying || options.isValidating}
          message={failed.message}
          onRetry={() => {
            onReload();
            void options.mutate();
          }}
        />
      )}
    </CreateFrame>
  );
}
