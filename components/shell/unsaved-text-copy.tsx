'use client';

import { Button, Flex, Textarea } from '@bigcommerce/big-design';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { UnsavedText } from '#lib/client/unsaved-text.ts';

/** Heights that the text area takes, in lines. */
const ROWS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One unsaved text, readable, with a button that copies it. */
export function UnsavedTextCopy({ unsaved }: { readonly unsaved: UnsavedText }) {
  const t = useTranslations('shell.ended');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    // A frame may be denied the clipboard; the older way works on a selection there.
    area.current?.select();
    const isCopied = await navigator.clipboard.writeText(unsaved.text).then(
      () => true,
      () => document.execCommand('copy'),
    );
    setOutcome(isCopied ? 'copied' : 'copyFailed');
  };
  const rows = ROWS[unsaved.text.split('\n').length] ?? 7;
  return (
    <Flex flexDirection="row" flexGap="0.5rem" alignItems="flex-end" marginBottom="medium">
      <div style={{ flexGrow: 1 }}>
        <Textarea label={unsaved.label} readOnly ref={area} rows={rows} value={unsaved.text} />
      </div>
      <Button onClick={() => void copy()} type="button" variant="secondary" mobileWidth="auto">
        {t(outcome === 'copied' ? 'copied' : 'copy')}
      </Button>
      <span role="status" style={{ position: 'absolute', left: '-10000px' }}>
        {outcome !== null && t(outcome)}
      </span>
    </Flex>
  );
}
