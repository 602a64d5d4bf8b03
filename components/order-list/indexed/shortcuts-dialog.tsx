'use client';

import { Button } from '@bigcommerce/big-design';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { ListMessages } from '#components/shared/messages/list-messages.tsx';

const KEYS = [
  ['search', ['/']],
  ['move', ['J', 'K', '↓', '↑']],
  ['open', ['Enter']],
  ['select', ['X']],
  ['preview', ['P']],
  ['close', ['Esc']],
  ['refresh', ['R']],
  ['help', ['?']],
] as const;

const Table = styled.dl`
  display: grid;
  gap: 0.5rem 1.5rem;
  grid-template-columns: auto 1fr;
  margin: 0;

  dt {
    display: flex;
    gap: 0.25rem;
  }

  dd {
    margin: 0;
  }

  kbd {
    background-color: ${({ theme }) => theme.colors.secondary10};
    border: ${({ theme }) => theme.border.box};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    font: inherit;
    min-width: 1.5rem;
    padding: 0 0.375rem;
    text-align: center;
  }
`;

/** All keys of the list. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <ListMessages>
      <Keys onClose={onClose} />
    </ListMessages>
  );
}

function Keys({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('listParts.shortcuts');
  const footer = (
    <Button mobileWidth="auto" onClick={onClose} type="button" variant="primary">
      {t('done')}
    </Button>
  );
  return (
    <Dialog footer={footer} onClose={onClose} title={t('title')}>
      <Table>
        {KEYS.map(([name, keys]) => (
          <KeyEntry keys={keys} key={name} text={t(`act.${name}`)} />
        ))}
      </Table>
    </Dialog>
  );
}

function KeyEntry({ keys, text }: { readonly keys: readonly string[]; readonly text: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </>
  );
}
