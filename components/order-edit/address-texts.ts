import type { AddressDraft } from '#lib/core/address-draft.ts';
import type { EditAddress } from '#lib/orders/edit-contract.ts';
import { ADDRESS_PARTS } from '#lib/orders/edit-fields-rules.ts';

/** An address as the shared form wants it, from the draft's texts. */
export function draftOfTexts(prefix: string, address: EditAddress, textOf: (path: string) => string): AddressDraft {
  const texts = Object.fromEntries(ADDRESS_PARTS.map((part) => [part, textOf(`${prefix}.${part}`)])) as Record<
    (typeof ADDRESS_PARTS)[number],
    string
  >;
  const { countryIso2, ...parts } = texts;
  const formFields = address.formFields.map(({ name }, index) => ({ name, value: textOf(`${prefix}.form${index}`) }));
  return { ...parts, countryCode: countryIso2, formFields };
}

/** The texts that the shared form's address comes to. */
export function textsOfDraft(prefix: string, draft: AddressDraft): Record<string, string> {
  const { countryCode, formFields, ...parts } = draft;
  const texts: Record<string, string> = { [`${prefix}.countryIso2`]: countryCode };
  for (const [part, text] of Object.entries(parts)) texts[`${prefix}.${part}`] = text;
  formFields.forEach(({ value }, index) => {
    texts[`${prefix}.form${index}`] = value;
  });
  return texts;
}
