import { createKeptAnswers } from '#lib/core/kept-answers.ts';
import type { GeographyContext } from './context.ts';
import type { CountryChoice, StateChoice } from './contract.ts';

const KEPT_MS = 6 * 60 * 60_000;
const keep = createKeptAnswers(KEPT_MS, 2_000);

/** Countries that addresses can name, kept for hours. Costs a call once. */
export function readCountries(ctx: GeographyContext): Promise<readonly CountryChoice[]> {
  return keep(`${ctx.store.storeHash} countries`, ctx.clock, async () => {
    const countries = await ctx.bigcommerce.geography.countries();
    return countries.map(({ id, name, iso2 }) => ({ id, name, code: iso2 }));
  });
}

/** A country's states, kept for hours. Costs a call once. */
export function readStates(ctx: GeographyContext, countryId: number): Promise<readonly StateChoice[]> {
  return keep(`${ctx.store.storeHash} states ${countryId}`, ctx.clock, async () => {
    const states = await ctx.bigcommerce.geography.states(countryId);
    return states.map(({ name, abbreviation }) => ({ name, abbreviation }));
  });
}
