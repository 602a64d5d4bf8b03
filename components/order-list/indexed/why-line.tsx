'use client';

import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { FoundOrder, OrderMatch } from '#lib/orders/search-contract.ts';
import { excerptOf, markWords } from './matched-words.ts';

interface MarkedProps {
  readonly text: string;
  readonly asked: ReadonlySet<string>;
  readonly isSimilar: boolean;
  readonly className?: string;
}

/** A text on one line with the words that were asked for marked. Only ever text: nothing in it is read as markup. */
export function Marked({ text, asked, isSimilar, className = '' }: MarkedProps) {
  const shown = visibleText(text);
  return (
    <span className={`clip ${className}`} dir="auto" title={shown}>
      <Stretches asked={asked} isSimilar={isSimilar} text={shown} />
    </span>
  );
}

/** What stands in the row anyway has its words marked there. The name of a delivery, say, is not the one that stands there. */
function isInPlace({ field, text }: OrderMatch, { customerName, company }: FoundOrder): boolean {
  if (field === 'id') return true;
  return (field === 'name' && text === customerName) || (field === 'company' && text === company);
}

/** Why an order was found, where its row does not show it: "SKU MUG-GRY in line 3". */
export function WhyLine({ row, asked }: { readonly row: FoundOrder; readonly asked: ReadonlySet<string> }) {
  const t = useTranslations('orderList.why');
  const matches = row.matches.filter((match) => !isInPlace(match, row));
  if (matches.length === 0) return null;
  const sentenceOf = ({ field, text, line }: OrderMatch) => {
    const found = t('found', { field: t(`field.${field}`), text: visibleText(text) });
    return line === null ? found : t('foundInLine', { found, line });
  };
  return (
    <span className="why" title={matches.map(sentenceOf).join('\n')}>
      {matches.map((match, index) => (
        <span key={`${match.field} ${match.line} ${match.text}`}>
          {index > 0 && ' · '}
          {t(`field.${match.field}`)}{' '}
          <bdi>
            <Stretches asked={asked} isSimilar={match.isSimilar} text={excerptOf(visibleText(match.text), asked)} />
          </bdi>
          {match.line !== null && ` ${t('inLine', { line: match.line })}`}
        </span>
      ))}
    </span>
  );
}

function Stretches({ text, asked, isSimilar }: Omit<MarkedProps, 'className'>) {
  let place = 0;
  return markWords(text, asked, isSimilar).map((stretch) => {
    place += stretch.text.length;
    return stretch.isMatch ? <mark key={place}>{stretch.text}</mark> : <span key={place}>{stretch.text}</span>;
  });
}
