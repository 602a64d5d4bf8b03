'use client';

import { Button, InlineMessage, Panel, Small, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { Choices } from '#components/shared/order-screen/choices.ts';
import { SumList } from '#components/shared/order-screen/sum-list.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { Money } from '#lib/core/money.ts';
import type { MethodPartView, QuoteView } from '#lib/refunds/contract.ts';
import type { QuoteState } from './use-quote.ts';

interface QuotePanelProps {
  readonly state: QuoteState;
  /** Something in the form is wrong: nothing is asked before it is right. */
  readonly isWrong: boolean;
  readonly way: number;
  readonly onWay: (index: number) => void;
  readonly onAskAgain: () => void;
}

/** The platform's own figures, and the ways to pay them back. */
export function QuotePanel({ state, isWrong, way, onWay, onAskAgain }: QuotePanelProps) {
  const t = useTranslations('money.studio');
  return (
    <Panel header={t('quote')}>
      <div aria-live="polite">
        {state.kind === 'none' ? (
          <Text color="secondary60" marginBottom="none">
            {t(isWrong ? 'wrong' : 'choose')}
          </Text>
        ) : null}
        {state.kind === 'asking' ? <Loading label={t('asking')} /> : null}
        {state.kind === 'failed' ? (
          <>
            <InlineMessage messages={[{ text: state.message }]} type="error" />
            <Button marginTop="small" onClick={onAskAgain} type="button" variant="secondary">
              {t('again')}
            </Button>
          </>
        ) : null}
        {state.kind === 'quoted' ? <Quoted onWay={onWay} quote={state.quote} way={way} /> : null}
      </div>
    </Panel>
  );
}

function Quoted({ quote, way, onWay }: Pick<QuotePanelProps, 'way' | 'onWay'> & { readonly quote: QuoteView }) {
  const t = useTranslations('money.studio');
  const format = useStoreFormat();
  const isSome = ({ amount }: Money) => Number(amount) !== 0;
  return (
    <>
      <SumList>
        <dt data-row="total">{t('total')}</dt>
        <dd data-row="total">{format.money(quote.total)}</dd>
        <dt>{t('ofItTax')}</dt>
        <dd>{format.money(quote.tax)}</dd>
        {isSome(quote.orderLevel) ? (
          <>
            <dt>{t('orderLevel')}</dt>
            <dd>{format.money(quote.orderLevel)}</dd>
          </>
        ) : null}
        {isSome(quote.rounding) ? (
          <>
            <dt>{t('rounding')}</dt>
            <dd>{format.money(quote.rounding)}</dd>
          </>
        ) : null}
      </SumList>
      {isSome(quote.adjustment) ? (
        <InlineMessage
          marginBottom="medium"
          messages={[{ text: t('adjustment', { amount: format.money(positive(quote.adjustment)) }) }]}
          type="warning"
        />
      ) : null}
      {quote.methods.length === 0 ? (
        <InlineMessage messages={[{ text: t('waysNone') }]} type="warning" />
      ) : (
        <Choices>
          <legend>{t('way')}</legend>
          {quote.methods.map((parts, index) => (
            <label key={parts.map(({ providerId }) => providerId).join(' ')}>
              <input checked={way === index} name="way" onChange={() => onWay(index)} type="radio" />
              <span>
                {parts.map((part) => (
                  <WayPart key={part.providerId} part={part} />
                ))}
              </span>
            </label>
          ))}
        </Choices>
      )}
      <Small color="secondary60" marginBottom="none">
        {t('mail')}
      </Small>
    </>
  );
}

function WayPart({ part }: { readonly part: MethodPartView }) {
  const t = useTranslations('money.studio');
  const format = useStoreFormat();
  const { amount, isOffline, offlineReason } = part;
  return (
    <span>
      <FreeText text={t('part', { amount: format.money(amount), provider: providerName(part) })} />
      {isOffline ? <small>{t('offline')}</small> : null}
      {isOffline && offlineReason !== '' ? <small>{t('offlineReason', { reason: offlineReason })}</small> : null}
    </span>
  );
}

/** A provider as the platform describes it, else by its id. */
export function providerName({ description, providerId }: MethodPartView): string {
  return description === '' ? providerId : description;
}

function positive({ amount, currencyCode }: Money): Money {
  return { amount: amount.replace(/^-/, ''), currencyCode };
}
