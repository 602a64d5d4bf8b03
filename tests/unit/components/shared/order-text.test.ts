import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLines, addressName, isSamePlace } from '#components/shared/address/address-lines.ts';
import { statusEffects } from '#components/shared/change-status/status-effects.ts';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { platformWord, sourceWord } from '#components/shared/order-words/order-words.ts';
import { address } from '#tests/fixtures/order-answers.ts';

describe('visibleText', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>{{7*7}}', '<img src=x onerror=alert(1)>{{7*7}}'],
    ['emoji and accents', 'Zoë 😀', 'Zoë 😀'],
    ['tabs and line breaks', 'a\tb\nc', 'a\tb\nc'],
    ['other line ends, as one', 'a\r\nb\rc', 'a\nb\nc'],
    ['NUL and other controls, as a mark', 'a\u0000b\u001Bc\u007Fd\u0085e', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
    ['a lone surrogate, as a mark', 'a\uD83Db', 'a\uFFFDb'],
  ])('shows %s', (_what, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('leaves nothing that cannot be seen, and is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visibleText(text);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
        expect(visibleText(shown)).toBe(shown);
      }),
    );
  });
});

describe('addressLines', () => {
  it('reads as on a parcel', () => {
    expect(addressLines(address({ company: 'Acme', street2: 'Apt 4' }))).toEqual([
      'Jane Doe',
      'Acme',
      '1 Main Street',
      'Apt 4',
      'Austin, Texas 78751',
      'United States',
    ]);
  });

  it.each([
    ['no state', { state: '' }, 'Austin 78751'],
    ['no city', { city: '' }, 'Texas 78751'],
    ['no postcode', { zip: '' }, 'Austin, Texas'],
  ])('has no stray comma with %s', (_what, parts, expected) => {
    expect(addressLines(address(parts))).toContain(expected);
  });

  it('falls back to the country’s code, and has no lines where nothing is given', () => {
    expect(addressLines(address({ country: '' })).at(-1)).toBe('US');
    const nothing = Object.fromEntries(Object.keys(address()).map((key) => [key, key === 'formFields' ? [] : ' ']));
    expect(addressLines(address(nothing))).toEqual([]);
  });

  it('names the person, or nobody', () => {
    expect(addressName(address({ firstName: '' }))).toBe('Doe');
    expect(addressName(address({ firstName: '', lastName: '' }))).toBe('');
  });
});

describe('isSamePlace', () => {
  it('goes by what a label would say, not by who is called or written to', () => {
    expect(isSamePlace(address(), address({ phone: '1', email: 'x@example.com' }))).toBe(true);
    expect(isSamePlace(address(), address({ zip: '78752' }))).toBe(false);
    expect(isSamePlace(address(), address({ firstName: 'Joan' }))).toBe(false);
  });
});

describe('statusEffects', () => {
  it('names a possible e-mail and moving stock before every change', () => {
    for (let id = 0; id < 15; id++)
      expect(statusEffects(id)).toEqual(expect.arrayContaining(['mayEmail', 'mayMoveStockAndTax']));
  });

  it.each([
    [2, 'makesNoShipment'],
    [3, 'makesNoShipment'],
    [4, 'refundsNothing'],
    [14, 'refundsNothing'],
    [5, 'cancelRefundsNothing'],
  ])('says first what status %i does not do', (id, effect) => {
    expect(statusEffects(id)[0]).toBe(effect);
  });

  it('warns of no missing act where the status promises none', () => {
    expect(statusEffects(11)).toHaveLength(2);
  });
});

describe('words of the platform', () => {
  it.each([
    ['paid', 'Paid'],
    ['partially refunded', 'Partially refunded'],
    ['credit_card', 'Credit card'],
    ['', ''],
  ])('%s reads "%s"', (word, shown) => {
    expect(platformWord(word)).toBe(shown);
  });

  it('has words of its own for the usual sources, and passes on the others', () => {
    expect(sourceWord('www')).toEqual({ known: 'www' });
    expect(sourceWord('ipad')).toEqual({ known: 'mobile' });
    expect(sourceWord('buybutton')).toEqual({ word: 'buybutton' });
  });

  it('is not taken in by names that every object has', () => {
    expect(sourceWord('constructor')).toEqual({ word: 'constructor' });
  });
});
