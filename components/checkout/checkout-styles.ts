'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** A field and what copies it. */
export const FieldWithIcon = styled.span`
  display: flex;
  gap: ${theme.spacing.xSmall};
  align-items: center;

  > input {
    flex: 1 1 0;
    min-width: 0;
  }
`;

/** A field and the button that sends it, beside each other where there is room. */
export const FieldWithButton = styled.form`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall} ${theme.spacing.medium};
  align-items: flex-start;

  > :first-child {
    flex: 1 1 14rem;
    min-width: 0;
    max-width: 28rem;
  }

  /* Level with the field, below whose label it stands. */
  > .bd-button {
    margin-top: 1.5rem;
  }
`;
