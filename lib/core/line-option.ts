/** What of a line's option says how it reads, as the platform tells it (BigCommerce docs: Order products, `product_options`). */
interface ToldOption {
  readonly type: string | null;
  readonly displayName: string;
  readonly displayNameCustomer: string;
  readonly displayNameMerchant: string;
  readonly displayValue: string;
  readonly displayValueCustomer: string;
  readonly displayValueMerchant: string;
  readonly value: string;
}

/** An option of a line, or a text for it, as it is shown. */
export interface ShownOption {
  readonly name: string;
  readonly value: string;
  /** The shopper typed, dated or uploaded it: personal data, such as a name to engrave. All else was chosen from what the store offers. */
  readonly isTyped: boolean;
}

/** Types whose values the store offers. Whatever a store may have besides is taken for typed: rather too much is hidden. */
const CHOSEN_TYPES: ReadonlySet<string> = new Set(['Checkbox', 'Multiple choice', 'Product Pick List', 'Swatch']);

/** In the words for staff; rows of earlier years have the plain ones only. */
export function optionForStaff(option: ToldOption): ShownOption {
  return {
    name: option.displayNameMerchant || option.displayName,
    value: option.displayValueMerchant || option.displayValue || option.value,
    isTyped: isTyped(option),
  };
}

/** In the words for customers. */
export function optionForCustomer(option: ToldOption): ShownOption {
  return {
    name: option.displayNameCustomer || option.displayName,
    value: option.displayValueCustomer || option.displayValue || option.value,
    isTyped: isTyped(option),
  };
}

/** A field that stores had before there were typed options: what the shopper wrote into it. */
export function typedField({ name, value }: { readonly name: string; readonly value: string }): ShownOption {
  return { name, value, isTyped: true };
}

function isTyped({ type }: ToldOption): boolean {
  return type === null || !CHOSEN_TYPES.has(type);
}
