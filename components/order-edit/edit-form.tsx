'use client';

import { useMemo, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLeaveQuestion } from '#components/shared/leaving/use-leave-question.ts';
import { CreateMessages } from '#components/shared/messages/create-messages.tsx';
import { Columns } from '#components/shared/order-screen/columns.ts';
import { OrderScreenFrame } from '#components/shared/order-screen/order-screen-frame.tsx';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { CustomerSection } from './customer-section.tsx';
import { DeliverySection } from './delivery-section.tsx';
import { typedTexts } from './draft-text.ts';
import type { DraftStore } from './draft-store.ts';
import { dropDraft } from './drafts.ts';
import { ItemsSection } from './items-section.tsx';
import { MoneySection } from './money-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { OtherEditors } from './other-editors.tsx';
import { SavePanel } from './save-panel.tsx';
import { DraftProvider, useJudged, type Judged } from './use-draft.ts';
import { TroubleProvider, useTroubleStore } from './use-issues.ts';
import { useSave, type SaveControl } from './use-save.ts';

/** The whole form of one order: customer, items, delivery, money, notes; beside it what saving would do. */
export function EditForm({ store }: { readonly store: DraftStore }) {
  const control = useSave(store);
  const judged = useJudged(store);
  const { step } = control;
  const refusal = useMemo(
    () => (step.kind === 'failed' && step.field !== undefined ? { path: step.field, text: step.message } : null),
    [step],
  );
  const trouble = useTroubleStore(judged.issues, refusal);
  return (
    <DraftProvider value={store}>
      <TroubleProvider value={trouble}>
        <CreateMessages>
          <FormBody control={control} judged={judged} store={store} />
        </CreateMessages>
      </TroubleProvider>
    </DraftProvider>
  );
}

interface FormBodyProps {
  readonly store: DraftStore;
  readonly control: SaveControl;
  readonly judged: Judged;
}

function FormBody({ store, control, judged }: FormBodyProps) {
  const t = useTranslations('orderEdit');
  const { base } = store.get();
  const { orderId } = base;
  const { step, save, back } = control;
  useKeptUntilSaved(store, judged, t('unsavedLabel', { id: orderId }));
  const saveByKey = (event: KeyboardEvent) => {
    const isWanted = (event.key === 'Enter' || event.key === 's') && (event.ctrlKey || event.metaKey);
    if (!isWanted) return;
    event.preventDefault();
    if (judged.isTouched && judged.issues.length === 0 && step.kind !== 'sending') save();
  };
  return (
    <OrderScreenFrame
      description={base.statusLabel}
      isUnsaved={judged.isTouched}
      onDiscard={() => dropDraft(orderId)}
      orderId={orderId}
      title={t('title', { id: orderId })}
    >
      <OtherEditors orderId={orderId} />
      <Columns onKeyDown={saveByKey}>
        <FormSections />
        <aside aria-label={t('summary.title')}>
          <SavePanel control={control} judged={judged} store={store} />
        </aside>
      </Columns>
      {step.kind === 'conflict' ? (
        <ConflictDialog
          base={base}
          conflict={step.conflict}
          onClose={back}
          onSettle={(dropped) => {
            store.rebase(step.conflict.current, dropped);
            back();
          }}
        />
      ) : null}
    </OrderScreenFrame>
  );
}

/** Kept apart, so that a new sum beside it does not draw a hundred lines anew. */
const FormSections = () => SECTIONS;
const SECTIONS = (
  <div>
    <CustomerSection />
    <ItemsSection />
    <DeliverySection />
    <MoneySection />
    <NotesSection />
  </div>
);

/** What is typed is offered for copying when the session ends, and leaving the document asks first. */
function useKeptUntilSaved(store: DraftStore, { isTouched }: Judged, label: string): void {
  useUnsavedText(label, isTouched ? typedTexts(store.get()) : null);
  useLeaveQuestion(isTouched);
}
