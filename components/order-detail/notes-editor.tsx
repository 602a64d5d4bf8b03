'use client';

import { Button, Flex, Form, FormGroup, Textarea } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLeaveQuestion } from '#components/shared/leaving/use-leave-question.ts';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import type { ChangeProblem } from '#components/shared/order-change/change-flow.ts';
import { useOrderChange } from '#components/shared/order-change/use-order-change.ts';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { NotesCounter } from './notes-counter.tsx';
import { keepDraft, type NotesDraft } from './notes-drafts.ts';
import { NotesOutcome } from './notes-outcome.tsx';
import { notesState } from './notes-state.ts';

interface NotesEditorProps {
  readonly orderId: number;
  readonly draft: NotesDraft;
  /** Saved or given up: the draft is over. */
  readonly onClose: () => void;
}

/** Edits the staff notes. What was typed stays through refusals, conflicts, a lost connection and leaving the screen. */
export function NotesEditor({ orderId, draft, onClose }: NotesEditorProps) {
  const t = useTranslations('staffNotes');
  const [text, setText] = useState(draft.text);
  const [isGivingUp, setIsGivingUp] = useState(false);
  const control = useOrderChange(orderId, draft.seen);
  const { flow, send, dispatch } = control;
  const { isChanged, maySave, left } = notesState(text, flow.seen.fields.staffNotes);
  const problem = flow.step === 'open' ? flow.problem : null;
  const block = useWriteBlock();
  const area = useTypingFocus(flow.step === 'open', problem);
  const isUnsaved = isChanged && flow.step !== 'done';
  useUnsavedText(t('unsavedLabel', { id: orderId }), isUnsaved ? text : null);
  useLeaveQuestion(isUnsaved);
  const isTold = useRef(false);
  useEffect(() => {
    if (flow.step !== 'done' || isTold.current) return;
    isTold.current = true;
    showOutcome({ type: 'success', text: t('saved', { id: orderId }) });
    onClose();
  }, [flow.step, onClose, orderId, t]);

  const type = (typed: string) => {
    setText(typed);
    keepDraft(orderId, { text: typed, seen: flow.seen });
    dispatch({ kind: 'edited' });
  };
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (maySave && block === null) send({ staffNotes: text });
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  };

  return (
    <Form fullWidth onSubmit={save}>
      <FormGroup errors={problem?.message}>
        <Textarea
          dir="auto"
          label={t('label')}
          onChange={(event) => type(event.target.value)}
          onKeyDown={saveByKey}
          readOnly={flow.step !== 'open'}
          ref={area}
          rows={7}
          value={text}
        />
      </FormGroup>
      <VisuallyHidden role="alert">{problem?.message}</VisuallyHidden>
      <NotesCounter left={left} />
      <Flex flexGap={theme.spacing.xSmall} justifyContent="flex-end">
        <Button
          disabled={flow.step !== 'open'}
          mobileWidth="auto"
          onClick={() => (isChanged ? setIsGivingUp(true) : onClose())}
          type="button"
          variant="subtle"
        >
          {t('cancel')}
        </Button>
        <Button disabled={!maySave} isLoading={flow.step === 'sending'} mobileWidth="auto" type="submit" {...block}>
          {t('save')}
        </Button>
      </Flex>
      <NotesOutcome control={control} onTakeTheirs={onClose} />
      {isGivingUp ? <DiscardDialog onDiscard={onClose} onKeep={() => setIsGivingUp(false)} /> : null}
    </Form>
  );
}

/** Whoever opens the editor wants to type, mostly below what stands there; and again when a dialog over it has closed. */
function useTypingFocus(isOpen: boolean, problem: ChangeProblem | null) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useEffect(() => {
    if (!isOpen) return undefined;
    // A closing dialog gives the focus back to its opener a moment later, which is a disabled button here.
    const timer = setTimeout(() => area.current?.focus({ preventScroll: true }), 50);
    return () => clearTimeout(timer);
  }, [isOpen, problem]);
  return area;
}
