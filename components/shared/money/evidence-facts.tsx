'use client';

import { Box, H3 } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Facts, type Fact } from '#components/shared/facts/facts.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useSession } from '#lib/client/session.ts';
import type { AskedQuestion } from '#lib/questions/contract.ts';
import { STEP_OF } from './act-names.ts';

/** What was sent, and what the platform shows now, one above the other. */
export function EvidenceFacts({ asked }: { readonly asked: AskedQuestion }) {
  const t = useTranslations('money.question');
  return (
    <Box marginBottom="medium">
      <H3>{t('sent')}</H3>
      <SentFacts asked={asked} />
      <Box marginTop="medium">
        <H3>{t('now')}</H3>
      </Box>
      <ShownFacts asked={asked} />
    </Box>
  );
}

function SentFacts({ asked: { question } }: { readonly asked: AskedQuestion }) {
  const t = useTranslations('money.question');
  const steps = useTranslations('money.steps');
  const format = useStoreFormat();
  const me = useSession()?.user.id;
  const { amount, restock, reason, reference, userId } = question;
  const facts: (Fact | null)[] = [
    { name: t('what'), content: steps(STEP_OF[question.action]) },
    amount === null ? null : { name: t('amount'), content: format.money(amount) },
    restock === null
      ? null
      : { name: t('items'), content: <FreeText text={`${restock.quantity} × ${restock.name}`} /> },
    { name: t('at'), content: format.fullDate(question.sentAt), room: 'wide' },
    { name: t('by'), content: userId === me ? t('byYou') : t('byOther', { id: String(userId) }) },
    reason === '' ? null : { name: t('reason'), content: <FreeText text={reason} />, room: 'wide' },
    reference === '' ? null : { name: t('reference'), content: reference },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}

function ShownFacts({ asked: { evidence } }: { readonly asked: AskedQuestion }) {
  const t = useTranslations('money.question');
  const format = useStoreFormat();
  const states = useTranslations('money.refunds.states');
  const { paymentStatus, refunds, transactions, stock } = evidence;
  const lines = (texts: readonly string[], none: string) =>
    texts.length === 0 ? none : texts.map((text) => <div key={text}>{text}</div>);
  const status = paymentStatus === '' ? t('noStatus') : platformWord(paymentStatus ?? '');
  const facts: (Fact | null)[] = [
    { name: t('status'), content: paymentStatus === null ? t('unreadable') : status },
    stock === null ? null : { name: t('stock'), content: t('stockText', stock) },
    stock !== null
      ? null
      : {
          name: t('refunds'),
          room: 'wide',
          content:
            refunds === null
              ? t('unreadable')
              : lines(
                  refunds.map(({ id, total, state }) => `${id} · ${format.money(total)} · ${states(state)}`),
                  t('noRefunds'),
                ),
        },
    stock !== null
      ? null
      : {
          name: t('events'),
          room: 'wide',
          content:
            transactions === null
              ? t('unreadable')
              : lines(
                  transactions.map(
                    ({ id, event, amount }) => `${id} · ${platformWord(event)} · ${format.money(amount)}`,
                  ),
                  t('noEvents'),
                ),
        },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}
