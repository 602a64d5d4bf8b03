'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** One of a few, all in sight; with `data-row`, side by side where there is room. */
export const Choices = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: ${theme.spacing.xSmall};
  margin: 0 0 ${theme.spacing.medium};
  padding: 0;
  border: 0;
  color: ${theme.colors.secondary70};

  &:last-child {
    margin-bottom: 0;
  }

  legend {
    padding: 0 0 ${theme.spacing.xSmall};
    font-weight: ${theme.typography.fontWeight.semiBold};
  }

  > label {
    display: flex;
    gap: ${theme.spacing.xSmall};
    align-items: flex-start;
    padding: ${theme.spacing.xxSmall} 0;
    line-height: ${theme.lineHeight.medium};
    cursor: pointer;
  }

  > label > input {
    flex: none;
    width: 1rem;
    height: 1rem;
    margin: 0.25rem 0 0;
    accent-color: ${theme.colors.primary};
  }

  small {
    display: block;
    color: ${theme.colors.secondary60};
    font-size: ${theme.typography.fontSize.small};
  }

  &[data-row] {
    flex-flow: row wrap;
    gap: 0 ${theme.spacing.large};
  }
`;
