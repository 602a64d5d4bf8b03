'use client';

import { ArrowBackIcon } from '@bigcommerce/big-design-icons';
import { useState, type ReactNode } from 'react';
import type { DiscardAnswers } from './discard-question.tsx';
import { WayLink } from './way-link.tsx';

interface WayBackProps {
  readonly href: string;
  readonly label: string;
  readonly onGo: () => void;
  /** Looked at when the link is pressed: something typed would be lost. */
  readonly isUnsaved: () => boolean;
  /** Drawn while it is asked whether what was typed may be lost. */
  readonly question: (answers: DiscardAnswers) => ReactNode;
  /** What was typed is given up with the page: forgets it for good. */
  readonly onDiscard?: (() => void) | undefined;
}

/** The way back, and the question before typed text is left behind. */
export function WayBack({ href, label, onGo, isUnsaved, question, onDiscard }: WayBackProps) {
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = () => {
    if (isUnsaved()) setIsLeaving(true);
    else onGo();
  };
  const discard = () => {
    onDiscard?.();
    onGo();
  };
  return (
    <div>
      <WayLink href={href} onGo={leave}>
        <ArrowBackIcon />
        {label}
      </WayLink>
      {isLeaving ? question({ onDiscard: discard, onKeep: () => setIsLeaving(false) }) : null}
    </div>
  );
}
