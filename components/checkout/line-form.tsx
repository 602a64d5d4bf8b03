'use client';

import { Button, H3, InlineMessage } from '@bigcommerce/big-design';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import type { LineFormState } from '#components/shared/product-picker/line-picker.tsx';
import { Buttons, PartForm } from '#components/shared/product-picker/picker-form-styles.ts';

interface LineFormFrameProps extends LineFormState {
  readonly title: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The form around a line that is not of the catalogue: the cursor goes into its first field. */
export function LineFormFrame({ title, isSending, problem, onBack, onSubmit, children }: LineFormFrameProps) {
  const t = useTranslations('picker.product');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onSubmit();
  };
  return (
    <PartForm aria-label={title} noValidate onSubmit={submit} ref={form}>
      <H3 marginBottom="none">{title}</H3>
      <FieldGrid>{children}</FieldGrid>
      {problem !== '' && <InlineMessage messages={[{ text: problem }]} type="error" />}
      <Buttons>
        <Button isLoading={isSending} marginBottom="none" mobileWidth="auto" type="submit" variant="primary">
          {t('add')}
        </Button>
        <Button
          disabled={isSending}
          marginBottom="none"
          mobileWidth="auto"
          onClick={onBack}
          type="button"
          variant="subtle"
        >
          {t('back')}
        </Button>
      </Buttons>
    </PartForm>
  );
}
