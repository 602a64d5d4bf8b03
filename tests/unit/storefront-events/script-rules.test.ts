import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundScript } from '#lib/bigcommerce/types/script.ts';
import { SCRIPT_FILE, SCRIPT_INTEGRITY } from '#lib/storefront-events/confirmation-script.ts';
import { MOST_SCRIPTS, planScripts, scriptOf, stateOf, storefrontsOf } from '#lib/storefront-events/script-rules.ts';

const APP = 'https://app.example.test';
const wantedFor = (channelId: number) => scriptOf(channelId, `key${channelId}`, APP);
const asFound = (channelId: number, change: Partial<FoundScript> = {}): FoundScript => ({
  ...wantedFor(channelId),
  ...{ id: `script of ${channelId}`, visibility: 'order_confirmation', isEnabled: true, isAutoUninstalled: true },
  ...change,
});
const channel = (id: number, change: object = {}) => ({
  ...{ id, name: `Shop ${id}`, type: 'storefront', platform: 'bigcommerce', status: 'active', isVisible: true },
  ...{ iconUrl: null, externalId: null },
  ...change,
});
const NOTHING = { create: [], replace: [], deleteIds: [] };

describe('the script of a channel', () => {
  test('is one tag that holds nothing up, of a file that the browser checks', () => {
    const { html, consentCategory, description } = wantedFor(1);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toMatch(/^<script async src="https:\/\/app\.example\.test\/api\/storefront-events\/script\//);
    expect(html).toContain(`${SCRIPT_FILE}" integrity="${SCRIPT_INTEGRITY}" crossorigin="anonymous"`);
    expect(html).toContain('data-orderdeck-key="key1"');
    expect(html).toContain('data-orderdeck-order="{{checkout.order.id}}"');
    expect(consentCategory).toBe('analytics');
    expect(description.length).toBeGreaterThan(20);
  });

  test('is for storefronts only, as many as the platform has room for', () => {
    const others = [channel(2, { type: 'marketplace' }), channel(3, { status: 'deleted' }), channel(4, { type: null })];
    expect(storefrontsOf([channel(1), ...others, channel(5, { status: 'prelaunch' })]).map(({ id }) => id)).toEqual([
      1, 5,
    ]);
    expect(storefrontsOf(Array.from({ length: 30 }, (_, id) => channel(id + 1)))).toHaveLength(MOST_SCRIPTS);
  });
});

describe('the plan', () => {
  test.each([
    ['nothing is there: it is made', [], { ...NOTHING, create: [wantedFor(1)] }],
    ['it is there: nothing is done', [asFound(1)], NOTHING],
    [
      'it is there twice: one goes',
      [asFound(1, { id: 'a' }), asFound(1, { id: 'b' })],
      { ...NOTHING, deleteIds: ['b'] },
    ],
    [
      'the right one stays, wherever it stands',
      [asFound(1, { id: 'a', isEnabled: false }), asFound(1, { id: 'b' })],
      { ...NOTHING, deleteIds: ['a'] },
    ],
    ['of a channel that is gone: it goes', [asFound(1), asFound(7)], { ...NOTHING, deleteIds: ['script of 7'] }],
    ['another script of ours is left alone', [asFound(1), asFound(1, { id: 'c', name: 'Else' })], NOTHING],
  ])('%s', (_, found, plan) => {
    expect(planScripts(found, [wantedFor(1)])).toEqual(plan);
  });

  test.each([
    { html: '<script></script>' },
    { visibility: 'storefront' },
    { isEnabled: false },
    { isAutoUninstalled: false },
    { consentCategory: 'unknown' },
    { description: '' },
  ])('puts back what somebody changed: %j', (change) => {
    expect(planScripts([asFound(1, { id: 'x', ...change })], [wantedFor(1)])).toEqual({
      ...NOTHING,
      replace: [{ id: 'x', script: wantedFor(1) }],
    });
  });

  test('switched off, all of these go and no other', () => {
    const plan = planScripts([asFound(1), asFound(2), asFound(2, { id: 'c', name: 'Else' })], []);
    expect(plan).toEqual({ ...NOTHING, deleteIds: ['script of 1', 'script of 2'] });
  });

  test('once carried out, there is nothing more to do', () => {
    const one = fc.record({ channel: fc.integer({ min: 1, max: 4 }), isEnabled: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.subarray([1, 2, 3, 4]), (there, channels) => {
        const found = there.map(({ channel: id, isEnabled }, at) => asFound(id, { id: `s${at}`, isEnabled }));
        const wanted = channels.map(wantedFor);
        const { create, replace, deleteIds } = planScripts(found, wanted);
        const after = [
          ...found
            .filter(({ id }) => !deleteIds.includes(id))
            .map((script) => (replace.some(({ id }) => id === script.id) ? { ...script, isEnabled: true } : script)),
          ...create.map(({ channelId }) => asFound(channelId, { id: `new ${channelId}` })),
        ];
        expect(after.map(({ channelId }) => channelId).toSorted()).toEqual(channels.toSorted());
        expect(planScripts(after, wanted)).toEqual(NOTHING);
      }),
    );
  });
});

describe('how the scripts stand', () => {
  const some = { ...NOTHING, deleteIds: ['a'] };
  test.each([
    [true, NOTHING, 'present'],
    [true, { ...NOTHING, create: [wantedFor(1)] }, 'missing'],
    [true, { ...NOTHING, replace: [{ id: 'a', script: wantedFor(1) }] }, 'missing'],
    [true, some, 'missing'],
    [false, NOTHING, 'off'],
    [false, some, 'left'],
  ])('on: %s, %j: %s', (isOn, plan, state) => {
    expect(stateOf(isOn, plan)).toBe(state);
  });
});
