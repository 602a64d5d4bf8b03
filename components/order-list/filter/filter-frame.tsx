'use client';

import { Button, Form, Text } from '@bigcommerce/big-design';
import { useId, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { useSession } from '#lib/client/session.ts';

interface FilterFrameProps {
  /** The fields; each has a name. */
  readonly children: ReactNode;
  readonly onReset: () => void;
  /** Applies what the fields say. Answers the name of the first field that holds a problem; null where none does. */
  readonly onSubmit: () => string | null;
  readonly onClose: () => void;
}

/** The dialog around a list's filters: applied together, reset together, and led to what is wrong. */
export function FilterFrame({ children, onReset, onSubmit, onClose }: FilterFrameProps) {
  const t = useTranslations('orderList.filters');
  const formId = useId();
  const fields = useRef<HTMLDivElement>(null);
  const timeZone = useSession()?.store.timeZone ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = onSubmit();
    if (wrong !== null) fields.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
  };
  const footer = (
    <>
      <Button mobileWidth="auto" onClick={onReset} type="button" variant="subtle">
        {t('reset')}
      </Button>
      <Button mobileWidth="auto" onClick={onClose} type="button" variant="secondary">
        {t('cancel')}
      </Button>
      <Button form={formId} mobileWidth="auto" type="submit" variant="primary">
        {t('apply')}
      </Button>
    </>
  );
  return (
    <Dialog footer={footer} onClose={onClose} title={t('title')}>
      <div ref={fields}>
        <Text color="secondary60">{t('days', { timeZone })}</Text>
        <Form fullWidth id={formId} noValidate onSubmit={submit}>
          {children}
        </Form>
      </div>
    </Dialog>
  );
}
