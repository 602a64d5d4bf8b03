'use client';

import { useTranslations } from 'use-intl/react';
import { ListMessages } from '#components/shared/messages/list-messages.tsx';
import type { Mistake } from '#lib/core/search/mistakes.ts';
import { Problem } from './box-styles.ts';

interface MistakeTextProps {
  readonly id: string;
  readonly mistake: Mistake;
}

/** What is wrong with the search, in a sentence that says what to do. */
export function MistakeText(props: MistakeTextProps) {
  return (
    <ListMessages>
      <Sentence {...props} />
    </ListMessages>
  );
}

function Sentence({ id, mistake }: MistakeTextProps) {
  const t = useTranslations('listParts.mistake');
  return (
    <Problem id={id} role="alert">
      {t(mistake.code, mistake.values)}
    </Problem>
  );
}
