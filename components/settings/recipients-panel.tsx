'use client';

import { Box, Panel, Text } from '@bigcommerce/big-design';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { ListsMessages } from '#components/shared/messages/lists-messages.tsx';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import { useMay, useSession } from '#lib/client/session.ts';
import { RecipientsForm, type MailScope } from './recipients-form.tsx';

const STORE = 'store';

/** Whom the store mails about orders: for all of it, and for channels that differ. */
export function RecipientsPanel() {
  const mayAdminister = useMay('store:admin');
  return mayAdminister ? (
    <ListsMessages>
      <Recipients />
    </ListsMessages>
  ) : null;
}

function Recipients() {
  const t = useTranslations('lists.recipients');
  const channels = useSession()?.store.channels ?? [];
  const scopes: readonly MailScope[] = [
    { id: STORE, channelId: null, name: t('store') },
    ...channels.map(({ id, name }) => ({ id: String(id), channelId: id, name: visibleText(name) })),
  ];
  const [chosen, setChosen] = useState(STORE);
  // Forms that were looked at stay, so that what was typed in one is there again.
  const [opened, setOpened] = useState<readonly string[]>([STORE]);
  const [changed, setChanged] = useState<readonly string[]>([]);
  const choose = (id: string) => {
    setChosen(id);
    setOpened((known) => (known.includes(id) ? known : [...known, id]));
  };
  const mark = useCallback((id: string, isChanged: boolean) => {
    setChanged((known) => [...known.filter((one) => one !== id), ...(isChanged ? [id] : [])]);
  }, []);
  return (
    <Panel description={t('description')} header={t('title')}>
      {channels.length === 0 ? null : (
        <Box marginBottom="medium">
          <Text as="span" marginRight="small">
            {t('scope')}
          </Text>
          <NativeSelect
            label={t('scope')}
            onChange={choose}
            options={scopes.map(({ id, name }) => ({
              value: id,
              text: changed.includes(id) ? t('unsaved', { name }) : name,
            }))}
            value={chosen}
          />
        </Box>
      )}
      {scopes
        .filter(({ id }) => opened.includes(id))
        .map((scope) => (
          <div hidden={scope.id !== chosen} key={scope.id}>
            <RecipientsForm onMarked={mark} scope={scope} />
          </div>
        ))}
    </Panel>
  );
}
