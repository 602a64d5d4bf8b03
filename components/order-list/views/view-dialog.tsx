'use client';

import { Button, Checkbox, Form, FormGroup, Input, Text } from '@bigcommerce/big-design';
import { useId, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { ListMessages } from '#components/shared/messages/list-messages.tsx';
import type { Views } from '#lib/client/views.ts';
import type { NewView, SavedView } from '#lib/views/contract.ts';
import type { OpenViewDialog } from './list-view.ts';

interface ViewDialogProps {
  readonly dialog: OpenViewDialog;
  readonly views: Views;
  /** What a new view keeps. */
  readonly content: Pick<NewView, 'query' | 'sort' | 'columns'>;
  readonly onMade: (view: SavedView) => void;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Names a new view or one that there is, or asks before one is deleted. */
export function ViewDialog(props: ViewDialogProps) {
  const { dialog } = props;
  return (
    <ListMessages>
      {dialog.kind === 'delete' ? (
        <DeleteView {...props} view={dialog.view} />
      ) : (
        <NameView {...props} view={dialog.kind === 'rename' ? dialog.view : null} />
      )}
    </ListMessages>
  );
}

const MOST_CHARACTERS = 60;

function NameView({ view, views, content, onMade, onClose }: ViewDialogProps & { readonly view: SavedView | null }) {
  const t = useTranslations('listParts.views');
  const formId = useId();
  // The same for every try, so that a request that is sent again makes no second view.
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(view?.isShared ?? false);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '' || wanted.length > MOST_CHARACTERS) return setProblem(t('nameProblem'));
    setIsSending(true);
    const outcome =
      view === null
        ? await views.create({ name: wanted, isShared, ...content }, key)
        : await views.change(view.id, { name: wanted });
    setIsSending(false);
    if (outcome.kind === 'failed') return setProblem(outcome.error.message);
    if (view === null) onMade(outcome.view);
    showOutcome({ type: 'success', text: t(view === null ? 'saved' : 'renamed') });
    return onClose();
  };
  const footer = (
    <>
      <Button disabled={isSending} mobileWidth="auto" onClick={onClose} type="button" variant="secondary">
        {t('cancel')}
      </Button>
      <Button form={formId} isLoading={isSending} mobileWidth="auto" type="submit" variant="primary">
        {t('save')}
      </Button>
    </>
  );
  return (
    <Dialog
      footer={footer}
      isLocked={isSending}
      onClose={onClose}
      title={t(view === null ? 'newTitle' : 'renameTitle')}
    >
      <Form fullWidth id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <FormGroup>
          <Input
            autoComplete="off"
            label={t('name')}
            maxLength={MOST_CHARACTERS}
            onChange={(event) => setName(event.target.value)}
            placeholder={t('namePlaceholder')}
            value={name}
            {...(problem === null ? {} : { error: problem, 'aria-invalid': true })}
          />
        </FormGroup>
        {view === null && (
          <FormGroup>
            <Checkbox checked={isShared} label={t('shared')} onChange={(event) => setIsShared(event.target.checked)} />
          </FormGroup>
        )}
      </Form>
      {view === null && (
        <Text color="secondary60" marginBottom="none">
          {t('keeps')}
        </Text>
      )}
    </Dialog>
  );
}

function DeleteView({ view, views, onRemoved, onClose }: ViewDialogProps & { readonly view: SavedView }) {
  const t = useTranslations('listParts.views');
  const [isSending, setIsSending] = useState(false);
  const remove = async () => {
    setIsSending(true);
    const failure = await views.remove(view.id);
    setIsSending(false);
    if (failure === null) onRemoved();
    showOutcome(failure === null ? { type: 'success', text: t('deleted') } : { type: 'error', text: failure.message });
    onClose();
  };
  const footer = (
    <>
      <Button disabled={isSending} mobileWidth="auto" onClick={onClose} type="button" variant="secondary">
        {t('cancel')}
      </Button>
      <Button
        actionType="destructive"
        isLoading={isSending}
        mobileWidth="auto"
        onClick={() => void remove()}
        type="button"
        variant="primary"
      >
        {t('delete')}
      </Button>
    </>
  );
  return (
    <Dialog footer={footer} isLocked={isSending} onClose={onClose} title={t('deleteTitle')}>
      <Text marginBottom="none">{t('deleteText', { name: view.name, shared: view.isShared ? 'yes' : 'no' })}</Text>
    </Dialog>
  );
}
