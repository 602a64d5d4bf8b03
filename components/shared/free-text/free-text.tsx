'use client';

import styled from 'styled-components';
import { visibleText } from './visible-text.ts';

const Isolated = styled.span`
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  unicode-bidi: isolate;
`;

/** Text that a shopper, a merchant or another app wrote: shown as it is, wrapped, and without power over what stands beside it. */
export function FreeText({ text, id }: { readonly text: string; readonly id?: string }) {
  return (
    <Isolated dir="auto" {...(id === undefined ? {} : { id })}>
      {visibleText(text)}
    </Isolated>
  );
}
