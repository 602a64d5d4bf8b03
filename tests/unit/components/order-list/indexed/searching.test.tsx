// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST, openPage, pass, startClock, stopClock } from '#tests/fixtures/opened-page.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import { chips, orderNumbers, rowOf, untilOrders } from '../list-view.ts';
import { apiOf, box, fragment, pills, search, three, untilIdle } from './indexed-view.ts';

describe('typing a search', () => {
  test('shows what it finds, without a key to confirm it', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    await user.type(box(), 'zoe');
    await untilOrders(1003);
    await expect.poll(fragment).toEqual({ q: 'zoe' });
    expect(api.bodies('search').at(-1)).toMatchObject({ query: 'zoe', page: 1 });
    await search(user, '');
    await untilOrders(1003, 1002, 1001);
    expect(fragment()).toEqual({});
  });

  test('is one step back, however many letters it has', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    await user.type(box(), 'total:>200');
    await untilOrders(1002);
    await act(async () => window.history.back());
    await untilOrders(1003, 1002, 1001);
    expect(box().value).toBe('');
  });

  test('asks at once after a pause, for what follows quickly a moment later, and with Enter at once again', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    const asked = () => api.bodies('search').map((body) => (body as { query: string }).query);
    stopClock();
    await user.type(box(), 'a');
    expect(asked()).toEqual(['', 'a']);
    await user.type(box(), 'na');
    await pass(39);
    expect(asked()).toEqual(['', 'a']);
    await pass(1);
    expect(asked()).toEqual(['', 'a', 'ana']);
    await user.type(box(), 'x{Enter}');
    expect(asked().at(-1)).toBe('anax');
    startClock();
  });

  test('never shows the answer to what was asked before, however late it comes', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    const releaseFirst = api.hold('search');
    await user.type(box(), 'z');
    await expect.poll(() => api.sent('search').length).toBe(2);
    await search(user, 'ben');
    await untilOrders(1002);
    await act(async () => releaseFirst());
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(orderNumbers()).toEqual([1002]);
    expect(api.sent('search')[1]?.signal?.aborted).toBe(true);
  });

  test('keeps the rows before while the new ones are on their way, and is said to load', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    const release = api.hold('search');
    await search(user, 'ana');
    await screen.findByText('Loading orders…');
    await expect.poll(() => api.bodies('search').at(-1)).toMatchObject({ query: 'ana' });
    expect(orderNumbers()).toEqual([1003, 1002, 1001]);
    await act(async () => release());
    await untilOrders(1001);
    expect(screen.getByText('1 order shown')).toBeDefined();
  });

  test('of an e-mail address leaves no trace of it in the address, and is there again on coming back', async () => {
    const api = three();
    api.edit(1001, { email: 'ana@example.com' });
    const { user } = await openPage({ api });
    await untilOrders(1003, 1002, 1001);
    await search(user, 'email:ana@example.com total:>1');
    await untilOrders(1001);
    expect(window.location.href).not.toContain('example.com');
    await user.click(await screen.findByRole('button', { name: 'Clear all filters' }));
    await untilOrders(1003, 1002, 1001);
    await act(async () => window.history.back());
    await untilOrders(1001);
    expect(box().value).toBe('email:ana@example.com total:>1');
  });
});

describe('a search that cannot be read', () => {
  test('is underlined where it is wrong and told in a sentence; the rows before stay', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    await search(user, 'ana totl:>5');
    const sentence = await screen.findByRole('alert');
    expect(sentence.textContent).toBe('There is no field “totl”. Did you mean “total”?');
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(box().getAttribute('aria-describedby')).toBe(sentence.id);
    expect(document.querySelector('.under .wrong')?.textContent).toBe('totl');
    expect(document.querySelector('.under')?.textContent).toBe('ana totl:>5');
    expect(api.sent('search').every(({ body }) => !JSON.stringify(body).includes('totl'))).toBe(true);
    await search(user, 'ana');
    await untilOrders(1001);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(box().getAttribute('aria-invalid')).toBe('false');
  });

  test('in an address that somebody made is told as well', async () => {
    await openPage({ api: three(), path: `${LIST}#q=total%3A%3Ex` });
    expect(await screen.findByText(/“>?x” is no number/)).toBeDefined();
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Orders could not be loaded')).toBeNull();
  });
});

describe('chips', () => {
  test('say each term in words, and take it away', async () => {
    const { user } = await openPage({ api: three(), path: `${LIST}#q=ana+total%3A%3E5+-status%3Apending+paid` });
    await untilOrders(1001);
    await expect.poll(chips).toEqual(['“ana”', 'Total: more than 5', 'Not Status: Pending', 'Paid']);
    await user.click(screen.getByRole('button', { name: 'Remove “ana”' }));
    await untilOrders(1002, 1001);
    expect(box().value).toBe('total:>5 -status:pending paid');
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    await untilOrders(1003, 1002, 1001);
    expect(chips()).toEqual([]);
  });

  test.each([
    ['created:2026-11-01..2026-11-09', 'Created: Nov 1, 2026 to Nov 9, 2026'],
    ['created:today', 'Created: today'],
    ['age:>2d', 'Older than 2 days'],
    ['age:<1h', 'Younger than 1 hour'],
    ['country:(US,DE)', 'Country: United States, Germany'],
    ['sku:"MUG 1"', 'SKU: exactly “MUG 1”'],
    ['total:5..9', 'Total: 5 to 9'],
    ['total:>=5', 'Total: 5 or more'],
    ['items:3', 'Number of items: 3'],
    ['has:note', 'Has staff notes'],
    ['mug OR cup', 'mug OR cup'],
  ])('of %s say %j', async (query, text) => {
    await openPage({ api: three(), path: `${LIST}#${new URLSearchParams({ q: query })}` });
    await expect.poll(chips).toContain(text);
  });
});

