'use client';

import styled, { keyframes } from 'styled-components';
import { useTranslations } from 'use-intl/react';

const turn = keyframes`
  to {
    transform: rotate(360deg);
  }
`;

// Loaded with every page, ahead of need, so it is a plain element.
const Place = styled.main`
  display: flex;
  justify-content: center;
  padding-top: 30vh;

  span {
    animation: ${turn} 1s linear infinite;
    border: 4px solid ${({ theme }) => theme.colors.secondary20};
    border-radius: 50%;
    border-top-color: ${({ theme }) => theme.colors.primary};
    height: 3rem;
    width: 3rem;
  }
`;

/** While the code of another screen is on its way. */
export function ScreenLoading() {
  const t = useTranslations('shell');
  return (
    <Place>
      <span aria-label={t('loading')} role="status" />
    </Place>
  );
}
