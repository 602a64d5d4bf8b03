'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

export const PartForm = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${theme.spacing.small};
  min-width: 0;
`;

export const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall};
`;

export const Tick = styled.span`
  display: flex;
  gap: ${theme.spacing.xSmall};
  align-items: center;
  min-height: 2.25rem;

  && input {
    flex: none;
    width: 1rem;
    min-height: 1rem;
    accent-color: ${theme.colors.primary};
  }
`;
