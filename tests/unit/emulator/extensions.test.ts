import { describe, expect, test } from 'vitest';
import { ExtensionRegistry } from '#emulator/extensions/extension-registry.ts';
import { labelProblem, MOST_PER_MODEL, urlProblem } from '#emulator/extensions/extension-rules.ts';
import { labelFor, numberOf, urlFor } from '#emulator/extensions/extension.ts';
import type { Extension } from '#emulator/extensions/extension.ts';

const WANTED: Omit<Extension, 'id'> = {
  storeHash: 's',
  clientId: 'app',
  context: 'PANEL',
  model: 'ORDERS',
  url: '/orders/${id}',
  label: { defaultValue: 'Open', locales: [{ value: 'Öffnen', localeCode: 'de-DE' }] },
};

function made(registry: ExtensionRegistry, change: Partial<Extension> = {}): Extension {
  const outcome = registry.create({ ...WANTED, ...change });
  return outcome.ok ? outcome.extension : expect.fail(outcome.message);
}

describe('rules', () => {
  test.each(['/orders/${id}', 'orders/${id}', '/', 'a'.repeat(255)])('the url %s can be used', (url) =>
    expect(urlProblem(url)).toBeNull(),
  );

  test.each(['', '  ', 'a'.repeat(256), 'https://app.example/orders', 'javascript:alert(1)'])(
    'the url %s cannot',
    (url) => expect(urlProblem(url)).toEqual(expect.any(String)),
  );

  test.each(['de', 'de-DE', 'fil', 'es-419', 'fil-PH'])('the locale %s can be used', (localeCode) =>
    expect(labelProblem({ defaultValue: 'x', locales: [{ value: '', localeCode }] })).toBeNull(),
  );

  test.each(['', 'D', 'DE', 'de_DE', 'de-de', 'de-D', 'de-DEU', 'es-41', ' de'])('the locale %j cannot', (localeCode) =>
    expect(labelProblem({ defaultValue: 'x', locales: [{ value: 'x', localeCode }] })).toContain('locale code'),
  );

  test.each([
    [{ defaultValue: ' ', locales: [] }],
    [{ defaultValue: 'x'.repeat(256), locales: [] }],
    [{ defaultValue: 'x', locales: [{ value: 'x'.repeat(256), localeCode: 'de' }] }],
  ])('the label %# cannot be used', (label) => expect(labelProblem(label)).toEqual(expect.any(String)));
});

describe('what an extension shows', () => {
  test.each([
    ['/orders/${id}', '/orders/106'],
    ['orders/${id}?again=${id}', '/orders/106?again=106'],
    ['/fixed', '/fixed'],
  ])('%s leads to %s', (url, path) => expect(urlFor({ ...WANTED, id: 'x/1', url }, 106)).toBe(path));

  test('the words of the person’s locale, else the default', () => {
    expect([labelFor(WANTED.label, 'de-DE'), labelFor(WANTED.label, 'de')]).toEqual(['Öffnen', 'Open']);
  });
});

describe('the registry', () => {
  test('has so many of a model for an app in a store, and counts ids per store', () => {
    const registry = new ExtensionRegistry();
    const first = made(registry);
    expect([first.id, numberOf(first)]).toEqual(['bc/store/appExtension/1', 1]);
    for (let count = 1; count < MOST_PER_MODEL; count++) made(registry);
    expect(registry.create(WANTED).ok).toBe(false);
    expect(numberOf(made(registry, { model: 'PRODUCTS' }))).toBe(MOST_PER_MODEL + 1);
    expect(numberOf(made(registry, { clientId: 'other' }))).toBe(MOST_PER_MODEL + 2);
    expect(numberOf(made(registry, { storeHash: 't' }))).toBe(1);
  });

  test('a refused one has no number', () => {
    const registry = new ExtensionRegistry();
    expect(registry.create({ ...WANTED, url: '' }).ok).toBe(false);
    expect(numberOf(made(registry))).toBe(1);
  });

  test('an app changes and removes its own only, in that store only', () => {
    const registry = new ExtensionRegistry();
    const { id } = made(registry);
    for (const stranger of [
      { storeHash: 's', clientId: 'other' },
      { storeHash: 't', clientId: 'app' },
    ]) {
      expect(registry.update(stranger, id, { url: '/x' }).ok).toBe(false);
      expect(registry.remove(stranger, id).ok).toBe(false);
    }
    expect(registry.ofStore('s')).toHaveLength(1);
    const owner = { storeHash: 's', clientId: 'app' };
    expect(registry.update(owner, id, { url: 'https://app.example' }).ok).toBe(false);
    expect(registry.update(owner, id, { label: { defaultValue: 'New', locales: [] } })).toMatchObject({
      ok: true,
      extension: { id, url: WANTED.url, label: { defaultValue: 'New', locales: [] } },
    });
    expect(registry.remove(owner, id).ok).toBe(true);
    expect([registry.remove(owner, id).ok, registry.ofStore('s')]).toEqual([false, []]);
  });

  test('an uninstall takes those of its app in its store; a restore brings them back, numbers too', () => {
    const registry = new ExtensionRegistry();
    const [one, two] = [made(registry), made(registry, { clientId: 'other' })];
    const elsewhere = made(registry, { storeHash: 't' });
    const putBack = registry.capture();
    registry.removeOf('s', 'app');
    expect([registry.ofStore('s'), registry.ofStore('t')]).toEqual([[two], [elsewhere]]);
    made(registry);
    putBack();
    expect(registry.ofStore('s')).toEqual([one, two]);
    expect(numberOf(made(registry))).toBe(3);
    registry.clear();
    expect(numberOf(made(registry))).toBe(1);
  });
});
