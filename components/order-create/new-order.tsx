'use client';

import { InlineMessage, Panel } from '@bigcommerce/big-design';
import { useParams, useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { useCountryStates } from '#components/shared/address-form/use-country-states.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { placeOrder } from '#lib/client/create.ts';
import type { Draft, DraftContent, DraftProblem, NewOrderOptions, PlacedOrder } from '#lib/order-create/contract.ts';
import { STEPS, type Step } from '#lib/order-create/limits.ts';
import { draftProblems } from '#lib/order-create/draft-rules.ts';
import { draftTotals } from '#lib/order-create/totals-rules.ts';
import { CreateFrame } from '#components/shared/order-steps/create-frame.tsx';
import { Columns, Stack } from '#components/shared/order-screen/columns.ts';
import { CustomerStep } from './customer-step.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { stillTold } from './draft-state.ts';
import { DraftStatus, NewerDraft } from './draft-status.tsx';
import { FulfilmentStep } from './fulfilment-step.tsx';
import { ItemsStep } from './items-step.tsx';
import { OwnDrafts } from './own-drafts.tsx';
import { PaymentStep } from './payment-step.tsx';
import { OrderWays } from '#components/shared/order-steps/order-ways.tsx';
import { StepBar, type BarStep } from '#components/shared/order-steps/step-bar.tsx';
import type { StepProps } from './step-props.ts';
import { StepFooter } from '#components/shared/order-steps/step-footer.tsx';
import { Summary } from './summary.tsx';
import { useDraftSaving } from './use-draft-saving.ts';
import { goToField } from '#components/shared/order-steps/go-to-field.ts';

interface NewOrderProps {
  readonly draft: Draft;
  readonly options: NewOrderOptions;
  readonly onReload: () => void;
}

const STEP_VIEWS = {
  customer: CustomerStep,
  items: ItemsStep,
  fulfilment: FulfilmentStep,
  payment: PaymentStep,
} as const;

/** A new order in the platform's four steps, saved as it is typed. */
export function NewOrder({ draft, options, onReload }: NewOrderProps) {
  const t = useTranslations('newOrder');
  const format = useStoreFormat();
  const [content, setContent] = useState(draft.content);
  const [step, setStep] = useState<Step>('customer');
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set());
  const [told, setTold] = useState<{ problems: readonly DraftProblem[]; content: DraftContent } | null>(null);
  const [message, setMessage] = useState<{ readonly type: 'error' | 'warning'; readonly text: string } | null>(null);
  const [isPlacing, setIsPlacing] = useState(false);
  const placing = useRef(false);
  const stepHead = useRef<HTMLDivElement>(null);
  const { state: saving, saver } = useDraftSaving(draft);
  const totals = useMemo(() => draftTotals(content, options), [content, options]);
  const problems = useProblems(content, totals, told);
  const errorOf = useErrors(problems, tried);
  const toPlaced = usePlaced(totals.isEstimate ? null : totals.total.incTax);
  const change = useCallback((part: Partial<DraftContent>) => {
    setContent((before) => ({ ...before, ...part }));
    setMessage(null);
  }, []);
  useEffect(() => saver.keep(content), [content, saver]);
  const goTo = (next: Step) => {
    setStep(next);
    requestAnimationFrame(() => stepHead.current?.focus());
  };
  const showProblem = (problem: DraftProblem) => {
    setStep(problem.step);
    goToField(problem.path);
  };
  const leaveStep = (next: Step) => {
    setTried(new Set([...tried, step]));
    const wrong = problems.find((problem) => problem.step === step);
    if (wrong === undefined) goTo(next);
    else showProblem(wrong);
  };
  const create = async () => {
    setTried(new Set(STEPS));
    const [wrong] = problems;
    if (wrong !== undefined) return showProblem(wrong);
    // State is set too late to stop a second click.
    if (placing.current) return undefined;
    placing.current = true;
    setIsPlacing(true);
    setMessage(null);
    const outcome = await placeOrder(draft.id, content, saver.ensureStored);
    if (outcome.kind === 'placed') {
      saver.stop();
      return toPlaced(outcome.order);
    }
    placing.current = false;
    setIsPlacing(false);
    setMessage({ type: outcome.kind === 'unclear' ? 'warning' : 'error', text: outcome.message });
    if (outcome.kind === 'unclear') return undefined;
    setTold({ problems: outcome.problems, content });
    const [refused] = outcome.problems;
    return refused === undefined ? undefined : showProblem(refused);
  };
  const View = STEP_VIEWS[step];
  const bar = useBarSteps(problems, tried);
  const at = STEPS.indexOf(step);
  const [before, next] = [STEPS[at - 1], STEPS[at + 1]];
  const total = format.money({ amount: totals.total.incTax, currencyCode: content.currencyCode });
  const isPristine = content === draft.content && draft.revision === 0;
  return (
    <CreateFrame aside={<DraftStatus state={saving} />}>
      <Stack>
        {isPristine && (
          <>
            <OrderWays current="direct" />
            <OwnDrafts />
          </>
        )}
        {saving === 'newer' && <NewerDraft onReload={onReload} />}
        <DraftNotices content={content} onChange={change} />
        <StepBar current={step} onStep={goTo} steps={bar} />
        {message !== null && <InlineMessage messages={[{ text: message.text }]} type={message.type} />}
        <Columns>
          <div>
            <div aria-label={t(`step.${step}`)} ref={stepHead} role="group" tabIndex={-1}>
              <View content={content} errorOf={errorOf} onChange={change} options={options} />
            </div>
          </div>
          <aside aria-label={t('summary.title')}>
            <Panel header={t('summary.title')}>
              <Summary content={content} totals={totals} />
            </Panel>
          </aside>
        </Columns>
        <StepFooter
          isBusy={isPlacing}
          next={next && t(`step.${next}`)}
          onCreate={() => void create()}
          onNext={() => next && leaveStep(next)}
          onPrevious={before && (() => goTo(before))}
          total={t(totals.isEstimate ? 'footer.estimate' : 'footer.total', { total })}
        />
      </Stack>
    </CreateFrame>
  );
}

