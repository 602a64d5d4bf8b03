'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { EditMessages } from '#components/shared/messages/edit-messages.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { OrderScreenNotice, OrderScreenReading } from '#components/shared/order-screen/order-screen-notice.tsx';
import { useEditState } from '#lib/client/edit.ts';
import { useMay, useSession } from '#lib/client/session.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { EditState } from '#lib/orders/edit-contract.ts';
import type { DraftStore } from './draft-store.ts';
import { draftFor } from './drafts.ts';
import { EditForm } from './edit-form.tsx';

interface OrderNumberProps {
  readonly number: string;
}

/** Editing one order. `number` is what stands in the address, which anybody can have typed. */
export function OrderEditScreen({ number }: OrderNumberProps) {
  return (
    <OrderMessages>
      <EditMessages>
        <NumberedForm number={number} />
      </EditMessages>
    </OrderMessages>
  );
}

function NumberedForm({ number }: OrderNumberProps) {
  const t = useTranslations('orderEdit');
  const hasSession = useSession() !== null;
  const mayEdit = useMay('orders:edit');
  const id = parseOrderId(number);
  if (id === null) return <OrderScreenNotice orderId={null} text={t('noSuchNumber')} title={t('titleUnknown')} />;
  if (hasSession && !mayEdit) return <OrderScreenNotice orderId={id} text={t('mayNot')} title={t('title', { id })} />;
  return <ReadForm id={id} />;
}

function ReadForm({ id }: { readonly id: OrderId }) {
  const t = useTranslations('orderEdit');
  const request = useEditState(id);
  if (request.data !== undefined) return <DraftedForm key={id} state={request.data} />;
  return <OrderScreenReading label={t('loading')} orderId={id} request={request} title={t('title', { id })} />;
}

/** What was typed before stays; without a draft the form begins with what was read last. */
function DraftedForm({ state }: { readonly state: EditState }) {
  const t = useTranslations('orderEdit');
  const [store] = useState<DraftStore>(() => draftFor(state));
  useFreshBase(store, state);
  const { orderId, isArchived } = state;
  if (isArchived)
    return <OrderScreenNotice orderId={orderId} text={t('archived')} title={t('title', { id: orderId })} />;
  return <EditForm store={store} />;
}

/** A form in which nobody has typed yet follows the order; afterwards only a save or a conflict moves what it stands on. */
function useFreshBase(store: DraftStore, state: EditState): void {
  useEffect(() => {
    const { to, newLines, newFees, base } = store.get();
    const isFresh = Object.keys(to).length + newLines.length + newFees.length === 0;
    if (isFresh && base !== state) store.renew(state);
  }, [store, state]);
}
