'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { useMay } from '#lib/client/session.ts';

const ArchiveAllDialog = dynamic(() => import('./archive-all-dialog.tsx').then((module) => module.ArchiveAllDialog), {
  ssr: false,
});

/** What cannot be taken back, for admins alone. */
export function DangerPanel() {
  const mayAdminister = useMay('store:admin');
  if (!mayAdminister) return null;
  return (
    <ShipMessages>
      <Danger />
    </ShipMessages>
  );
}

function Danger() {
  const t = useTranslations('archive.danger');
  const block = useWriteBlock();
  const [isAsking, setIsAsking] = useState(false);
  const close = useCallback(() => setIsAsking(false), []);
  return (
    <Panel header={t('title')}>
      <Text>{t('text')}</Text>
      <Button
        actionType="destructive"
        mobileWidth="auto"
        onClick={() => setIsAsking(true)}
        type="button"
        variant="secondary"
        {...block}
      >
        {t('open')}
      </Button>
      {isAsking ? <ArchiveAllDialog onClose={close} /> : null}
    </Panel>
  );
}
