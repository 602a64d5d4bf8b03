'use client';

import { Button, InlineMessage, Panel, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { Buttons } from '#components/shared/product-picker/picker-form-styles.ts';
import type { KnownLines } from '#lib/checkouts/contract.ts';
import { ChangeList } from './change-list.tsx';
import { useKeptName } from './line-words.ts';
import type { CheckoutNotice } from './checkout-state.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

/** What must be known before anything else is done here; it takes the focus when it appears. */
export function CheckoutNoticeView() {
  const { notice } = useCheckoutState();
  if (notice === null) return null;
  return (
    <FocusedOnce key={notice.kind}>
      <Notice notice={notice} />
    </FocusedOnce>
  );
}

function Notice({ notice }: { readonly notice: CheckoutNotice }) {
  const t = useTranslations('checkout.notice');
  switch (notice.kind) {
    case 'changed':
      return (
        <Told title={t('changed.title')}>
          <Text>{t('changed.text')}</Text>
          <ChangeList changes={notice.changes} />
        </Told>
      );
    case 'looked':
      return (
        <Told title={t('looked.title')}>
          <Text>{notice.changes.length === 0 ? t('looked.same') : t('looked.changed')}</Text>
          <ChangeList changes={notice.changes} />
        </Told>
      );
    case 'leftOut':
      return (
        <Told title={t('leftOut.title')}>
          <Text>{t('leftOut.text')}</Text>
          <Lines lines={notice.lines} />
        </Told>
      );
    case 'unclear':
      return <Unclear notice={notice} />;
    case 'gone':
      return <Gone notice={notice} />;
    case 'orderUnclear':
      return <InlineMessage messages={[{ text: notice.message }, { text: t('orderUnclear') }]} type="warning" />;
    case 'notArrived':
      return <InlineMessage messages={[{ text: t('notArrived') }]} type="info" />;
    case 'failed':
      return <InlineMessage messages={[{ text: notice.message }]} type="error" />;
  }
}

/** Something to read, with a button that says it was. */
function Told({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useTranslations('checkout.notice');
  const store = useCheckoutStore();
  return (
    <Panel header={title}>
      {children}
      <Button marginBottom="none" mobileWidth="auto" onClick={store.dismiss} type="button" variant="secondary">
        {t('seen')}
      </Button>
    </Panel>
  );
}

function Unclear({ notice }: { readonly notice: Extract<CheckoutNotice, { kind: 'unclear' }> }) {
  const t = useTranslations('checkout.notice');
  const store = useCheckoutStore();
  const { sending } = useCheckoutState();
  if (sending.length > 0)
    return (
      <>
        <InlineMessage messages={[{ text: notice.message }]} type="warning" />
        <Loading label={t('looking')} />
      </>
    );
  return (
    <InlineMessage
      actions={[{ text: t('lookAgain'), onClick: () => void store.look(notice.id), type: 'button' }]}
      messages={[{ text: notice.message }, { text: t('stillUnclear') }]}
      type="warning"
    />
  );
}

/** The cart is no more. Its lines are known here, so a new one need not begin with nothing. */
function Gone({ notice }: { readonly notice: Extract<CheckoutNotice, { kind: 'gone' }> }) {
  const t = useTranslations('checkout.notice.gone');
  const store = useCheckoutStore();
  const { sending, refusals } = useCheckoutState();
  const { lines, leftOut } = notice.again;
  return (
    <Panel header={t('title')}>
      <Text>{t('text')}</Text>
      {lines.length > 0 && (
        <>
          <Text bold marginBottom="xxSmall">
            {t('lines')}
          </Text>
          <Lines lines={lines} />
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <Text bold marginBottom="xxSmall" marginTop="small">
            {t('leftOut')}
          </Text>
          <Lines lines={leftOut} />
        </>
      )}
      {refusals['again'] !== undefined && <InlineMessage messages={[{ text: refusals['again'] }]} type="error" />}
      {lines.length > 0 && (
        <Buttons>
          <Button
            isLoading={sending.includes('again')}
            marginBottom="none"
            marginTop="small"
            mobileWidth="auto"
            onClick={() => void store.startAgain(notice.id)}
            type="button"
            variant="primary"
          >
            {t('again')}
          </Button>
        </Buttons>
      )}
    </Panel>
  );
}

function Lines({ lines }: { readonly lines: KnownLines['lines'] }) {
  const nameOf = useKeptName();
  return (
    <Plain>
      {lines.map((line, index) => (
        <li key={index}>
          {line.quantity} × <FreeText text={nameOf(line)} />
        </li>
      ))}
    </Plain>
  );
}
