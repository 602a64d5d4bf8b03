'use client';

import { Button } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useMay } from '#lib/client/session.ts';
import type { OpenAct } from '#lib/transactions/contract.ts';
import { STEP_OF } from './act-names.ts';
import { MoneyNotice } from './money-notice.tsx';

const QuestionDialog = dynamic(() => import('./question-dialog.tsx').then((module) => module.QuestionDialog), {
  ssr: false,
});

interface QuestionNoticeProps {
  readonly act: Pick<OpenAct, 'intentId' | 'action' | 'isAsked'>;
  readonly orderId: number;
  readonly actions?: ReactNode;
}

/** A step whose outcome nobody knows: being looked up, or for a person to say. */
export function QuestionNotice({ act, orderId, actions }: QuestionNoticeProps) {
  const t = useTranslations('money');
  const mayAct = useMay('money:act');
  const [isOpen, setIsOpen] = useState(false);
  const step = STEP_OF[act.action];
  if (!act.isAsked) return <MoneyNotice tone="info">{t(`open.${step}`)}</MoneyNotice>;
  return (
    <>
      <MoneyNotice
        actions={
          <>
            {actions}
            {mayAct ? (
              <Button onClick={() => setIsOpen(true)} type="button" variant="secondary">
                {t('question.open')}
              </Button>
            ) : null}
          </>
        }
        tone="warning"
      >
        {t(`question.${step}`)}
      </MoneyNotice>
      {isOpen ? <QuestionDialog intentId={act.intentId} onClose={() => setIsOpen(false)} orderId={orderId} /> : null}
    </>
  );
}
