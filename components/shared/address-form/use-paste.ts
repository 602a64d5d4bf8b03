'use client';

import { useCallback, type ClipboardEvent } from 'react';
import { useCountries } from '#lib/client/geography.ts';
import type { AddressDraft } from '#lib/core/address-draft.ts';
import { isPastedAddress, readPastedAddress } from '#lib/geography/paste-rules.ts';
import { useCountryStates } from './use-country-states.ts';

/** Lets a whole address that is pasted into a field fall into its parts; anything shorter is the field's own. */
export function usePaste(value: AddressDraft, onChange: (value: AddressDraft) => void) {
  const { data: countries = [] } = useCountries();
  const { states } = useCountryStates(value.countryCode);
  return useCallback(
    (event: ClipboardEvent<HTMLInputElement>) => {
      const text = event.clipboardData.getData('text/plain');
      if (!isPastedAddress(text)) return;
      event.preventDefault();
      const statesOf = (code: string) => (code === value.countryCode || code === '' ? states : []);
      onChange({ ...value, ...readPastedAddress(text, countries, statesOf) });
    },
    [countries, onChange, states, value],
  );
}
