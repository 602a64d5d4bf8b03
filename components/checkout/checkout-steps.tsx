'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl/react';
import { CreateFrame } from '#components/shared/order-steps/create-frame.tsx';
import { goToField } from '#components/shared/order-steps/go-to-field.ts';
import { Columns, Stack } from '#components/shared/order-screen/columns.ts';
import { OrderWays } from '#components/shared/order-steps/order-ways.tsx';
import { StepBar } from '#components/shared/order-steps/step-bar.tsx';
import { StepFooter } from '#components/shared/order-steps/step-footer.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { NewOrderOptions } from '#lib/order-create/contract.ts';
import { CheckoutNoticeView } from './checkout-notice.tsx';
import { CheckoutSummary } from './checkout-summary.tsx';
import { CustomerStep } from './customer-step.tsx';
import { FulfilmentStep } from './fulfilment-step.tsx';
import { ItemsStep } from './items-step.tsx';
import { MESSAGE } from './message-panel.tsx';
import { OwnCheckouts } from './own-checkouts.tsx';
import { ReviewStep } from './review-step.tsx';
import { CHECKOUT_STEPS, countProblems, firstStep, openProblems, stepOf, type CheckoutStep } from './step-rules.ts';
import { useBeginning } from './use-beginning.ts';
import { useBilling } from './use-billing.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

/** The platform's four steps, with what it adds up beside each of them. */
export function CheckoutSteps({ options }: { readonly options: NewOrderOptions }) {
  const t = useTranslations('checkout');
  const format = useStoreFormat();
  const store = useCheckoutStore();
  const { view, sending, told, notice } = useCheckoutState();
  const billing = useBilling();
  const beginning = useBeginning(options);
  const [step, setStep] = useState<CheckoutStep>(() => firstStep(view));
  const [tried, setTried] = useState<ReadonlySet<CheckoutStep>>(new Set());
  const stepHead = useRef<HTMLDivElement>(null);
  useKeptFocus(stepHead, sending.length > 0);
  useAddressOf(view?.id ?? null);
  const counts = countProblems(view, told, Object.keys(billing.problems).length);
  const at = CHECKOUT_STEPS.indexOf(step);
  const [before, next] = [CHECKOUT_STEPS[at - 1], CHECKOUT_STEPS[at + 1]];
  const goTo = (to: CheckoutStep) => {
    if (step === 'customer') void billing.save();
    setStep(to);
    requestAnimationFrame(() => stepHead.current?.focus());
  };
  /** Shows the first thing that is to be done in a step. */
  const showWrong = (wrong: CheckoutStep) => {
    setTried(new Set([...tried, step, wrong]));
    setStep(wrong);
    const [part] = Object.keys(billing.problems);
    const problem = openProblems(store.getState()).find((one) => stepOf(one) === wrong);
    goToField(wrong === 'customer' && part !== undefined ? `billing.${part}` : (problem?.path ?? 'lines'));
  };
  const leave = async (to: CheckoutStep) => {
    if (step !== 'customer' || !billing.isComplete) return counts[step] > 0 ? showWrong(step) : goTo(to);
    // What was missing before is there once it is saved.
    return (await billing.save()) ? goTo(to) : undefined;
  };
  const create = async () => {
    const wrong = CHECKOUT_STEPS.find((one) => counts[one] > 0);
    if (wrong !== undefined) return showWrong(wrong);
    // A message that was refused is not in it: an order without it is not what was asked for.
    if (store.getState().refusals[MESSAGE] !== undefined) return goToField(MESSAGE);
    await store.order();
    const [refused] = store.getState().told;
    return refused === undefined ? undefined : showWrong(stepOf(refused));
  };
  const parts = { options, billing, beginning, isTried: tried.has(step), onStep: goTo };
  return (
    <CreateFrame aside={<KeptUntil />}>
      <Stack>
        {view === null && notice === null && (
          <>
            <OrderWays current="checkout" />
            <OwnCheckouts />
          </>
        )}
        <StepBar
          current={step}
          onStep={goTo}
          steps={CHECKOUT_STEPS.map((one) => ({
            step: one,
            name: t(`step.${one}`),
            problems: tried.has(one) ? counts[one] : 0,
            isDone: counts[one] === 0 && (one === 'customer' || view !== null),
          }))}
        />
        <CheckoutNoticeView />
        <Columns>
          <div aria-busy={sending.length > 0} aria-label={t(`step.${step}`)} ref={stepHead} role="group" tabIndex={-1}>
            {step === 'customer' && <CustomerStep {...parts} />}
            {step === 'items' && <ItemsStep {...parts} />}
            {step === 'fulfilment' && <FulfilmentStep {...parts} />}
            {step === 'review' && <ReviewStep {...parts} />}
          </div>
          <aside aria-label={t('summary.title')}>
            <Panel header={t('summary.title')}>
              <CheckoutSummary customer={beginning.customer} />
            </Panel>
          </aside>
        </Columns>
        <StepFooter
          isBusy={sending.includes('order') || sending.includes('billing')}
          next={next && t(`step.${next}`)}
          onCreate={() => void create()}
          onNext={() => next && void leave(next)}
          onPrevious={before && (() => goTo(before))}
          total={view === null ? t('noTotal') : t('total', { total: format.money(view.totals.grandTotal) })}
        />
      </Stack>
    </CreateFrame>
  );
}

/** Whether something is on its way, and how long the platform keeps what there is. */
function KeptUntil() {
  const t = useTranslations('checkout');
  const format = useStoreFormat();
  const { view, sending } = useCheckoutState();
  const kept = view === null ? '' : t('kept', { until: format.day(view.expiresAt) });
  return (
    <Text as="span" color="secondary60" marginBottom="none" role="status">
      {sending.length > 0 ? t('sending') : kept}
    </Text>
  );
}

/** What had the focus may be gone with what was sent: a removed line, a form. Then the step itself has it. */
function useKeptFocus(stepHead: RefObject<HTMLDivElement | null>, isSending: boolean): void {
  useEffect(() => {
    if (!isSending && document.activeElement === document.body) stepHead.current?.focus();
  }, [isSending, stepHead]);
}

/** Puts the checkout into the page's address, so that coming back finds it. */
function useAddressOf(id: string | null): void {
  useEffect(() => {
    if (id !== null) window.history.replaceState(null, '', `${window.location.pathname}?checkout=${id}`);
  }, [id]);
}
