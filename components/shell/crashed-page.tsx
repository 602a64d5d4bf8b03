'use client';

import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';

// Loaded with every page, ahead of need, so it is built of plain elements.
const Page = styled.main`
  margin: ${({ theme }) => theme.spacing.xxxLarge} auto;
  max-width: 40rem;
  padding: 0 ${({ theme }) => theme.spacing.medium};
  text-align: center;

  button {
    background-color: ${({ theme }) => theme.colors.primary};
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    color: ${({ theme }) => theme.colors.white};
    cursor: pointer;
    font: inherit;
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
    height: 2.25rem;
    padding: 0 ${({ theme }) => theme.spacing.medium};
  }
`;

/** A screen failed to draw itself. The session goes on, so trying again often helps. */
export function CrashedPage({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const t = useTranslations('shell.crashed');
  return (
    <Page role="alert">
      <h1>{t('heading')}</h1>
      <p>{t('message')}</p>
      <button onClick={onTryAgain} type="button">
        {t('retry')}
      </button>
    </Page>
  );
}
