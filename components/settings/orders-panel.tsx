'use client';

import { Badge, Box, Panel, ProgressBar, Text } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Facts } from '#components/shared/facts/facts.tsx';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useMay } from '#lib/client/session.ts';
import type { SyncHealth } from '#lib/sync/contract.ts';
import { percentDone, STAGE_VARIANT, stageOf, timeLeft, trackingSecondsLeft } from './sync-view.ts';

const SyncAgainDialog = dynamic(() => import('./sync-again-dialog.tsx').then((module) => module.SyncAgainDialog), {
  ssr: false,
});

interface OrdersPanelProps {
  readonly health: SyncHealth;
  readonly onSyncedAgain: () => void;
}

/** How many orders search knows, and up to when; admins can have all of them read again. */
export function OrdersPanel({ health, onSyncedAgain }: OrdersPanelProps) {
  const t = useTranslations('settings');
  const format = useStoreFormat();
  const mayAdminister = useMay('store:admin');
  const block = useWriteBlock();
  const [isAsking, setIsAsking] = useState(false);
  const stage = stageOf(health);
  const dateOr = (date: string | null) => (date === null ? t('none') : format.date(date));
  const facts = [
    {
      name: t('orders.state'),
      content: <Badge label={t(`orders.${stage}`)} variant={STAGE_VARIANT[stage]} />,
    },
    { name: t('orders.listed'), content: format.number(health.ordersIndexed) },
    { name: t('orders.archived'), content: format.number(health.ordersArchived) },
    { name: t('orders.asOf'), content: dateOr(health.asOf) },
    { name: t('orders.lastFull'), content: dateOr(health.finishedAt) },
    {
      name: t('orders.tracking'),
      content: trackingText(),
    },
  ];
  function trackingText(): string {
    const { known, shipped } = health.tracking;
    const told = { known: format.number(known), shipped: format.number(shipped) };
    const left = trackingSecondsLeft(health.tracking);
    return left === 0 ? t('orders.trackingOf', told) : t('orders.trackingLeft', { ...told, ...timeLeft(left) });
  }
  const again = { onClick: () => setIsAsking(true), text: t('again.open'), variant: 'secondary' as const, ...block };
  return (
    <Panel header={t('orders.title')} {...(mayAdminister ? { action: again } : {})}>
      <Facts facts={facts} />
      {stage === 'stateFirst' || stage === 'stateAgain' ? (
        <Progress health={health} isFirst={stage === 'stateFirst'} />
      ) : null}
      {isAsking ? <SyncAgainDialog onBegun={onSyncedAgain} onClose={() => setIsAsking(false)} /> : null}
    </Panel>
  );
}

function Progress({ health, isFirst }: { readonly health: SyncHealth; readonly isFirst: boolean }) {
  const t = useTranslations('settings.orders');
  const format = useStoreFormat();
  const percent = percentDone(health);
  const done = format.number(health.done);
  const counted =
    health.total === null
      ? t('progressUnknown', { done })
      : t('progress', { done, total: format.number(health.total) });
  const left = health.secondsLeft === null ? [] : [t('secondsLeft', timeLeft(health.secondsLeft))];
  return (
    <Box marginTop="medium">
      <Text>{t(isFirst ? 'first' : 'again')}</Text>
      {percent === null ? null : (
        <Box aria-hidden marginBottom="xSmall">
          <ProgressBar percent={percent} />
        </Box>
      )}
      <Text color="secondary60" marginBottom="none">
        {[counted, ...left].join(', ')}
      </Text>
    </Box>
  );
}
