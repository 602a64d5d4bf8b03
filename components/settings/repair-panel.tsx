'use client';

import { Link, Panel, Text } from '@bigcommerce/big-design';
import { useParams } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { Facts } from '#components/shared/facts/facts.tsx';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useViewCounts } from '#lib/client/views.ts';
import type { ViewCount } from '#lib/views/contract.ts';
import { listHref, REPAIR_QUERIES } from './repair-queries.ts';

/** Orders that somebody has to put right: their status tells what did not happen, or does not tell what did. */
export function RepairPanel() {
  return (
    <ShipMessages>
      <Repairs />
    </ShipMessages>
  );
}

const WANTED = REPAIR_QUERIES.map(({ key, query }) => ({ key, query }));

function Repairs() {
  const t = useTranslations('repair');
  const format = useStoreFormat();
  const { storeHash } = useParams<{ storeHash: string }>();
  const { data } = useViewCounts(WANTED);
  const textOf = (found: ViewCount | undefined) => {
    if (found?.count === null || found === undefined) return t(data === undefined ? 'loading' : 'unknown');
    if (found.count === 0) return t('none');
    return found.isCapped ? t('capped', { count: format.number(found.count) }) : t('count', { count: found.count });
  };
  const facts = REPAIR_QUERIES.map(({ key, query }) => {
    const found = data?.counts.find((count) => count.key === key);
    const text = textOf(found);
    return {
      name: t(key),
      content: (found?.count ?? 0) > 0 ? <Link href={listHref(storeHash, query)}>{text}</Link> : text,
    };
  });
  return (
    <Panel header={t('title')}>
      <Text color="secondary60">{t('text')}</Text>
      <Facts facts={facts} />
    </Panel>
  );
}
