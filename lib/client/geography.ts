'use client';

import useSWRImmutable from 'swr/immutable';
import type { SWRResponse } from 'swr';
import type { CountryChoice, StateChoice } from '#lib/geography/contract.ts';
import { keys, type StatesKey } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

/** All countries that the store's addresses can name. */
export function useCountries(): SWRResponse<readonly CountryChoice[], RequestError> {
  const key = useSession() === null ? null : keys.countries;
  return useSWRImmutable<readonly CountryChoice[], RequestError>(key, fetchCountries);
}

/** A country's states; empty for the many without. Null: no country yet. */
export function useStates(countryId: number | null): SWRResponse<readonly StateChoice[], RequestError> {
  const key = useSession() === null || countryId === null ? null : keys.states(countryId);
  return useSWRImmutable<readonly StateChoice[], RequestError, StatesKey | null>(key, fetchStates);
}

function fetchCountries(): Promise<readonly CountryChoice[]> {
  return request<readonly CountryChoice[]>('/api/geography/countries');
}

function fetchStates([, countryId]: StatesKey): Promise<readonly StateChoice[]> {
  return request<readonly StateChoice[]>(`/api/geography/countries/${countryId}/states`);
}
