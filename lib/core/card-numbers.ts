/** Groups of digits as people write card numbers: 13 to 19 of them, with blanks or hyphens between. */
const CANDIDATE = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;

/** Whether a text holds something that passes for a card number. Those belong nowhere but at the payments service. */
export function hasCardNumber(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(([candidate]) => passesLuhn(candidate.replaceAll(/\D/g, '')));
}

/** The check digit that every card number ends with. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && /[1-9]/.test(digits);
}
