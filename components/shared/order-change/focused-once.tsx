'use client';

import { theme } from '@bigcommerce/big-design-theme';
import { useEffect, useRef, type ReactNode } from 'react';
import styled from 'styled-components';

const Focusable = styled.div`
  margin-bottom: ${theme.spacing.medium};

  &:focus {
    outline: none;
  }
`;

/**
 * Takes the focus when it appears. When a dialog turns to its next step the button that was pressed is gone and with it the
 * focus; a screen reader then goes on from what is new.
 */
export function FocusedOnce({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <Focusable ref={element} tabIndex={-1}>
      {children}
    </Focusable>
  );
}
