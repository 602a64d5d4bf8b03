'use client';

import { Button, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { DraftContent } from '#lib/order-create/contract.ts';
import { LINES_MAX } from '#lib/order-create/limits.ts';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';

interface DraftNoticesProps {
  readonly content: DraftContent;
  readonly onChange: (change: Partial<DraftContent>) => void;
}

/** What a copy could not take over as it was. */
export function DraftNotices({ content, onChange }: DraftNoticesProps) {
  const t = useTranslations('newOrder.notice');
  const format = useStoreFormat();
  if (content.notices.length === 0) return null;
  return (
    <Panel header={t('title')}>
      <Plain>
        {content.notices.map((notice) => (
          <li key={`${notice.kind} ${notice.lineKey}`}>
            {notice.name !== '' && (
              <>
                <FreeText text={notice.name} />
                {': '}
              </>
            )}
            {t(notice.kind, {
              most: LINES_MAX,
              was: notice.was === null ? '' : format.money(notice.was),
              now: notice.now === null ? '' : format.money(notice.now),
            })}
          </li>
        ))}
      </Plain>
      <Button marginTop="small" onClick={() => onChange({ notices: [] })} type="button" variant="subtle">
        {t('seen')}
      </Button>
    </Panel>
  );
}
