'use client';

import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useSession } from '#lib/client/session.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import { askedWords } from './matched-words.ts';
import type { CellContext } from './row-cells.tsx';

/** What every cell needs, the same object until something of it changes, so that rows are not drawn again. */
export function useCellContext(query: SearchQuery): CellContext {
  const format = useStoreFormat();
  const t = useTranslations('orderList.row');
  const locale = useLocale();
  const hidden = useHiddenText();
  const channels = useSession()?.store.channels;
  return useMemo(() => {
    const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    return {
      format,
      t,
      asked: askedWords(query),
      channelName: (id) => channels?.find((channel) => channel.id === id)?.name ?? null,
      countryName: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
      noName: hidden ?? t('noName'),
    };
  }, [channels, format, hidden, locale, query, t]);
}
