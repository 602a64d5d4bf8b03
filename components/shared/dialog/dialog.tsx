'use client';

import { Modal } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styled from 'styled-components';
import { useSessionState } from '#lib/client/session.ts';

/** Keeps the buttons in sight while a long body scrolls above them. */
const Footer = styled.div`
  position: sticky;
  bottom: 0;
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall};
  justify-content: flex-end;
  padding: ${theme.spacing.medium} 0;
  background: ${theme.colors.white};

  ${theme.breakpoints.tablet} {
    padding: ${theme.spacing.xLarge} 0;
  }

  && .bd-button {
    margin: 0;
  }
`;

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer: ReactNode;
  readonly onClose: () => void;
  /** While true neither Escape nor the close button closes: an act is under way. */
  readonly isLocked?: boolean;
}

/**
 * An open modal dialog. The library's own `actions` let go of the focus as soon as one is clicked, and its dialog has no
 * name for screen readers; a dialog that stays open while it sends needs both.
 */
export function Dialog({ title, children, footer, onClose, isLocked = false }: DialogProps) {
  useEscapeLock(isLocked);
  useFocusReturn();
  // The notice of a session's end lies outside the dialog's focus trap: it could be neither clicked nor read behind it.
  if (useSessionState().kind === 'ended') return null;
  return (
    <Modal header={title} isOpen onClose={isLocked ? ignore : onClose}>
      <NamedBody title={title}>{children}</NamedBody>
      <Footer>{footer}</Footer>
    </Modal>
  );
}

function NamedBody({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.closest('[role="dialog"]')?.setAttribute('aria-label', title);
  }, [title]);
  return <div ref={body}>{children}</div>;
}

/** The dialog's focus trap ends itself on Escape, even where the dialog stays open. It listens on the document; this comes before. */
function useEscapeLock(isLocked: boolean): void {
  useEffect(() => {
    if (!isLocked) return undefined;
    const stop = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopPropagation();
    };
    window.addEventListener('keydown', stop, true);
    return () => window.removeEventListener('keydown', stop, true);
  }, [isLocked]);
}

/** The library's trap gives the focus back a moment after the dialog has closed. */
const GIVEN_BACK_MS = 50;

/**
 * Gives the focus back to what opened the dialog where the library does not: it remembers what had the focus when its trap was
 * set, and that is lost when something in the dialog took the focus before.
 */
function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
      }, GIVEN_BACK_MS);
    },
    [opener],
  );
}

function ignore(): void {}
