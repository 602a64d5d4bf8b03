'use client';

import { Box, InlineMessage, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { NamedProgressBar } from '#components/shared/progress/named-progress-bar.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { Printouts, useDocumentTexts } from '#lib/client/printouts.ts';
import { MOST_PRINTED, type PrintWish } from '#lib/core/print-wish.ts';
import type { PrintedPage } from './printed-pages.ts';

interface PrintNoticesProps {
  readonly wish: PrintWish;
  readonly reading: Printouts;
  readonly texts: ReturnType<typeof useDocumentTexts>;
  readonly pages: readonly PrintedPage[];
}

/** What must be known before the papers are trusted: what is still read, what is missing and why. */
export function PrintNotices({ wish, reading, texts, pages }: PrintNoticesProps) {
  const t = useTranslations('print');
  const format = useStoreFormat();
  const isMasked = useHiddenText() !== null;
  const { printouts, failed, isReading } = reading;
  const withPages = new Set(pages.map(({ printout }) => printout.id));
  const unpacked = printouts.filter(({ id }) => !withPages.has(id));
  const most = format.number(MOST_PRINTED);
  return (
    <>
      {isMasked ? <Notice type="info">{t('hidden')}</Notice> : null}
      {wish.chosen > wish.orderIds.length ? (
        <Notice type="warning">{t('tooMany', { count: format.number(wish.chosen), most })}</Notice>
      ) : null}
      {texts.error === undefined || texts.data !== undefined ? null : (
        <Box marginBottom="medium">
          <LoadFailure
            isRetrying={texts.isValidating}
            message={texts.error.message}
            onRetry={() => void texts.mutate()}
          />
        </Box>
      )}
      {isReading ? <Progress reading={reading} total={wish.orderIds.length} /> : null}
      {isReading || failed.length === 0 ? null : (
        <Box marginBottom="medium">
          <LoadFailure
            isRetrying={false}
            message={[
              t('failed', { count: failed.length }),
              ...failed.map(({ id, message }) => t('one', { id: String(id), message })),
            ].join('\n')}
            onRetry={reading.readAgain}
          />
        </Box>
      )}
      {isReading || unpacked.length === 0 ? null : (
        <Notice type="info">
          {t('nothingToPack', { count: unpacked.length, orders: unpacked.map(({ id }) => `#${id}`).join(', ') })}
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  readonly type: 'info' | 'warning';
  readonly children: string;
}

function Notice({ type, children }: NoticeProps): ReactNode {
  return <InlineMessage marginBottom="medium" messages={[{ text: children }]} type={type} />;
}

interface ProgressProps {
  readonly reading: Pick<Printouts, 'through' | 'isWaiting'>;
  readonly total: number;
}

function Progress({ reading: { through, isWaiting }, total }: ProgressProps) {
  const t = useTranslations('print');
  const format = useStoreFormat();
  return (
    <div role="status">
      <Text marginBottom="xSmall">{t('reading', { count: total })}</Text>
      <NamedProgressBar name={t('reading', { count: total })} percent={Math.round((100 * through) / total)} />
      {total === 1 ? null : (
        <Text color="secondary60" marginTop="xSmall">
          {t('through', { through: format.number(through), total: format.number(total) })}
        </Text>
      )}
      {isWaiting ? <Text>{t('waiting')}</Text> : null}
    </div>
  );
}
