'use client';

import { InlineMessage, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { TextField } from '#components/shared/field/text-field.tsx';
import { Choices } from '#components/shared/order-screen/choices.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { PayDesk } from '#lib/payments/contract.ts';
import { MOST_METHOD_CHARACTERS } from '#lib/payments/rules.ts';
import { creditPart, isPossible, OUTSIDE_METHODS, type Choice } from './pay-form.ts';
import type { usePayForm } from './use-pay-form.ts';
import { useWayName } from './use-way-name.ts';

interface WaysPanelProps {
  readonly desk: PayDesk;
  readonly pay: ReturnType<typeof usePayForm>;
}

/** The ways to pay for this order, and what the chosen one has to know. */
export function WaysPanel({ desk, pay }: WaysPanelProps) {
  const t = useTranslations('pay.ways');
  const nameOf = useWayName();
  const { choices, choice } = pay;
  return (
    <Panel header={t('title')}>
      <GatewayNotice choices={choices} desk={desk} />
      <Choices>
        <legend>{t('legend')}</legend>
        {choices.map((each) => (
          <label key={each.name}>
            <input
              checked={choice?.name === each.name}
              disabled={!isPossible(each)}
              name="way"
              onChange={() => pay.set({ chosen: each.name })}
              type="radio"
              value={each.name}
            />
            <span dir="auto">
              {nameOf(each)}
              <WayAbout choice={each} desk={desk} />
            </span>
          </label>
        ))}
      </Choices>
      {choice?.kind === 'gift_certificate' ? <CodeField pay={pay} /> : null}
      {choice?.kind === 'outside' ? <OutsideFields pay={pay} /> : null}
    </Panel>
  );
}

/** Why fewer ways are there than one would look for. */
function GatewayNotice({ desk, choices }: Pick<WaysPanelProps, 'desk'> & { readonly choices: readonly Choice[] }) {
  const t = useTranslations('pay');
  const { gateway, isGuest } = desk;
  const text = (() => {
    if (gateway.kind === 'closed') return t(`closed.${gateway.why}`);
    if (gateway.kind === 'unavailable') return gateway.message;
    if (isGuest) return t('ways.guest');
    return choices.some(({ kind }) => kind === 'stored') ? null : t('ways.noStored');
  })();
  if (text === null) return null;
  return <InlineMessage marginBottom="medium" messages={[{ text }]} type="info" />;
}

function WayAbout({ choice, desk }: { readonly choice: Choice; readonly desk: PayDesk }) {
  const t = useTranslations('pay.ways');
  const format = useStoreFormat();
  const { storeCredit, due } = desk;
  switch (choice.kind) {
    case 'stored': {
      const { expiry, problem, isDefault } = choice.stored;
      const facts = [
        expiry === '' || problem === 'expired' ? '' : t('expires', { date: expiry }),
        choice.method.name,
        isDefault ? t('default') : '',
        choice.method.isTest ? t('test') : '',
      ].filter((fact) => fact !== '');
      return (
        <>
          <small>{facts.join(' · ')}</small>
          {problem === null ? null : <small>{t(problem)}</small>}
        </>
      );
    }
    case 'store_credit':
      if (storeCredit === null) return <small>{t('creditUnknown')}</small>;
      return (
        <small>
          {t('creditHas', { credit: format.money(storeCredit), part: format.money(creditPart(storeCredit, due)) })}
        </small>
      );
    case 'gift_certificate':
      return <small>{t('certificateAbout')}</small>;
    case 'outside':
      return <small>{t('outsideAbout')}</small>;
  }
}

function CodeField({ pay: { form, set, shown } }: Pick<WaysPanelProps, 'pay'>) {
  const t = useTranslations('pay');
  return (
    <TextField
      error={shown.code === undefined ? undefined : t(shown.code)}
      label={t('code')}
      maxLength={40}
      name="certificate"
      onChange={(code) => set({ code })}
      value={form.code}
    />
  );
}

function OutsideFields({ pay: { form, set, shown } }: Pick<WaysPanelProps, 'pay'>) {
  const t = useTranslations('pay');
  const methods = [...OUTSIDE_METHODS, 'other'] as const;
  return (
    <>
      <SelectField
        label={t('method')}
        name="method"
        onChange={(value) => set({ method: methods.find((each) => each === value) ?? 'other' })}
        options={methods.map((value) => ({ value, text: t(`methods.${value}`) }))}
        value={form.method}
      />
      {form.method === 'other' ? (
        <TextField
          error={shown.other === undefined ? undefined : t(shown.other)}
          hint={t('otherHint')}
          label={t('other')}
          maxLength={MOST_METHOD_CHARACTERS}
          name="other"
          onChange={(other) => set({ other })}
          value={form.other}
        />
      ) : null}
    </>
  );
}
