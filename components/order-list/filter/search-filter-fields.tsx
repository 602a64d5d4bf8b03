'use client';

import { FormGroup, Input } from '@bigcommerce/big-design';
import styled from 'styled-components';
import { useId } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import type { ChoiceName } from '#lib/core/search/choices.ts';
import { COUNTRY_CODES } from '#lib/core/search/places.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import { PAYMENT_SLUGS, STATUS_SLUGS } from '#lib/core/search/syntax.ts';
import { CHOICES, DAYS, FORM_FLAGS, NUMBERS, type FormProblems, type SearchForm } from './search-filter-form.ts';

const Choices = styled.fieldset`
  border: 0;
  margin: 0 0 ${({ theme }) => theme.spacing.medium};
  min-width: 0;
  padding: 0;

  legend {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
    margin-bottom: ${({ theme }) => theme.spacing.xxSmall};
    padding: 0;
  }

  > div {
    border: ${({ theme }) => theme.border.box};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    column-gap: 1rem;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
    max-height: 11.25rem;
    overflow-y: auto;
    padding: 0.25rem 0.75rem;
  }

  label {
    align-items: center;
    cursor: pointer;
    display: flex;
    gap: 0.5rem;
    min-height: 2rem;
    overflow-wrap: anywhere;
  }

  input {
    accent-color: ${({ theme }) => theme.colors.primary};
    flex: none;
    height: 1rem;
    margin: 0;
    width: 1rem;
  }
`;

const Flags = styled.div`
  display: grid;
  gap: 0.5rem 1rem;
  grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));

  label {
    align-items: center;
    display: flex;
    gap: 0.5rem;
    justify-content: space-between;
  }

  select {
    background-color: ${({ theme }) => theme.colors.white};
    border: ${({ theme }) => theme.border.box};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    color: inherit;
    font: inherit;
    height: 2.25rem;
    padding: 0 0.5rem;
  }
`;

const FLAG_WISHES: Readonly<Record<string, 'yes' | 'no'>> = { yes: 'yes', no: 'no' };

interface SearchFilterFieldsProps {
  readonly form: SearchForm;
  readonly problems: FormProblems;
  readonly words: ReadOptions;
  readonly onChange: (form: SearchForm) => void;
}

/** Every usual term as a field: what can be ticked, ranges side by side, and yes or no. */
export function SearchFilterFields({ form, problems, words, onChange }: SearchFilterFieldsProps) {
  const t = useTranslations('listParts.filter');
  const name = useTranslations('orderList.term.name');
  const labels = useTranslations('orderList.filters');
  const values = useChoiceValues(words);
  const endOf = (
    group: 'numbers' | 'days',
    field: (typeof NUMBERS)[number] | (typeof DAYS)[number],
    end: 'from' | 'to',
  ) => {
    const problem = problems[`${end}-${field}`];
    const ends = group === 'numbers' ? form.numbers[field as 'total'] : form.days[field as 'created'];
    return (
      <Input
        autoComplete="off"
        inputMode={group === 'days' ? undefined : field === 'total' ? 'decimal' : 'numeric'}
        label={labels(end === 'from' ? 'rangeFrom' : 'rangeTo', { name: name(field) })}
        name={`${end}-${field}`}
        onChange={({ target }) =>
          onChange({ ...form, [group]: { ...form[group], [field]: { ...ends, [end]: target.value } } })
        }
        type={group === 'days' ? 'date' : 'text'}
        value={ends[end]}
        {...(problem === undefined ? {} : { error: t(`problem.${problem}`), 'aria-invalid': true })}
      />
    );
  };
  return (
    <>
      {CHOICES.filter((field) => values[field].length > 1).map((field) => (
        <ChoiceBoxes
          chosen={form.choices[field]}
          key={field}
          legend={name(field)}
          onChange={(chosen) => onChange({ ...form, choices: { ...form.choices, [field]: chosen } })}
          values={values[field]}
        />
      ))}
      {DAYS.map((field) => (
        <FormGroup key={field}>
          {endOf('days', field, 'from')}
          {endOf('days', field, 'to')}
        </FormGroup>
      ))}
      {NUMBERS.map((field) => (
        <FormGroup key={field}>
          {endOf('numbers', field, 'from')}
          {endOf('numbers', field, 'to')}
        </FormGroup>
      ))}
      <Flags>
        {FORM_FLAGS.map((flag) => (
          <label key={flag}>
            {t(`flag.${flag}`)}
            <select
              onChange={({ target }) =>
                onChange({ ...form, flags: { ...form.flags, [flag]: FLAG_WISHES[target.value] ?? null } })
              }
              value={form.flags[flag] ?? ''}
            >
              <option value="">{t('any')}</option>
              <option value="yes">{t('yes')}</option>
              <option value="no">{t('no')}</option>
            </select>
          </label>
        ))}
      </Flags>
    </>
  );
}

interface ChoiceBoxesProps {
  readonly legend: string;
  readonly values: readonly ChoiceName[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function ChoiceBoxes({ legend, values, chosen, onChange }: ChoiceBoxesProps) {
  const id = useId();
  return (
    <Choices aria-labelledby={id}>
      <legend id={id}>{legend}</legend>
      <div>
        {values.map(({ value, name }) => (
          <label key={value}>
            <input
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
              type="checkbox"
            />
            <span dir="auto">{visibleText(name)}</span>
          </label>
        ))}
      </div>
    </Choices>
  );
}

/** What can be ticked, in the store's words and the reader's language. */
function useChoiceValues(words: ReadOptions): Readonly<Record<(typeof CHOICES)[number], readonly ChoiceName[]>> {
  const locale = useLocale();
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const plain = (value: string) => ({ value, name: platformWord(value.replaceAll('-', ' ')) });
  const statuses = words.statuses ?? [];
  return {
    status: statuses.length > 0 ? statuses : STATUS_SLUGS.map(plain),
    payment: PAYMENT_SLUGS.map(plain),
    channel: words.channels ?? [],
    country: COUNTRY_CODES.map((value) => ({ value, name: countries.of(value) ?? value })).toSorted((one, other) =>
      one.name.localeCompare(other.name, locale),
    ),
  };
}
