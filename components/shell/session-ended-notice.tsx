'use client';

import { Box, Button, Flex, H2, Text } from '@bigcommerce/big-design';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { useUnsavedTexts } from '#lib/client/unsaved-text.ts';
import type { OpenedSession } from '#lib/stores/contract.ts';
import { UnsavedTextCopy } from './unsaved-text-copy.tsx';

// Not a modal dialog: what stands on the screen below must stay readable, selectable and scrollable.
const Notice = styled.section`
  background-color: ${({ theme }) => theme.colors.white};
  border-top: 4px solid ${({ theme }) => theme.colors.warning};
  bottom: 0;
  ${({ theme }) => theme.shadow.floating};
  box-sizing: border-box;
  left: 0;
  max-height: 70vh;
  outline: none;
  overflow-y: auto;
  padding: ${({ theme }) => theme.spacing.large};
  position: fixed;
  right: 0;
  z-index: ${({ theme }) => theme.zIndex.tooltip + 1};
`;

const Veil = styled.div`
  background-color: ${({ theme }) => theme.colors.secondary70};
  inset: 0;
  opacity: 0.35;
  pointer-events: none;
  position: fixed;
  z-index: ${({ theme }) => theme.zIndex.tooltip};
`;

/** Over a screen whose session ended: what to do, and a way to carry away what was typed. The screen below stays as it was. */
export function SessionEndedNotice({ session }: { readonly session: OpenedSession | null }) {
  const t = useTranslations('shell.ended');
  const [isHidden, setIsHidden] = useState(false);
  const notice = useRef<HTMLElement>(null);
  const unsaved = useUnsavedTexts();
  useEffect(() => notice.current?.focus({ preventScroll: true }), []);
  if (isHidden) return null;
  return createPortal(
    <>
      <Veil />
      <Notice aria-labelledby="session-ended" ref={notice} role="alertdialog" tabIndex={-1}>
        <Box style={{ margin: '0 auto', maxWidth: '60rem' }}>
          <H2 id="session-ended">{t('heading')}</H2>
          <Text>{t('message')}</Text>
          {unsaved.length > 0 && <Text bold>{t('unsaved', { count: unsaved.length })}</Text>}
          {unsaved.map((one) => (
            <UnsavedTextCopy key={one.label} unsaved={one} />
          ))}
          <Flex flexDirection="row" flexWrap="wrap" flexGap="0.5rem">
            {session !== null && (
              <Button
                onClick={() => window.open(session.store.controlPanelUrl, '_top', 'noreferrer')}
                type="button"
                variant="primary"
                mobileWidth="auto"
              >
                {t('reopen')}
              </Button>
            )}
            <Button onClick={() => setIsHidden(true)} type="button" variant="subtle" mobileWidth="auto">
              {t('hide')}
            </Button>
          </Flex>
        </Box>
      </Notice>
    </>,
    document.body,
  );
}
