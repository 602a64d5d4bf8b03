// How carriers make the last digit of a tracking number, so that a slip of the hand is seen before the label is on its way.

/** Digits weighted 3, 1, 3, … from the right: USPS, FedEx Ground, Canada Post, and what carries a GS1 number. */
export function hasMod10(number: string): boolean {
  const sum = [...number.slice(0, -1)]
    .toReversed()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10 === Number(number.at(-1));
}

/** UPS and OnTrac: letters count as digits, every second place twice. `body` ends with the check digit. */
export function hasLetterMod10(body: string): boolean {
  const sum = [...body.slice(0, -1)].reduce((total, sign, at) => total + valueOf(sign) * (at % 2 ? 2 : 1), 0);
  return (10 - (sum % 10)) % 10 === Number(body.at(-1));
}

function valueOf(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10;
}

/** FedEx Express, twelve digits. */
export function hasFedexDigit(number: string): boolean {
  const sum = [...number.slice(0, 11)].reduce(
    (total, digit, at) => total + Number(digit) * (at % 3 === 0 ? 3 : at % 3 === 1 ? 1 : 7),
    0,
  );
  return (sum % 11) % 10 === Number(number.at(-1));
}

/** DHL Express, ten digits. */
export function hasMod7(number: string): boolean {
  return Number(number.slice(0, -1)) % 7 === Number(number.at(-1));
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** The nine digits of the Universal Postal Union's S10 numbers. */
export function hasS10Digit(digits: string): boolean {
  const sum = S10_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = 11 - (sum % 11);
  return (check === 10 ? 0 : check === 11 ? 5 : check) === Number(digits.at(-1));
}
