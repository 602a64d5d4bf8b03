'use client';

import { theme } from '@bigcommerce/big-design-theme';
import { useId, useState, type ReactNode } from 'react';
import styled from 'styled-components';

/** A link's look: more of the same, not an act. */
const Toggle = styled.button`
  padding: 0;
  color: ${theme.colors.primary};
  font: inherit;
  font-size: ${theme.typography.fontSize.small};
  background: none;
  border: 0;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }
`;

interface DisclosureProps {
  readonly text: string;
  /** Said by screen readers where several stand on a page. */
  readonly label?: string;
  /** Drawn, and read, once it is open. */
  readonly children: () => ReactNode;
}

/** A button that shows more below itself. */
export function Disclosure({ text, label, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Toggle
        aria-controls={id}
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setIsOpen(!isOpen)}
        type="button"
      >
        {text}
      </Toggle>
      <div id={id}>{isOpen ? children() : null}</div>
    </>
  );
}
