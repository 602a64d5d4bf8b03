'use client';

import { useCountries, useStates } from '#lib/client/geography.ts';
import type { StateChoice } from '#lib/geography/contract.ts';

const NONE: readonly StateChoice[] = [];

export interface CountryStates {
  /** Empty for a country without states, and while they are not known. */
  readonly states: readonly StateChoice[];
  readonly isLoading: boolean;
}

/** The states of a country by its code. */
export function useCountryStates(countryCode: string): CountryStates {
  const { data: countries } = useCountries();
  const country = countries?.find(({ code }) => code === countryCode);
  const { data, isLoading } = useStates(country?.id ?? null);
  return { states: data ?? NONE, isLoading };
}
