'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { useLeaveQuestion } from '#components/shared/leaving/use-leave-question.ts';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { NamedProgressBar } from '#components/shared/progress/named-progress-bar.tsx';
import { useArchiveOrder } from '#lib/client/archive.ts';
import { archiveQueue, useArchiveState } from './archive.ts';

/** Stands over whatever screen the person is on by then. */
const Bar = styled.section`
  position: fixed;
  right: 0;
  bottom: 0;
  left: 0;
  z-index: ${theme.zIndex.fixed};
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall} ${theme.spacing.medium};
  align-items: center;
  padding: ${theme.spacing.small} ${theme.spacing.large};
  background: ${theme.colors.white};
  border-top: 1px solid ${theme.colors.secondary30};
  box-shadow: ${theme.shadow.floating};

  > :first-child {
    flex: 1 1 16rem;
    min-width: 0;
  }

  && .bd-button {
    margin: 0;
  }
`;

const Failures = styled.ul`
  max-height: 8rem;
  margin: 0;
  padding-left: ${theme.spacing.large};
  overflow-y: auto;
`;

/** What is being archived: for a while it can be taken back, then how far it is, then what did not go. */
export function ArchiveBar() {
  return (
    <ShipMessages>
      <OpenBar />
    </ShipMessages>
  );
}

function OpenBar() {
  const t = useTranslations('archive');
  const state = useArchiveState();
  const send = useArchiveOrder();
  useEffect(() => {
    archiveQueue.connect(send, (count) => showOutcome({ type: 'success', text: t('done', { count }) }));
  }, [send, t]);
  // What waits in the page ends with it.
  useLeaveQuestion(state.step === 'waiting' || state.step === 'sending');
  const button = { mobileWidth: 'auto', type: 'button' } as const;
  switch (state.step) {
    case 'idle':
      return null;
    case 'waiting':
      return (
        <Bar aria-label={t('label')}>
          <Text marginBottom="none" role="status">
            {t('waiting', { count: state.wishes.length })} <SecondsLeft until={state.until} />
          </Text>
          <Button {...button} onClick={() => archiveQueue.undo()} variant="secondary">
            {t('undo')}
          </Button>
          <Button {...button} onClick={() => void archiveQueue.sendNow()} variant="subtle">
            {t('now')}
          </Button>
        </Bar>
      );
    case 'sending':
      return (
        <Bar aria-label={t('label')}>
          <div>
            <Text marginBottom="xxSmall" role="status">
              {t('sending', { done: state.done, total: state.total })}
            </Text>
            <NamedProgressBar name={t('label')} percent={Math.round((state.done / state.total) * 100)} />
          </div>
        </Bar>
      );
    case 'failed':
      return (
        <Bar aria-label={t('label')}>
          <div>
            <Text bold marginBottom="xxSmall" role="alert">
              {t('failed', { count: state.failures.length, done: state.done })}
            </Text>
            <Failures>
              {state.failures.map(({ orderId, message }) => (
                <li key={orderId}>{t('failure', { id: String(orderId), message })}</li>
              ))}
            </Failures>
          </div>
          <Button {...button} onClick={() => void archiveQueue.tryAgain()} variant="secondary">
            {t('tryAgain')}
          </Button>
          <Button {...button} onClick={() => archiveQueue.dismiss()} variant="subtle">
            {t('close')}
          </Button>
        </Bar>
      );
  }
}

function SecondsLeft({ until }: { readonly until: number }) {
  const t = useTranslations('archive');
  const secondsTo = () => Math.max(0, Math.ceil((until - Date.now()) / 1_000));
  const [seconds, setSeconds] = useState(secondsTo);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.max(0, Math.ceil((until - Date.now()) / 1_000))), 250);
    return () => clearInterval(timer);
  }, [until]);
  // A number that changes each second is not read out each second.
  return <span aria-hidden>{t('seconds', { seconds })}</span>;
}
