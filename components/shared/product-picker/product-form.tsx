'use client';

import { Button, H3, InlineMessage, Text } from '@bigcommerce/big-design';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { PickedProduct, ProductDetail, VariantChoice } from '#lib/catalogue/contract.ts';
import {
  answerProblem,
  answersOf,
  hasVariantWith,
  pickedProduct,
  quantityProblem,
  stockOf,
  variantOf,
  type Answers,
} from '#lib/catalogue/rules.ts';
import { useProduct } from '#lib/client/catalogue.ts';
import { ModifierField } from './modifier-field.tsx';
import { Buttons, PartForm } from './picker-form-styles.ts';

interface ProductFormProps {
  readonly productId: number;
  /** Chosen from the start. */
  readonly variantId: number | null;
  readonly onPick: (line: PickedProduct) => void;
  readonly onBack: () => void;
  /** The line is on its way. */
  readonly isSending: boolean;
  /** Why the line was not taken; empty for nothing. */
  readonly problem: string;
}

/** One product, with what has to be chosen about it. */
export function ProductForm({ productId, ...props }: ProductFormProps) {
  const { onBack } = props;
  const t = useTranslations('picker.product');
  const { data, error, isValidating, mutate } = useProduct(productId);
  if (data !== undefined) return <Choices {...props} key={data.id} product={data} />;
  return (
    <div>
      {error === undefined ? (
        <Loading label={t('loading')} />
      ) : (
        <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
      )}
      <Button onClick={onBack} type="button" variant="subtle">
        {t('back')}
      </Button>
    </div>
  );
}

function Choices({
  product,
  variantId,
  onPick,
  onBack,
  isSending,
  problem,
}: Omit<ProductFormProps, 'productId'> & { readonly product: ProductDetail }) {
  const t = useTranslations('picker.product');
  const [answers, setAnswers] = useState<Answers>(() => (variantId === null ? {} : answersOf(product, variantId)));
  const [quantity, setQuantity] = useState(String(Math.max(product.minimum, 1)));
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), []);
  const variant = variantOf(product, answers);
  const limits = { minimum: product.minimum, maximum: product.maximum, stock: stockOf(product, variant) };
  const wrongQuantity = quantityProblem(quantity, limits);
  const blocked = product.modifiers.find(({ kind, isRequired }) => kind === 'unsupported' && isRequired);
  const set = (id: number, answer: string) => setAnswers({ ...answers, [String(id)]: answer });
  const isRight =
    product.modifiers.every((modifier) => answerProblem(modifier, answers[String(modifier.id)] ?? '') === null) &&
    (product.options.length === 0 || (variant !== null && variant.isPurchasable)) &&
    // What is not in stock may be there by the time the order is made: the person is told, not stopped.
    (wrongQuantity === null || wrongQuantity === 'aboveStock');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form may stand inside another one.
    event.stopPropagation();
    setIsTried(true);
    const line = isRight ? pickedProduct(product, answers, Number(quantity)) : null;
    if (line !== null && !isSending) onPick(line);
  };
  const quantityText = wrongQuantity === null ? undefined : t(`quantityProblem.${wrongQuantity}`, toNumbers(limits));
  return (
    <PartForm aria-label={product.name} noValidate onSubmit={submit} ref={form}>
      <H3 marginBottom="none">
        <FreeText text={product.name} />
      </H3>
      <ProductFacts product={product} variant={variant} />
      {blocked !== undefined && (
        <InlineMessage messages={[{ text: t('blocked', { name: blocked.name }) }]} type="warning" />
      )}
      <FieldGrid>
        {product.options.map((option) => {
          const answer = answers[String(option.id)] ?? '';
          const isGone = answer !== '' && product.options.every(({ id }) => answers[String(id)]) && variant === null;
          return (
            <SelectField
              error={isTried && answer === '' ? t('answer.missing') : isGone ? t('noVariant') : undefined}
              key={option.id}
              label={option.name}
              onChange={(value) => set(option.id, value)}
              options={[
                { value: '', text: t('choose') },
                ...option.values.map(({ id, label }) => ({
                  value: String(id),
                  text: hasVariantWith(product, answers, option.id, id) ? label : t('notWithThis', { label }),
                })),
              ]}
              value={answer}
            />
          );
        })}
        {product.modifiers.map((modifier) => (
          <ModifierField
            answer={answers[String(modifier.id)] ?? ''}
            isTried={isTried}
            key={modifier.id}
            modifier={modifier}
            onAnswer={(answer) => set(modifier.id, answer)}
          />
        ))}
        <TextField
          error={isTried || wrongQuantity !== 'notWhole' ? quantityText : undefined}
          inputMode="numeric"
          label={t('quantity')}
          maxLength={9}
          onChange={setQuantity}
          value={quantity}
        />
      </FieldGrid>
      {variant !== null && !variant.isPurchasable && (
        <InlineMessage messages={[{ text: t('notForSale') }]} type="warning" />
      )}
      {problem !== '' && <InlineMessage messages={[{ text: problem }]} type="error" />}
      <Buttons>
        <Button
          disabled={blocked !== undefined}
          isLoading={isSending}
          marginBottom="none"
          mobileWidth="auto"
          type="submit"
          variant="primary"
        >
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

function ProductFacts({
  product,
  variant,
}: {
  readonly product: ProductDetail;
  readonly variant: VariantChoice | null;
}) {
  const t = useTranslations('picker.product');
  const format = useStoreFormat();
  const price = variant?.price ?? product.price;
  const stock = stockOf(product, variant);
  const facts = [
    variant === null || variant.sku === '' ? product.sku : variant.sku,
    price === null ? '' : format.money(price),
    stock === null ? '' : t('stock', { count: stock }),
  ];
  return (
    <Text aria-live="polite" color="secondary60" marginBottom="none">
      {facts.filter((fact) => fact !== '').join(' · ')}
    </Text>
  );
}

function toNumbers(limits: { readonly minimum: number; readonly maximum: number; readonly stock: number | null }) {
  return { minimum: limits.minimum, maximum: limits.maximum, stock: limits.stock ?? 0 };
}
