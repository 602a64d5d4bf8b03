'use client';

import { InlineMessage, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import type { StatusMiss } from './status-run.ts';

const Misses = styled.ul`
  max-height: 16rem;
  margin: 0 0 ${theme.spacing.small};
  padding-left: ${theme.spacing.large};
  overflow-y: auto;
  overflow-wrap: anywhere;
`;

interface RunResultProps {
  readonly done: number;
  readonly label: string;
  readonly misses: readonly StatusMiss[];
}

/** What became of the orders: how many have the status, and of each other one why not. */
export function RunResult({ done, label, misses }: RunResultProps) {
  const t = useTranslations('manyStatuses');
  const textOf = ({ why }: StatusMiss) => {
    if (why.kind === 'told') return why.message;
    return why.kind === 'stopped' ? t('stopped') : t('changed', { label: visibleText(why.statusLabel) });
  };
  return (
    <>
      <FocusedOnce>
        <InlineMessage
          marginBottom="medium"
          messages={[{ text: t('done', { count: done, label }) }]}
          type={misses.length === 0 ? 'success' : 'warning'}
        />
      </FocusedOnce>
      {misses.length === 0 ? null : (
        <>
          <Text bold marginBottom="xSmall">
            {t('left', { count: misses.length })}
          </Text>
          <Misses tabIndex={0}>
            {misses.map((miss) => (
              <li key={miss.orderId}>{t('one', { id: String(miss.orderId), message: textOf(miss) })}</li>
            ))}
          </Misses>
          {misses.some(({ why }) => why.kind === 'changed') ? <Text color="secondary60">{t('againHint')}</Text> : null}
        </>
      )}
    </>
  );
}
