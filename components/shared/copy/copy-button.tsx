'use client';

import { CheckIcon, ContentCopyIcon } from '@bigcommerce/big-design-icons';
import { theme } from '@bigcommerce/big-design-theme';
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import { copyText } from './copy-text.ts';

/** How long the tick stands in place of the copy sign. */
const TICK_MS = 2_000;

/** Small enough to stand in a line of text, large enough to hit (24 px). */
const Plain = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 1.5rem;
  height: 1.5rem;
  margin: 0 0 0 ${theme.spacing.xxSmall};
  padding: 0;
  color: ${theme.colors.secondary60};
  vertical-align: text-bottom;
  background: none;
  border: 0;
  border-radius: ${theme.borderRadius.normal};
  cursor: pointer;

  &:hover {
    color: ${theme.colors.primary};
    background: ${theme.colors.secondary20};
  }
`;

/** Copies a value. `name` says what it is: "e-mail address", for the button's own name. */
export function CopyButton({ text, name }: { readonly text: string; readonly name: string }) {
  const t = useTranslations('copy');
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), TICK_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    const done = await copyText(text);
    setIsCopied(done);
    if (!done) showOutcome({ type: 'error', text: t('failed') });
  };
  const label = t(isCopied ? 'copied' : 'copy', { name });
  return (
    <>
      <Plain aria-label={label} onClick={() => void copy()} title={label} type="button">
        {isCopied ? <CheckIcon size="medium" /> : <ContentCopyIcon size="medium" />}
      </Plain>
      <VisuallyHidden role="status">{isCopied ? label : ''}</VisuallyHidden>
    </>
  );
}
