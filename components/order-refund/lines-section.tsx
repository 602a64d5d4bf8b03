'use client';

import { Button, Flex, Panel, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { memo, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { PieceList, Pieces } from '#components/shared/order-screen/piece-list.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOptionText } from '#components/shared/personal-data/use-option-text.ts';
import type { RefundableLine, RefundBasis } from '#lib/refunds/contract.ts';
import type { FormPart, RefundForm } from './refund-form.ts';

interface LinesSectionProps {
  readonly basis: RefundBasis;
  readonly form: RefundForm;
  readonly restockProblem: string;
  readonly problemOf: (field: string) => string;
  readonly onText: (part: FormPart, id: number, text: string) => void;
  readonly onRestock: (lineId: number, isWanted: boolean) => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

/** Items to refund, by line and piece. */
export function LinesSection(props: LinesSectionProps) {
  const { basis, form, restockProblem, problemOf, onText, onRestock, onAll, onNone } = props;
  const t = useTranslations('money.studio');
  return (
    <Panel header={t('items')}>
      <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap">
        <Button mobileWidth="auto" onClick={onAll} type="button" variant="secondary">
          {t('all')}
        </Button>
        <Button mobileWidth="auto" onClick={onNone} type="button" variant="subtle">
          {t('none')}
        </Button>
      </Flex>
      <PieceList>
        {basis.lines.map((line) => (
          <Line
            isRestocked={form.restock.includes(line.id)}
            isTaxInclusive={basis.isTaxInclusive}
            key={line.id}
            line={line}
            onRestock={onRestock}
            onText={onText}
            problem={problemOf(`lines.${line.id}`)}
            text={form.lines[line.id] ?? ''}
            wrappingProblem={problemOf(`wrapping.${line.id}`)}
            wrappingText={form.wrapping[line.id] ?? ''}
          />
        ))}
      </PieceList>
      {restockProblem === '' ? null : (
        <Text color="secondary60" marginBottom="none" marginTop="small">
          {restockProblem}
        </Text>
      )}
    </Panel>
  );
}

interface LineProps extends Pick<LinesSectionProps, 'onText' | 'onRestock'> {
  readonly line: RefundableLine;
  readonly text: string;
  readonly wrappingText: string;
  readonly problem: string;
  readonly wrappingProblem: string;
  readonly isRestocked: boolean;
  readonly isTaxInclusive: boolean;
}

const Line = memo(function Line(props: LineProps) {
  const { line, text, wrappingText, problem, wrappingProblem, isRestocked, isTaxInclusive, onText, onRestock } = props;
  const t = useTranslations('money.studio');
  const format = useStoreFormat();
  const id = useId();
  const optionText = useOptionText();
  const { name, sku, options, left, wrapping, canRestock } = line;
  const plainName = visibleText(name);
  const chosen = options.map((option) => `${option.name}: ${optionText(option)}`).join(', ');
  const price = format.money(isTaxInclusive ? line.priceIncTax : line.priceExTax);
  const isChosen = text.trim() !== '' && text.trim() !== '0';
  return (
    <li data-field={`lines.${line.id}`}>
      <span>
        <FreeText text={name} />
        <small>{[chosen, sku, t('each', { price })].filter((part) => part !== '').join(' · ')}</small>
      </span>
      <Counted
        label={t('quantityOf', { name: plainName })}
        left={left}
        onText={(value) => onText('lines', line.id, value)}
        problemId={problem === '' ? undefined : id}
        text={text}
      />
      {problem === '' ? null : (
        <p data-error data-wide id={id}>
          {problem}
        </p>
      )}
      {canRestock && isChosen ? (
        <label data-wide>
          <input
            aria-label={t('restockOf', { name: plainName })}
            checked={isRestocked}
            onChange={({ target }) => onRestock(line.id, target.checked)}
            type="checkbox"
          />
          {t('restock')}
        </label>
      ) : null}
      {wrapping === null ? null : (
        <>
          <small>{t('wrapping', { name: visibleText(wrapping.name) })}</small>
          <Counted
            label={t('wrappingOf', { name: plainName })}
            left={wrapping.left}
            onText={(value) => onText('wrapping', line.id, value)}
            problemId={wrappingProblem === '' ? undefined : `${id}w`}
            text={wrappingText}
          />
          {wrappingProblem === '' ? null : (
            <p data-error data-wide id={`${id}w`}>
              {wrappingProblem}
            </p>
          )}
        </>
      )}
    </li>
  );
});

interface CountedProps {
  readonly label: string;
  readonly left: number;
  readonly text: string;
  readonly problemId: string | undefined;
  readonly onText: (text: string) => void;
}

function Counted({ label, left, text, problemId, onText }: CountedProps) {
  const t = useTranslations('money.studio');
  if (left === 0) return <Pieces>{t('noneLeft')}</Pieces>;
  return (
    <Pieces>
      <input
        aria-describedby={problemId}
        aria-invalid={problemId !== undefined}
        aria-label={label}
        inputMode="numeric"
        onChange={({ target }) => onText(target.value)}
        placeholder="0"
        value={text}
      />
      {t('of', { left: String(left) })}
    </Pieces>
  );
}
