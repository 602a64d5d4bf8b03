'use client';

import { useEffect, useLayoutEffect, useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { completeAt, type Completion, type Vocabulary } from '#lib/core/search/complete.ts';
import { COUNTRY_CODES } from '#lib/core/search/places.ts';
import { CHOICE_FIELDS, DAY_FIELDS, FLAGS, NUMBER_FIELDS, TEXT_FIELDS } from '#lib/core/search/syntax.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import { wordAt } from '#lib/core/search/word-at.ts';
import { Popup } from './box-styles.ts';

interface CompletionPopupProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly cursor: number;
  /** Suggestions are wanted also where nothing is typed yet; else they would lie over the chips after every term. */
  readonly isAsked: boolean;
  readonly words: ReadOptions;
  readonly active: number;
  /** Tells the box what stands in the list, whose keys move in it. */
  readonly onOffer: (completions: readonly Completion[]) => void;
  readonly onAccept: (completion: Completion) => void;
}

/** What could stand at the cursor: fields, values in the store's words, flags. The focus stays in the box. */
export function CompletionPopup(props: CompletionPopupProps) {
  const { id, label, text, cursor, isAsked, words, active, onOffer, onAccept } = props;
  const locale = useLocale();
  const vocabulary = useMemo(() => vocabularyOf(words, locale), [words, locale]);
  const completions = useMemo(() => {
    const word = wordAt(text, cursor);
    if (!isAsked && word?.typed === '' && word.field === null) return [];
    // What stands there already is no suggestion.
    return completeAt(text, cursor, vocabulary).filter((one) => one.text.trim() !== text.trim());
  }, [text, cursor, isAsked, vocabulary]);
  const hintOf = useHint();
  // Before the next key: the box has to know what its keys move in.
  useLayoutEffect(() => onOffer(completions), [completions, onOffer]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);
  if (completions.length === 0) return null;
  return (
    <Popup aria-label={label} id={`${id}-list`} role="listbox">
      {completions.map((completion, index) => (
        <div
          aria-selected={index === active}
          id={`${id}-${index}`}
          key={`${completion.kind} ${completion.value}`}
          // A press must not take the focus out of the box.
          onMouseDown={(event) => {
            event.preventDefault();
            onAccept(completion);
          }}
          role="option"
          tabIndex={-1}
        >
          <span>{completion.kind === 'field' ? `${completion.value}:` : completion.value}</span>
          <span dir="auto">{visibleText(completion.name ?? hintOf(completion) ?? '')}</span>
        </div>
      ))}
    </Popup>
  );
}

/** What a field or flag means, in the reader's language; null where its own text says it. */
function useHint(): (completion: Completion) => string | null {
  const t = useTranslations('orderList.term');
  return ({ kind, value }) => {
    const field = [...TEXT_FIELDS, ...CHOICE_FIELDS, ...NUMBER_FIELDS, ...DAY_FIELDS].find((one) => one === value);
    const flag = FLAGS.find((one) => one === value || one === value.replace('has:', 'has-'));
    if (kind === 'field') return value === 'age' ? t('age') : field === undefined ? null : t(`name.${field}`);
    return kind === 'flag' && flag !== undefined ? t(`flag.${flag}`) : null;
  };
}

/** The names of values in the store's words and the reader's language. */
function vocabularyOf({ statuses, channels }: ReadOptions, locale: string): Vocabulary {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    countries: COUNTRY_CODES.map((value) => ({ value, name: names.of(value) ?? value })),
    ...(statuses === undefined || statuses.length === 0 ? {} : { statuses }),
    ...(channels === undefined ? {} : { channels }),
  };
}
