'use client';

import { InlineMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Loading } from '#components/shared/loading/loading.tsx';
import type { ChangeFlow } from './change-flow.ts';
import { FocusedOnce } from './focused-once.tsx';

/** The steps after an answer that did not tell whether the change was made. */
export type UnclearFlow = Extract<ChangeFlow, { step: 'checking' | 'unclear' | 'not_arrived' }>;

export function isUnclear(flow: ChangeFlow): flow is UnclearFlow {
  return flow.step === 'checking' || flow.step === 'unclear' || flow.step === 'not_arrived';
}

/** Says that the outcome is not known, that it is being looked up, and then what was found. Offers no second sending. */
export function UnclearBody({ flow }: { readonly flow: UnclearFlow }) {
  const t = useTranslations('orderChange');
  if (flow.step === 'not_arrived')
    return (
      <FocusedOnce key="found">
        <InlineMessage messages={[{ text: t('notArrived') }]} type="info" />
      </FocusedOnce>
    );
  return (
    <>
      <FocusedOnce key="unclear">
        <InlineMessage
          messages={[{ text: flow.message }, ...(flow.step === 'unclear' ? [{ text: t('stillUnclear') }] : [])]}
          type="warning"
        />
      </FocusedOnce>
      {flow.step === 'checking' ? <Loading label={t('checking')} /> : null}
    </>
  );
}
