import { describe, expect, test } from 'vitest';
import { filledIn, scriptMarkup, scriptsOf } from '#emulator/scripts/page-scripts.ts';
import type { Consent, PageKind } from '#emulator/scripts/page-scripts.ts';
import { ScriptRegistry } from '#emulator/scripts/script-registry.ts';
import type { Script, ScriptContent } from '#emulator/scripts/script.ts';

const CONTENT: ScriptContent = {
  name: 'Script',
  description: '',
  kind: 'src',
  src: 'https://app.example.com/a.js',
  html: '',
  load_method: 'default',
  location: 'footer',
  visibility: 'order_confirmation',
  consent_category: 'essential',
  auto_uninstall: true,
  enabled: true,
  channel_id: 1,
  integrity_hashes: [],
};
const SCRIPT: Script = { ...CONTENT, uuid: 'u', storeHash: 's', clientId: 'c', createdS: 0, modifiedS: 0 };

describe('which scripts a page has', () => {
  const shows = (script: Partial<Script>, kind: PageKind, consent: Consent = 'off') =>
    scriptsOf([{ ...SCRIPT, ...script }], { kind, location: 'footer', consent }).length === 1;

  test.each([
    ['storefront', [true, false, false]],
    ['checkout', [false, true, false]],
    ['order_confirmation', [false, false, true]],
    ['all_pages', [true, true, true]],
  ] as const)('%s', (visibility, expected) => {
    const kinds = ['storefront', 'checkout', 'order_confirmation'] as const;
    expect(kinds.map((kind) => shows({ visibility }, kind))).toEqual(expected);
  });

  test.each([
    ['essential', [true, true, true]],
    ['analytics', [true, false, true]],
    ['unknown', [true, false, false]],
  ] as const)('%s without a banner, before and after consent', (consent_category, expected) => {
    const consents = ['off', 'none', 'all'] as const;
    expect(consents.map((consent) => shows({ consent_category }, 'order_confirmation', consent))).toEqual(expected);
  });

  test('not disabled ones, not those of the other place', () => {
    expect(shows({ enabled: false }, 'order_confirmation')).toBe(false);
    expect(shows({ location: 'head' }, 'order_confirmation')).toBe(false);
  });
});

describe('how a script stands on the page', () => {
  test.each([
    [{}, '<script src="https://app.example.com/a.js"></script>'],
    [{ load_method: 'defer' }, '<script src="https://app.example.com/a.js" defer></script>'],
    [{ src: 'https://a.example.com/?a=1&b="' }, '<script src="https://a.example.com/?a=1&amp;b=&quot;"></script>'],
    [
      { integrity_hashes: ['sha256-a=', 'sha384-b='], load_method: 'async' },
      '<script src="https://app.example.com/a.js" async integrity="sha256-a= sha384-b=" crossorigin="anonymous"></script>',
    ],
    [{ kind: 'script_tag', html: '<script>{{checkout.order.id}}</script>' }, '<script>106</script>'],
  ] as const)('%o', (change, markup) => {
    expect(scriptMarkup({ ...SCRIPT, ...change }, new Map([['checkout.order.id', 106]]))).toBe(markup);
  });

  test('expressions stay as they are where the theme fills none in', () => {
    const html = '<script>{{checkout.order.id}}</script>';
    expect(scriptMarkup({ ...SCRIPT, kind: 'script_tag', html }, null)).toBe(html);
  });

  test('an expression that names nothing is empty, and what is none is left alone', () => {
    const context = new Map([['checkout.order.id', 7]]);
    expect(filledIn('{{ checkout.order.id }}|{{{checkout.order.id}}}|{{nothing}}|{a}|`${b}`', context)).toBe(
      '7|7||{a}|`${b}`',
    );
  });
});

describe('the cache of storefronts', () => {
  function setUp(caches = true) {
    const time = { nowMs: 1_000_000 };
    const registry = new ScriptRegistry({ nowMs: () => time.nowMs, caches: () => caches });
    const names = () => registry.shownOn('s', 1).map(({ name }) => name);
    return { time, registry, names };
  }

  test('a new script appears after 20 seconds, a change replaces it 20 seconds later', () => {
    const { time, registry, names } = setUp();
    const script = registry.add('s', 'c', CONTENT);
    expect(names()).toEqual([]);
    time.nowMs += 20_000;
    expect(names()).toEqual(['Script']);
    registry.change(script, { ...CONTENT, name: 'Changed' });
    expect(names()).toEqual(['Script']);
    time.nowMs += 20_000;
    expect(names()).toEqual(['Changed']);
    registry.remove(script);
    expect(names()).toEqual([]);
  });

  test('two changes in a row do not show the first one', () => {
    const { time, registry, names } = setUp();
    const script = registry.add('s', 'c', CONTENT);
    time.nowMs += 20_000;
    registry.change(registry.change(script, { ...CONTENT, name: 'First' }), { ...CONTENT, name: 'Second' });
    expect(names()).toEqual(['Script']);
  });

  test('without a cache all is at once', () => {
    const { registry, names } = setUp(false);
    registry.add('s', 'c', CONTENT);
    expect(names()).toEqual(['Script']);
  });
});
