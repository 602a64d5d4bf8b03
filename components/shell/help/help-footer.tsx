'use client';

import { theme } from '@bigcommerce/big-design-theme';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { useSession } from '#lib/client/session.ts';

const HelpDialog = dynamic(() => import('./help-dialog.tsx').then((module) => module.HelpDialog), { ssr: false });

const Footer = styled.footer`
  display: flex;
  justify-content: flex-end;
  padding: 0 ${theme.spacing.medium} ${theme.spacing.medium};

  button {
    padding: ${theme.spacing.xSmall};
    border: 0;
    background: none;
    color: ${theme.colors.primary};
    font: inherit;
    cursor: pointer;
  }

  button:hover {
    text-decoration: underline;
  }
`;

/** The way to help and support, at the end of every page. It opens over the page, so that nothing typed there is lost. */
export function HelpFooter() {
  const t = useTranslations('navigation');
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (session === null) return null;
  return (
    <Footer>
      <button aria-haspopup="dialog" onClick={() => setIsOpen(true)} type="button">
        {t('help')}
      </button>
      {isOpen ? <HelpDialog links={session.help} onClose={() => setIsOpen(false)} /> : null}
    </Footer>
  );
}
