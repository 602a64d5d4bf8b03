import { compare, isAmount } from '#lib/core/decimals.ts';
import type {
  ModifierChoice,
  PickedOption,
  PickedProduct,
  ProductDetail,
  QuantityLimits,
  StockLevel,
  VariantChoice,
} from './contract.ts';

/** Longest name of a line (BigCommerce docs: Orders V2, custom products). */
export const LINE_NAME_MAX_LENGTH = 250;
/** The platform tells no limit; nothing above this is ever meant. */
export const QUANTITY_MAX = 999_999;

/** What was chosen or typed, by the id of the option or modifier. */
export type Answers = Readonly<Record<string, string>>;

/** The variant that the answers name; null while one is missing, or where the store does not have this one. */
export function variantOf(product: ProductDetail, answers: Answers): VariantChoice | null {
  if (product.options.length === 0) return product.variants[0] ?? null;
  return (
    product.variants.find((variant) =>
      product.options.every(({ id }) => String(variant.values[String(id)]) === answers[String(id)]),
    ) ?? null
  );
}

/** Whether some variant has this value beside the answers to the other options. */
export function hasVariantWith(product: ProductDetail, answers: Answers, optionId: number, valueId: number): boolean {
  return product.variants.some(({ isPurchasable, values }) =>
    product.options.every(({ id }) => {
      const wanted = id === optionId ? String(valueId) : answers[String(id)];
      return wanted === undefined || wanted === '' || String(values[String(id)]) === wanted;
    })
      ? isPurchasable
      : false,
  );
}

/** The answers that name this variant. */
export function answersOf(product: ProductDetail, variantId: number): Answers {
  const variant = product.variants.find(({ id }) => id === variantId);
  return Object.fromEntries(Object.entries(variant?.values ?? {}).map(([id, value]) => [id, String(value)]));
}

export type AnswerProblem =
  | 'missing'
  | 'tooShort'
  | 'tooLong'
  | 'tooManyLines'
  | 'notNumber'
  | 'notWhole'
  | 'tooLow'
  | 'tooHigh'
  | 'notDay'
  | 'tooEarly'
  | 'tooLate'
  | 'unsupported';

const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with the answer to a modifier, as its own limits have it. */
export function answerProblem(modifier: ModifierChoice, answer: string): AnswerProblem | null {
  if (modifier.kind === 'unsupported') return modifier.isRequired ? 'unsupported' : null;
  if (answer.trim() === '') return modifier.isRequired ? 'missing' : null;
  switch (modifier.kind) {
    case 'text':
    case 'lines':
      return textProblem(modifier, answer);
    case 'number':
      return numberProblem(modifier, answer.trim());
    case 'date':
      return dayProblem(modifier, answer);
    case 'tick':
    case 'choice':
      return null;
  }
}

function textProblem({ minLength, maxLength, maxLines }: ModifierChoice, text: string): AnswerProblem | null {
  const length = [...text].length;
  if (minLength !== null && length < minLength) return 'tooShort';
  if (maxLength !== null && maxLength > 0 && length > maxLength) return 'tooLong';
  return maxLines !== null && maxLines > 0 && text.split('\n').length > maxLines ? 'tooManyLines' : null;
}

function numberProblem({ integersOnly, lowest, highest }: ModifierChoice, text: string): AnswerProblem | null {
  if (!NUMBER.test(text)) return 'notNumber';
  if (integersOnly && text.includes('.')) return 'notWhole';
  // Numbers for a comparison only; what is sent is the text.
  if (lowest !== null && Number(text) < Number(lowest)) return 'tooLow';
  return highest !== null && Number(text) > Number(highest) ? 'tooHigh' : null;
}

function dayProblem({ earliest, latest }: ModifierChoice, text: string): AnswerProblem | null {
  const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, text.length) !== text) return 'notDay';
  if (earliest !== null && text < earliest) return 'tooEarly';
  return latest !== null && text > latest ? 'tooLate' : null;
}

export type QuantityProblem = 'notWhole' | 'belowMinimum' | 'aboveMaximum' | 'aboveStock';

/** What is wrong with a quantity as typed. Stock moves: the platform has the last word when the order is made. */
export function quantityProblem(
  text: string,
  limits: QuantityLimits & { readonly stock: StockLevel },
): QuantityProblem | null {
  const quantity = /^[0-9]{1,9}$/.test(text.trim()) ? Number(text) : 0;
  if (quantity < 1 || quantity > QUANTITY_MAX) return 'notWhole';
  if (limits.minimum > 0 && quantity < limits.minimum) return 'belowMinimum';
  if (limits.maximum > 0 && quantity > limits.maximum) return 'aboveMaximum';
  return limits.stock !== null && quantity > limits.stock ? 'aboveStock' : null;
}

/** How much there is of what was chosen: of the variant, or of the product where its stock is kept as a whole. */
export function stockOf(product: ProductDetail, variant: VariantChoice | null): StockLevel {
  return variant?.stock ?? product.stock;
}

/** The line that a product and the answers make. The answers must have been found right. */
export function pickedProduct(product: ProductDetail, answers: Answers, quantity: number): PickedProduct | null {
  const variant = variantOf(product, answers);
  if (product.options.length > 0 && variant === null) return null;
  const chosen = product.options.map((option) => toPicked(option, answers));
  const modified = product.modifiers.filter(({ id, kind }) => kind !== 'unsupported' && isAnswered(answers, id));
  return {
    kind: 'catalogue',
    productId: product.id,
    variantId: product.options.length === 0 ? null : (variant?.id ?? null),
    options: [...chosen, ...modified.map((modifier) => toPicked(modifier, answers))],
    hasModifiers: modified.length > 0,
    name: product.name,
    sku: variant === null || variant.sku === '' ? product.sku : variant.sku,
    quantity,
    listPrice: variant?.price ?? product.price,
    stock: stockOf(product, variant),
    minimum: product.minimum,
    maximum: product.maximum,
  };
}

function isAnswered(answers: Answers, id: number): boolean {
  return (answers[String(id)] ?? '').trim() !== '';
}

function toPicked(option: Pick<ModifierChoice, 'id' | 'name' | 'values'>, answers: Answers): PickedOption {
  const value = answers[String(option.id)] ?? '';
  const label = option.values.find(({ id }) => String(id) === value)?.label ?? value;
  return { id: option.id, value, name: option.name, label };
}

export type PriceProblem = 'missing' | 'notAmount' | 'belowExTax';

/** What is wrong with a price pair: both are needed, none is negative, and tax does not make a price lower. */
export function pricePairProblems({
  exTax,
  incTax,
}: {
  readonly exTax: string;
  readonly incTax: string;
}): Partial<Record<'exTax' | 'incTax', PriceProblem>> {
  const problem = (text: string): PriceProblem | null =>
    text === '' ? 'missing' : isAmount(text) ? null : 'notAmount';
  const [ex, inc] = [problem(exTax), problem(incTax)];
  if (ex === null && inc === null) return compare(incTax, exTax) < 0 ? { incTax: 'belowExTax' } : {};
  return { ...(ex === null ? {} : { exTax: ex }), ...(inc === null ? {} : { incTax: inc }) };
}
