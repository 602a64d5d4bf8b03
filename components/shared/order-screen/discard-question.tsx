'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { Dialog } from '#components/shared/dialog/dialog.tsx';

export interface DiscardAnswers {
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

interface DiscardQuestionProps extends DiscardAnswers {
  readonly title: string;
  readonly text: string;
  readonly keep: string;
  readonly discard: string;
}

/** Asks before what was typed is thrown away. */
export function DiscardQuestion({ title, text, keep, discard, onDiscard, onKeep }: DiscardQuestionProps) {
  return (
    <Dialog
      footer={
        <>
          <Button onClick={onKeep} type="button" variant="secondary">
            {keep}
          </Button>
          <Button actionType="destructive" onClick={onDiscard} type="button">
            {discard}
          </Button>
        </>
      }
      onClose={onKeep}
      title={title}
    >
      <Text marginBottom="none">{text}</Text>
    </Dialog>
  );
}
