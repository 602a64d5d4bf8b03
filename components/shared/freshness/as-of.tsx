'use client';

import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useSyncStatus } from '#lib/client/live.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { laterOf } from './age.ts';
import { useAge } from './use-age.ts';

interface AsOfProps {
  /** Up to when what is shown is true; null before anything is. */
  readonly asOf: IsoDate | null;
}

/**
 * Says how fresh what is shown is, and goes on saying it without drawing anything around it again. While changes are told as
 * they happen, what was read before stays true for as long as the index does.
 */
export function AsOf({ asOf }: AsOfProps) {
  const status = useSyncStatus();
  const latest = asOf === null ? null : laterOf(asOf, status?.phase === 'ready' ? status.asOf : null);
  return latest === null ? null : <Aging date={latest} />;
}

function Aging({ date }: { readonly date: IsoDate }) {
  const t = useTranslations('freshness.asOf');
  const format = useStoreFormat();
  const { unit, count } = useAge(date);
  return (
    <time dateTime={date} suppressHydrationWarning title={format.fullDate(date)}>
      {t(unit, { count })}
    </time>
  );
}