describe('status tabs', () => {
  test('count the query whatever status it asks for, and edit it', async () => {
    const { user } = await openPage({ api: three() });
    await expect
      .poll(() => pills('Orders by status'))
      .toEqual(['[All (3)]', 'Pending (1)', 'Awaiting Fulfillment (1)', 'Shipped (1)']);
    await user.click(screen.getByRole('button', { name: 'Shipped (1)' }));
    await untilOrders(1001);
    expect(box().value).toBe('status:shipped');
    expect(pills('Orders by status')).toEqual(['All (3)', 'Pending (1)', 'Awaiting Fulfillment (1)', '[Shipped (1)]']);
    await search(user, 'status:(shipped,pending) total:>50');
    await untilOrders(1003);
    await expect
      .poll(() => pills('Orders by status'))
      .toEqual(['All (2)', '[Pending (1)]', 'Awaiting Fulfillment (1)', '[Shipped (0)]']);
    await user.click(screen.getByRole('button', { name: 'All (2)' }));
    await untilOrders(1003, 1002);
    expect(box().value).toBe('total:>50');
  });

  test('say when nobody counted on', async () => {
    const api = three();
    api.index.cap = 2;
    await openPage({ api });
    await screen.findByText('1 to 3 of 2+');
    expect(pills('Orders by status')[0]).toBe('[All (3)]');
  });
});

describe('why an order was found', () => {
  test('stands in its row, the words marked, as text only', async () => {
    const api = three();
    api.index.matches.set(1001, [
      { field: 'sku', text: 'MUG-GRY', line: 3, isSimilar: false },
      { field: 'note', text: '<img src=x onerror=alert(1)> mug broken', line: null, isSimilar: false },
    ]);
    api.edit(1001, { staffNotes: '<img src=x onerror=alert(1)> mug broken' });
    await openPage({ api, path: `${LIST}#q=mug` });
    await untilOrders(1003, 1002, 1001);
    const why = rowOf(1001).querySelector('.why');
    expect(why?.textContent).toBe('SKU MUG-GRY in line 3 · staff notes <img src=x onerror=alert(1)> mug broken');
    const marks = () => [...rowOf(1001).querySelectorAll('.why mark')].map((mark) => mark.textContent);
    await expect.poll(marks).toEqual(['MUG', 'mug']);
    expect(why?.getAttribute('title')).toContain('Found in SKU: MUG-GRY (line 3)');
    expect(rowOf(1001).querySelector('img')).toBeNull();
    expect(rowOf(1002).querySelector('.why')).toBeNull();
  });

  test('is marked in place where the row shows it', async () => {
    const api = three();
    api.index.matches.set(1003, [{ field: 'name', text: 'Zoë Müller', line: null, isSimilar: false }]);
    await openPage({ api, path: `${LIST}#q=muller` });
    await untilOrders(1003);
    await expect.poll(() => within(rowOf(1003)).queryByText('Müller')?.tagName).toBe('MARK');
    expect(rowOf(1003).querySelector('.why')).toBeNull();
  });

  test('with words that only resemble is said above the rows', async () => {
    const api = three();
    api.index.isWidened = true;
    const { user } = await openPage({ api });
    await untilOrders(1003, 1002, 1001);
    await search(user, 'ana');
    expect(await screen.findByText('Also showing orders with similar words.')).toBeDefined();
  });
});

describe('a list that cannot be shown', () => {
  test('says why, keeps what was there, and tries again', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    api.next('search', failure('unavailable', 'Orderdeck could not answer in time.'));
    await search(user, 'ana');
    expect((await screen.findByText(/Orderdeck could not answer in time/)).textContent).toContain(
      'The orders below are what was loaded before.',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilOrders(1001);
    expect(screen.queryByText(/could not answer/)).toBeNull();
  });

  test('to this person says who can change that', async () => {
    const api = three();
    api.next('search', failure('forbidden', 'You may not see orders.'));
    await openPage({ api });
    expect(await screen.findByText('You may not see orders')).toBeDefined();
  });

  test.each([
    ['', [], 'No orders yet'],
    ['#q=nobody', [{}], 'No orders match'],
    ['#page=9', [{}], 'This page has no orders'],
  ])('because nothing is there (%s) says so', async (hash, rows, heading) => {
    const { user } = await openPage({ api: apiOf(...rows), path: `${LIST}${hash}` });
    expect(await screen.findByText(heading)).toBeDefined();
    const [way] = [...screen.queryAllByRole('button', { name: /^(Show all orders|Go to first page)$/ })];
    if (rows.length === 0) return expect(way).toBeUndefined();
    if (way === undefined) return expect.unreachable('no way out');
    await user.click(way);
    return untilOrders(1001);
  });
});
