'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

export const Frame = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${theme.spacing.xSmall};
  min-width: 0;

  > :first-child {
    margin: 0;
  }
`;

export const Found = styled.div`
  max-height: 20rem;
  overflow-y: auto;
  background: ${theme.colors.white};
  border: ${theme.border.box};
  border-radius: ${theme.borderRadius.normal};

  > [role='option'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${theme.spacing.medium};
    align-items: baseline;
    justify-content: space-between;
    padding: ${theme.spacing.xSmall} ${theme.spacing.small};
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  > [role='option'] + [role='option'] {
    border-top: 1px solid ${theme.colors.secondary20};
  }

  > [aria-selected='true'],
  > [role='option']:hover {
    background: ${theme.colors.primary10};
  }
`;

/** What stands beside a choice's name in smaller letters. */
export const Aside = styled.span`
  color: ${theme.colors.secondary60};
  font-size: ${theme.typography.fontSize.small};
`;

export const Hint = styled.p`
  margin: 0;
  color: ${theme.colors.secondary60};

  &:empty {
    display: none;
  }
`;
