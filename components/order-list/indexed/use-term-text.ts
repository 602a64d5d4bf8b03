'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { useSession } from '#lib/client/session.ts';
import { formatStoreDate } from '#lib/core/dates.ts';
import type { Chip } from '#lib/core/search/chips.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import type { ChoiceNode, DayBound, NumberNode, SearchNode, TextPattern } from '#lib/core/search/syntax.ts';

const MOST_SHOWN = 80;

/** What a chip says of its term: in the store's words where it has some, in the reader's language otherwise. */
export function useTermText(words: ReadOptions): (chip: Chip) => string {
  const t = useTranslations('orderList.term');
  const locale = useLocale();
  const dateLocale = useSession()?.user.locale ?? locale;
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return ({ part, isNegated, text }) => {
    const said = cut(visibleText(termText(part) ?? text));
    return isNegated && termText(part) !== null ? t('not', { term: said }) : said;
  };

  /** Null for groups, whose own text says it best. */
  function termText(node: SearchNode): string | null {
    switch (node.kind) {
      case 'text':
        return patternText(node);
      case 'field':
        return t('field', { name: t(`name.${node.field}`), values: node.anyOf.map(patternText).join(', ') });
      case 'choice':
        return t('field', {
          name: t(`name.${node.field}`),
          values: node.anyOf.map((value) => choiceText(node.field, value)).join(', '),
        });
      case 'number':
        return numberText(node);
      case 'day': {
        const name = t(`name.${node.field}`);
        const from = node.from === undefined ? '' : dayText(node.from);
        const to = node.to === undefined ? '' : dayText(node.to);
        if (from === '') return t('upTo', { name, to });
        if (to === '') return t('from', { name, from });
        return from === to ? t('field', { name, values: from }) : t('between', { name, from, to });
      }
      case 'age':
        return t(node.comparison, { amount: node.amount, unit: node.unit });
      case 'flag':
        return t(`flag.${node.flag}`);
      default:
        return null;
    }
  }

  function patternText({ text, match }: TextPattern): string {
    return match === 'exact' ? t('exactly', { text }) : t('words', { text });
  }

  function choiceText(field: ChoiceNode['field'], value: string): string {
    const named = (field === 'status' ? words.statuses : field === 'channel' ? words.channels : undefined)?.find(
      (choice) => choice.value === value,
    );
    if (named !== undefined) return named.name;
    if (field === 'country') return countries.of(value) ?? value;
    return field === 'status' || field === 'payment' ? platformWord(value.replaceAll('-', ' ')) : value;
  }

  function numberText({ field, from, to }: NumberNode): string {
    const name = t(`name.${field}`);
    if (from !== undefined && to !== undefined)
      return from.value === to.value
        ? t('field', { name, values: from.value })
        : t('between', { name, from: from.value, to: to.value });
    if (from !== undefined) return t(from.isInclusive ? 'atLeast' : 'over', { name, from: from.value });
    return to === undefined ? name : t(to.isInclusive ? 'atMost' : 'under', { name, to: to.value });
  }

  function dayText(bound: DayBound): string {
    // A calendar day has no zone: midnight UTC is only its spelling here.
    if ('day' in bound) return formatStoreDate(`${bound.day}T00:00:00Z`, dateLocale, 'UTC', 'day');
    return t('daysAgo', { days: bound.daysAgo });
  }
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= MOST_SHOWN ? text : `${characters.slice(0, MOST_SHOWN).join('')}…`;
}
