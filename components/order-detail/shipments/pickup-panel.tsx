'use client';

import { Button, InlineMessage, Panel, Text } from '@bigcommerce/big-design';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { OfferedStatus } from '#components/shared/change-status/offered-status.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useMay } from '#lib/client/session.ts';
import { usePickup, useShipWrites, type WriteEnd } from '#lib/client/ship.ts';
import type { PickupDone, PickupPlan, PickupView } from '#lib/shipments/contract.ts';
import { leftAside } from './pickup-left.ts';

/** An order that the shopper fetches: what lies ready, and what was collected. */
export function PickupPanel({ orderId }: { readonly orderId: number }) {
  return (
    <ShipMessages>
      <ReadPickup orderId={orderId} />
    </ShipMessages>
  );
}

function ReadPickup({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('shipping.pickup');
  const { data, error, isValidating, mutate } = usePickup(orderId);
  if (data?.pickup === null) return null;
  return (
    <Panel header={t('title')}>
      {data !== undefined ? (
        <Pickup orderId={orderId} plan={data.pickup} />
      ) : error === undefined ? (
        <Loading label={t('loading')} />
      ) : (
        <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
      )}
    </Panel>
  );
}

interface PickupProps {
  readonly orderId: number;
  readonly plan: PickupPlan;
}

function Pickup({ orderId, plan }: PickupProps) {
  const t = useTranslations('shipping.pickup');
  const mayEdit = useMay('orders:edit');
  const block = useWriteBlock();
  const writes = useShipWrites(orderId);
  const act = useAct<PickupDone>();
  const [offered, setOffered] = useState<number | null>(null);
  const left = leftAside(plan);
  const place = [plan.methodName, plan.locationName].filter((text) => text !== '').join(', ');
  const carry = async (send: (key: string) => Promise<WriteEnd<PickupDone>>) => {
    const done = await act.carryOut(send);
    if (done !== null) setOffered(done.offeredStatusId);
  };
  return (
    <>
      {place === '' ? null : (
        <Text>
          <FreeText text={place} />
        </Text>
      )}
      {plan.records === null ? <InlineMessage messages={[{ text: plan.message }]} type="info" /> : null}
      {plan.records?.map((record) => (
        <Record
          isSending={act.isSending}
          key={record.id}
          mayEdit={mayEdit}
          onCollected={() => void carry((key) => writes.markCollected(record.id, key))}
          plan={plan}
          record={record}
        />
      ))}
      {act.problem === null ? null : (
        <InlineMessage marginBottom="small" messages={[{ text: act.problem }]} type="error" />
      )}
      {plan.records === null || left.length === 0 || !mayEdit ? null : (
        <Button
          isLoading={act.isSending}
          mobileWidth="auto"
          onClick={() =>
            void carry((key) => writes.markReady({ pickupMethodId: plan.methodId, items: [...left] }, key))
          }
          variant="secondary"
          {...block}
        >
          {t('markReady', { count: left.reduce((sum, { quantity }) => sum + quantity, 0) })}
        </Button>
      )}
      {offered === null ? null : (
        <OfferedStatus onChanged={() => setOffered(null)} orderId={orderId} statusId={offered} />
      )}
    </>
  );
}

interface RecordProps {
  readonly record: PickupView;
  readonly plan: PickupPlan;
  readonly mayEdit: boolean;
  readonly isSending: boolean;
  readonly onCollected: () => void;
}

function Record({ record, plan, mayEdit, isSending, onCollected }: RecordProps) {
  const t = useTranslations('shipping.pickup');
  const format = useStoreFormat();
  const block = useWriteBlock();
  const when = record.isCollected
    ? t('collected', { at: format.date(record.collectedAt) })
    : t('ready', { at: format.date(record.readyAt) });
  return (
    <>
      <Text marginBottom="xxSmall">{when}</Text>
      {record.items.map(({ lineId, quantity }) => (
        <Text color="secondary60" key={lineId} marginBottom="xxSmall">
          {t('quantity', { quantity: String(quantity) })}{' '}
          <FreeText text={plan.lines.find(({ id }) => id === lineId)?.name ?? `#${lineId}`} />
        </Text>
      ))}
      {record.isCollected || !mayEdit ? null : (
        <Button
          isLoading={isSending}
          marginVertical="small"
          mobileWidth="auto"
          onClick={onCollected}
          variant="secondary"
          {...block}
        >
          {t('markCollected')}
        </Button>
      )}
    </>
  );
}

/** One wish at a time; what is unclear is asked for again under its own key. */
function useAct<T>() {
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef(crypto.randomUUID() as string);
  const isUnderWay = useRef(false);
  const carryOut = async (send: (key: string) => Promise<WriteEnd<T>>): Promise<T | null> => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    setIsSending(true);
    setProblem(null);
    const end = await send(key.current);
    if (end.kind !== 'unknown') key.current = crypto.randomUUID();
    isUnderWay.current = false;
    setIsSending(false);
    if (end.kind === 'done') return end.value;
    setProblem(end.error.message);
    return null;
  };
  return { carryOut, isSending, problem };
}