/** What is wrong, by the rules and by what the platform said; states are judged here, where their list is at hand. */
function useProblems(
  content: DraftContent,
  totals: ReturnType<typeof draftTotals>,
  told: { readonly problems: readonly DraftProblem[]; readonly content: DraftContent } | null,
): readonly DraftProblem[] {
  const billing = useCountryStates(content.billing.countryCode).states;
  const shipping = useCountryStates(content.delivery === 'address' ? content.shippingAddress.countryCode : '').states;
  return useMemo(() => {
    const isOdd = (states: readonly { readonly name: string }[], state: string) =>
      states.length > 0 && !states.some(({ name }) => name === state);
    const odd = (step: Step, path: string): DraftProblem => ({ step, path, problem: 'stateNotListed' });
    const problems = [
      ...draftProblems(content, totals),
      ...(isOdd(billing, content.billing.state) ? [odd('customer', 'billing.state')] : []),
      ...(isOdd(shipping, content.shippingAddress.state) ? [odd('fulfilment', 'shippingAddress.state')] : []),
      ...stillTold(told, content),
    ];
    return problems.toSorted((one, other) => STEPS.indexOf(one.step) - STEPS.indexOf(other.step));
  }, [content, totals, told, billing, shipping]);
}

/** The words for each field's problem; a step that nobody tried to leave is not scolded, unless the platform did. */
function useErrors(problems: readonly DraftProblem[], tried: ReadonlySet<Step>): StepProps['errorOf'] {
  const t = useTranslations('newOrder.problem');
  return useCallback(
    (path) => {
      const found = problems.find((problem) => problem.path === path);
      if (found === undefined) return undefined;
      const isLate = ['missing', 'noLines', 'stateNotListed', 'bothPrices'].includes(found.problem);
      if (isLate && !tried.has(found.step)) return undefined;
      return found.problem === 'refused' ? found.text : t(found.problem, found.numbers ?? {});
    },
    [problems, t, tried],
  );
}

/** The steps with what is to be corrected in those that somebody tried to leave, and in those that the platform refused. */
function useBarSteps(problems: readonly DraftProblem[], tried: ReadonlySet<Step>): readonly BarStep<Step>[] {
  const t = useTranslations('newOrder.step');
  return STEPS.map((step) => {
    const here = problems.filter((problem) => problem.step === step);
    const isTold = tried.has(step) || here.some(({ problem }) => problem === 'refused');
    return { step, name: t(step), problems: isTold ? here.length : 0, isDone: here.length === 0 };
  });
}

/** To the order that was made, with a word on what it came to where that is not what was said. */
function usePlaced(expected: string | null): (order: PlacedOrder) => void {
  const t = useTranslations('newOrder');
  const format = useStoreFormat();
  const router = useRouter();
  const { storeHash } = useParams<{ storeHash: string }>();
  return ({ orderId, total }) => {
    const isAsSaid = expected === null || Number(expected) === Number(total.amount);
    showOutcome(
      isAsSaid
        ? { type: 'success', text: t('created', { id: orderId, total: format.money(total) }) }
        : { type: 'warning', text: t('createdOtherwise', { id: orderId, total: format.money(total) }) },
    );
    router.replace(`/stores/${storeHash}/orders/${orderId}`);
  };
}
