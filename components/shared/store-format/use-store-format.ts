'use client';

import { useMemo } from 'react';
import { useSession } from '#lib/client/session.ts';
import { formatStoreDate, type IsoDate } from '#lib/core/dates.ts';
import { formatMoney } from '#lib/core/money-format.ts';
import type { Money } from '#lib/core/money.ts';

export interface StoreFormat {
  /** An amount in its own currency, in the person's language. */
  readonly money: (amount: Money) => string;
  /** A date and time in the store's zone; empty text for none. */
  readonly date: (date: IsoDate | null) => string;
  /** The same with its weekday, seconds and the zone's name. */
  readonly fullDate: (date: IsoDate | null) => string;
  /** The day alone, the hour and minute alone, and the time with its seconds. */
  readonly day: (date: IsoDate) => string;
  readonly time: (date: IsoDate) => string;
  readonly clock: (date: IsoDate) => string;
  readonly number: (value: number) => string;
  /** Null for a channel whose name the store did not tell. */
  readonly channelName: (channelId: number) => string | null;
}

const NO_CHANNELS: readonly { readonly id: number; readonly name: string }[] = [];

/** Amounts, dates and numbers as the person at the screen reads them: language of the user, time zone of the store. */
export function useStoreFormat(): StoreFormat {
  const session = useSession();
  const locale = session?.user.locale ?? 'en';
  const timeZone = session?.store.timeZone ?? 'UTC';
  const channels = session?.store.channels ?? NO_CHANNELS;
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(locale);
    return {
      money: (amount) => formatMoney(amount, locale),
      date: (date) => (date === null ? '' : formatStoreDate(date, locale, timeZone)),
      day: (date) => formatStoreDate(date, locale, timeZone, 'day'),
      time: (date) => formatStoreDate(date, locale, timeZone, 'time'),
      clock: (date) => formatStoreDate(date, locale, timeZone, 'clock'),
      fullDate: (date) => (date === null ? '' : formatStoreDate(date, locale, timeZone, 'full')),
      number: (value) => numbers.format(value),
      channelName: (channelId) => channels.find(({ id }) => id === channelId)?.name ?? null,
    };
  }, [locale, timeZone, channels]);
}
