import { currencyPlaces, placesOf } from '#lib/core/decimals.ts';

/** A limit as it is typed. */
export interface TypedLimit {
  readonly currencyCode: string;
  readonly amount: string;
}

export interface LimitProblems {
  readonly currencyCode?: 'notCode' | 'twice';
  /** `tooFine`: more decimals than the currency has. */
  readonly amount?: 'notAmount' | 'tooFine';
}

/** What is wrong with each of a person's limits; an empty object for one that can be set. */
export function limitProblems(limits: readonly TypedLimit[]): readonly LimitProblems[] {
  return limits.map(({ currencyCode, amount }, at) => {
    const isCode = /^[A-Z]{3}$/.test(currencyCode);
    const isTwice = limits.slice(0, at).some((before) => before.currencyCode === currencyCode);
    const isAmount = /^[0-9]{1,12}(\.[0-9]{1,4})?$/.test(amount);
    const isTooFine = isCode && isAmount && placesOf(amount) > currencyPlaces(currencyCode);
    return {
      ...(isCode ? (isTwice ? { currencyCode: 'twice' } : {}) : { currencyCode: 'notCode' }),
      ...(isAmount ? (isTooFine ? { amount: 'tooFine' } : {}) : { amount: 'notAmount' }),
    };
  });
}
