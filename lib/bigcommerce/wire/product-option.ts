import { z } from 'zod';
import type { ModifierLimits, ProductModifier, ProductOption } from '../types/catalogue.ts';
import { optionalDecimal } from './amounts.ts';
import { flag, optionalDate, optionalInteger, optionalText, requiredId, text } from './scalars.ts';
import { listOf, optionalObject } from './shapes.ts';

const optionValue = z.object({ id: requiredId, label: text, is_default: flag });

export const wireOption = z.object({
  id: requiredId,
  name: text,
  display_name: text,
  type: text,
  option_values: listOf(optionValue),
});

type WireOption = z.infer<typeof wireOption>;

export function toOption({ id, name, display_name, type, option_values }: WireOption): ProductOption {
  return {
    id,
    name: display_name === '' ? name : display_name,
    type,
    values: option_values.map((value) => ({ id: value.id, label: value.label, isDefault: value.is_default })),
  };
}

const config = z.object({
  text_characters_limited: flag,
  text_min_length: optionalInteger,
  text_max_length: optionalInteger,
  text_lines_limited: flag,
  text_max_lines: optionalInteger,
  number_limited: flag,
  number_limit_mode: optionalText,
  number_lowest_value: optionalDecimal,
  number_highest_value: optionalDecimal,
  number_integers_only: flag,
  date_limited: flag,
  date_limit_mode: optionalText,
  date_earliest_value: optionalDate,
  date_latest_value: optionalDate,
  checkbox_label: optionalText,
});

const modifierValue = optionValue.extend({ value_data: optionalObject(z.object({ checked_value: flag })) });

export const wireModifier = wireOption.extend({
  required: flag,
  config: optionalObject(config),
  option_values: listOf(modifierValue),
});

export function toModifier(wire: z.infer<typeof wireModifier>): ProductModifier {
  return { ...toOption(wire), isRequired: wire.required, limits: toLimits(wire) };
}

const FREE: ModifierLimits = {
  ...{ minLength: null, maxLength: null, maxLines: null, lowest: null, highest: null, integersOnly: false },
  ...{ earliest: null, latest: null, checkboxLabel: null, checkedValueId: null },
};

function toLimits({ config: wire, option_values }: z.infer<typeof wireModifier>): ModifierLimits {
  const ticked = option_values.find((value) => value.value_data?.checked_value === true) ?? null;
  const checkedValueId = ticked?.id ?? null;
  if (wire === null) return { ...FREE, checkedValueId };
  const has = (isLimited: boolean, mode: string | null, end: string) =>
    isLimited && (mode === null || mode === 'range' || mode === end);
  return {
    minLength: wire.text_characters_limited ? wire.text_min_length : null,
    maxLength: wire.text_characters_limited ? wire.text_max_length : null,
    maxLines: wire.text_lines_limited ? wire.text_max_lines : null,
    lowest: has(wire.number_limited, wire.number_limit_mode, 'lowest') ? wire.number_lowest_value : null,
    highest: has(wire.number_limited, wire.number_limit_mode, 'highest') ? wire.number_highest_value : null,
    integersOnly: wire.number_integers_only,
    earliest: has(wire.date_limited, wire.date_limit_mode, 'earliest') ? dayOf(wire.date_earliest_value) : null,
    latest: has(wire.date_limited, wire.date_limit_mode, 'latest') ? dayOf(wire.date_latest_value) : null,
    checkboxLabel: wire.checkbox_label,
    checkedValueId,
  };
}

function dayOf(date: string | null): string | null {
  return date === null ? null : date.slice(0, 10);
}
