'use client';

import { SearchIcon } from '@bigcommerce/big-design-icons';
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Completion } from '#lib/core/search/complete.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import { Box, Field } from './box-styles.ts';
import { CompletionPopup, MistakeText } from './later-parts.ts';
import { keyMeans } from './popup-keys.ts';
import { useSearchDraft, type SearchPace } from './use-search-draft.ts';
import { useToldMistake } from './use-told-mistake.ts';

interface SearchBoxProps {
  /** The list's query, in the query language. */
  readonly query: string;
  readonly words: ReadOptions;
  readonly onSearch: (query: string, pace: SearchPace) => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** One box for everything: words, and the query language, with completion and mistakes told at their place. */
export function SearchBox({ query, words, onSearch, input }: SearchBoxProps) {
  const t = useTranslations('orderList.searchBox');
  const id = useId();
  const draft = useSearchDraft(query, words, onSearch);
  const under = useRef<HTMLDivElement>(null);
  /** Where the cursor stands while completions are offered; null while they are not. */
  const [cursor, setCursor] = useState<number | null>(null);
  /** Asked for by key: then also where nothing is typed yet. */
  const [isAsked, setIsAsked] = useState(false);
  const [offered, setOffered] = useState<readonly Completion[]>([]);
  const [active, setActive] = useState(-1);
  const isOpen = cursor !== null && offered.length > 0;
  const { text } = draft;
  const { mistake, typed, done } = useToldMistake(draft.mistake, isOpen);
  const close = () => {
    setCursor(null);
    setOffered([]);
    setActive(-1);
  };
  const offerAt = (place: number | null, isWish = false) => {
    setCursor(place);
    setIsAsked(isWish);
    setActive(-1);
  };
  const accept = (completion: Completion) => {
    draft.type(completion.text);
    typed(completion.cursor);
    offerAt(completion.cursor);
    // React sets the text after this; the cursor can only be put into it then.
    requestAnimationFrame(() => input.current?.setSelectionRange(completion.cursor, completion.cursor));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const meaning = keyMeans(event, { isOpen, active, count: offered.length });
    if (meaning.kind === 'nothing') return;
    event.preventDefault();
    if (meaning.kind === 'move') setActive(meaning.to);
    else if (meaning.kind === 'offer') offerAt(event.currentTarget.selectionStart ?? text.length, true);
    else if (meaning.kind === 'close') close();
    else if (meaning.kind === 'accept') {
      const completion = offered[active];
      if (completion !== undefined) accept(completion);
    } else {
      close();
      done();
      draft.searchNow();
    }
  };
  return (
    <Box onSubmit={(event) => event.preventDefault()} role="search">
      <Field data-wrong={mistake === null ? undefined : true}>
        <SearchIcon />
        <div>
          <div aria-hidden className="under" ref={under}>
            {mistake !== null && (
              <>
                {text.slice(0, mistake.at)}
                <span className="wrong">{text.slice(mistake.at, mistake.at + mistake.length) || ' '}</span>
                {text.slice(mistake.at + mistake.length)}
              </>
            )}
          </div>
          <input
            aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
            aria-autocomplete="list"
            aria-controls={isOpen ? `${id}-list` : undefined}
            aria-describedby={mistake === null ? undefined : `${id}-mistake`}
            aria-expanded={isOpen}
            aria-invalid={mistake !== null}
            aria-label={t('label')}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            enterKeyHint="search"
            maxLength={2_000}
            onBlur={() => {
              close();
              done();
            }}
            onChange={(event) => {
              const caret = event.target.selectionStart ?? event.target.value.length;
              draft.type(event.target.value);
              typed(caret);
              offerAt(caret);
            }}
            onKeyDown={onKeyDown}
            onScroll={({ currentTarget }) => under.current?.scrollTo({ left: currentTarget.scrollLeft })}
            placeholder={t('placeholder')}
            ref={input}
            role="combobox"
            spellCheck={false}
            type="search"
            value={text}
          />
        </div>
        <kbd aria-hidden>/</kbd>
      </Field>
      {cursor !== null && (text !== '' || isAsked) && (
        <CompletionPopup
          active={active}
          cursor={cursor}
          id={id}
          isAsked={isAsked}
          label={t('completions')}
          onAccept={accept}
          onOffer={setOffered}
          text={text}
          words={words}
        />
      )}
      {mistake !== null && <MistakeText id={`${id}-mistake`} mistake={mistake} />}
    </Box>
  );
}
