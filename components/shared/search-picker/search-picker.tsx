'use client';

import { FormGroup, Input } from '@bigcommerce/big-design';
import { SearchIcon } from '@bigcommerce/big-design-icons';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Found, Frame, Hint } from './picker-styles.ts';

export interface Choice {
  readonly id: string;
  readonly content: ReactNode;
}

interface SearchPickerProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What can be typed, below the field. */
  readonly hint?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  /** Below the choices: that nothing was found, that there is more, that it failed. Empty for nothing. */
  readonly message: string;
  readonly isSearching: boolean;
  /** Puts the cursor into the field as soon as it stands: the person was at work here a moment ago. */
  readonly takesFocus?: boolean;
  readonly onChoose: (id: string) => void;
}

/** A field that searches as one types, with what was found below it; the keys move in it and the focus stays in the field. */
export function SearchPicker(props: SearchPickerProps) {
  const { label, placeholder, hint, text, onText, choices, message, isSearching, takesFocus = false, onChoose } = props;
  const id = useId();
  /** Where the keys stand, for the text that was typed then: another text begins at the top. */
  const [place, setPlace] = useState({ text: '', at: 0 });
  const [isOpen, setIsOpen] = useState(true);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) frame.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const active = place.text === text ? Math.min(place.at, Math.max(choices.length - 1, 0)) : 0;
  const chosen = choices[active];
  const isShown = isOpen && text.trim() !== '' && choices.length > 0;
  useEffect(() => {
    if (isShown) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id, isShown]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      if (isShown) setPlace({ text, at: (active + step + choices.length) % choices.length });
      setIsOpen(true);
    } else if (event.key === 'Enter') {
      // A form around it must not be sent.
      event.preventDefault();
      if (isShown && chosen !== undefined) onChoose(chosen.id);
    } else if (event.key === 'Escape' && isShown) {
      event.stopPropagation();
      setIsOpen(false);
    }
  };
  return (
    <Frame ref={frame}>
      <FormGroup>
        <Input
          aria-activedescendant={isShown ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          aria-controls={isShown ? `${id}-list` : undefined}
          aria-expanded={isShown}
          autoComplete="off"
          iconLeft={<SearchIcon color="secondary60" />}
          label={label}
          maxLength={200}
          onChange={({ target }) => {
            onText(target.value);
            setIsOpen(true);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          type="search"
          value={text}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(hint === undefined ? {} : { description: hint })}
        />
      </FormGroup>
      {isShown && (
        <Found aria-busy={isSearching} aria-label={label} id={`${id}-list`} role="listbox">
          {choices.map((choice, index) => (
            <div
              aria-selected={index === active}
              id={`${id}-${index}`}
              key={choice.id}
              onMouseDown={(event) => {
                // A press must not take the focus out of the field.
                event.preventDefault();
                onChoose(choice.id);
              }}
              role="option"
              tabIndex={-1}
            >
              {choice.content}
            </div>
          ))}
        </Found>
      )}
      <Hint aria-live="polite" role="status">
        {text.trim() === '' ? '' : message}
      </Hint>
    </Frame>
  );
}
