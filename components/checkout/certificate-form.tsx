'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { LongTextField, TextField } from '#components/shared/field/text-field.tsx';
import type { LineFormState } from '#components/shared/product-picker/line-picker.tsx';
import type { NewCheckoutLine } from '#lib/checkouts/contract.ts';
import { CERTIFICATE_THEMES } from '#lib/checkouts/limits.ts';
import { AmountField } from './amount-field.tsx';
import { certificateProblems, type CertificateDraft } from './certificate-rules.ts';
import { LineFormFrame } from './line-form.tsx';

type CertificateLine = Extract<NewCheckoutLine, { kind: 'certificate' }>;

interface CertificateFormProps extends LineFormState {
  /** The store's default: certificates are worth nothing else. */
  readonly currencyCode: string;
  readonly onPick: (line: CertificateLine) => void;
}

const EMPTY: CertificateDraft = {
  ...{ amount: '', senderName: '', senderEmail: '', recipientName: '', recipientEmail: '', message: '' },
  theme: 'General',
};

const PEOPLE = ['recipientName', 'recipientEmail', 'senderName', 'senderEmail'] as const;

/** A gift certificate that the shop mails once the order is paid. */
export function CertificateForm({ currencyCode, onPick, ...state }: CertificateFormProps) {
  const t = useTranslations('checkout.certificate');
  const [draft, setDraft] = useState(EMPTY);
  const [isTried, setIsTried] = useState(false);
  const problems = certificateProblems(draft);
  const errorOf = (part: keyof CertificateDraft) => {
    const problem = problems[part];
    return isTried && problem !== undefined ? t(`problem.${problem}`) : undefined;
  };
  const submit = () => {
    setIsTried(true);
    if (Object.keys(problems).length > 0) return;
    const { amount, theme, senderName, senderEmail, recipientName, recipientEmail, message } = draft;
    onPick({
      ...{ kind: 'certificate', name: t('lineName'), theme, amount, quantity: 1, message },
      sender: { name: senderName.trim(), email: senderEmail.trim() },
      recipient: { name: recipientName.trim(), email: recipientEmail.trim() },
    });
  };
  return (
    <LineFormFrame {...state} onSubmit={submit} title={t('title')}>
      <AmountField
        currencyCode={currencyCode}
        error={errorOf('amount')}
        label={t('amount')}
        onChange={(amount) => setDraft({ ...draft, amount })}
        value={draft.amount}
      />
      <SelectField
        label={t('theme')}
        onChange={(name) =>
          setDraft({ ...draft, theme: CERTIFICATE_THEMES.find((theme) => theme === name) ?? draft.theme })
        }
        options={CERTIFICATE_THEMES.map((theme) => ({ value: theme, text: t(`themes.${theme}`) }))}
        value={draft.theme}
      />
      {PEOPLE.map((part) => (
        <TextField
          error={errorOf(part)}
          key={part}
          label={t(part)}
          maxLength={255}
          onChange={(text) => setDraft({ ...draft, [part]: text })}
          type={part.endsWith('Email') ? 'email' : 'text'}
          value={draft[part]}
        />
      ))}
      <div data-wide>
        <LongTextField
          label={t('message')}
          mark={t('optional')}
          maxLength={200}
          onChange={(message) => setDraft({ ...draft, message })}
          value={draft.message}
        />
      </div>
    </LineFormFrame>
  );
}
