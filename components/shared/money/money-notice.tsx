'use client';

import { theme } from '@bigcommerce/big-design-theme';
import type { ReactNode } from 'react';
import styled from 'styled-components';

const Frame = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall} ${theme.spacing.medium};
  align-items: center;
  justify-content: space-between;
  margin-bottom: ${theme.spacing.small};
  padding: ${theme.spacing.small} ${theme.spacing.medium};
  border-left: 4px solid ${theme.colors.primary40};
  background: ${theme.colors.primary10};
  color: ${theme.colors.secondary70};
  line-height: ${theme.lineHeight.medium};

  &[data-tone='warning'] {
    border-left-color: ${theme.colors.warning40};
    background: ${theme.colors.warning10};
  }

  &[data-tone='error'] {
    border-left-color: ${theme.colors.danger40};
    background: ${theme.colors.danger10};
  }

  &[data-tone='success'] {
    border-left-color: ${theme.colors.success40};
    background: ${theme.colors.success10};
  }

  > p {
    flex: 1 1 16rem;
    margin: 0;
    overflow-wrap: anywhere;
  }

  > div {
    display: flex;
    flex-wrap: wrap;
    gap: ${theme.spacing.xSmall};
  }

  && .bd-button {
    margin: 0;
  }
`;

interface MoneyNoticeProps {
  readonly tone: 'info' | 'warning' | 'error' | 'success';
  readonly children: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

/** One thing about an order's money that must not be overlooked, and what can be done about it. */
export function MoneyNotice({ tone, children, actions }: MoneyNoticeProps) {
  return (
    <Frame data-tone={tone} role="status">
      <p>{children}</p>
      {actions === undefined ? null : <div>{actions}</div>}
    </Frame>
  );
}
