// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { shortcutOf } from '#components/order-list/indexed/shortcuts.ts';
import { stepFrom } from '#components/order-list/indexed/row-focus.ts';
import { keyMeans } from '#components/order-list/search-box/popup-keys.ts';

// Other files use the same document.
afterEach(() => document.body.replaceChildren());

function pressed(key: string, target: Element, more: Partial<KeyboardEventInit> = {}) {
  const event = new KeyboardEvent('keydown', { key, ...more });
  Object.defineProperty(event, 'target', { value: target });
  return event;
}

function inPage(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('#at') ?? expect.unreachable('no element');
}

describe('a shortcut', () => {
  test.each([
    ['j', 'down'],
    ['J', 'down'],
    ['k', 'up'],
    ['x', 'select'],
    ['p', 'preview'],
    ['r', 'refresh'],
    ['/', 'search'],
    ['?', 'help'],
    ['a', null],
    ['Enter', null],
    [' ', null],
    ['ArrowDown', null],
  ])('%j on the page means %j', (key, shortcut) => {
    expect(shortcutOf(pressed(key, inPage('<main id="at"></main>')))).toBe(shortcut);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('is none with %s: that is the browser’s', (modifier) => {
    for (const key of ['j', '/', '?', 'r', 'p'])
      expect(shortcutOf(pressed(key, inPage('<main id="at"></main>'), { [modifier]: true }))).toBeNull();
  });

  test('with shift is only what needs it', () => {
    const page = inPage('<main id="at"></main>');
    expect(shortcutOf(pressed('?', page, { shiftKey: true }))).toBe('help');
    expect(shortcutOf(pressed('J', page, { shiftKey: true }))).toBeNull();
  });

  test.each([
    '<input id="at">',
    '<input id="at" type="search">',
    '<textarea id="at"></textarea>',
    '<select id="at"></select>',
    '<div contenteditable="true"><b id="at"></b></div>',
    '<div role="dialog"><button id="at"></button></div>',
    '<div role="menu"><button id="at"></button></div>',
    '<div role="slider" id="at"></div>',
  ])('is none in %s', (html) => {
    for (const key of ['j', 'k', 'x', '/', '?', 'ArrowDown']) expect(shortcutOf(pressed(key, inPage(html)))).toBeNull();
  });

  test('works from a row’s checkbox, and there arrows move too', () => {
    const box = inPage('<table><tr data-href="/1"><td><input id="at" type="checkbox"></td></tr></table>');
    expect(shortcutOf(pressed('x', box))).toBe('select');
    expect(shortcutOf(pressed('ArrowDown', box))).toBe('down');
    expect(shortcutOf(pressed('ArrowUp', box))).toBe('up');
    expect(shortcutOf(pressed('Escape', box))).toBe('close');
    expect(shortcutOf(pressed('ArrowLeft', box))).toBeNull();
  });

  test('is none when somebody else has taken the key, or a word is being composed', () => {
    const page = inPage('<main id="at"></main>');
    const taken = new KeyboardEvent('keydown', { key: 'j', cancelable: true });
    Object.defineProperty(taken, 'target', { value: page });
    taken.preventDefault();
    expect(shortcutOf(taken)).toBeNull();
    expect(shortcutOf(pressed('j', page, { isComposing: true }))).toBeNull();
  });
});

describe('a step between rows', () => {
  test.each([
    [[5, 4, 3], null, 1, 5],
    [[5, 4, 3], 5, 1, 4],
    [[5, 4, 3], 3, 1, null],
    [[5, 4, 3], 5, -1, null],
    [[5, 4, 3], 99, -1, 5],
    [[], null, 1, null],
  ] as const)('in %j from %j by %j leads to %j', (ids, from, by, to) => {
    expect(stepFrom(ids, from, by)).toBe(to);
  });
});

describe('a key in the search box', () => {
  const key = (name: string, more: Partial<KeyboardEventInit> = {}) => ({
    key: name,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    nativeEvent: { isComposing: false },
    ...more,
  });
  const open = { isOpen: true, active: -1, count: 3 };
  const chosen = { ...open, active: 1 };
  const closed = { isOpen: false, active: -1, count: 0 };

  test.each([
    ['ArrowDown', open, { kind: 'move', to: 0 }],
    ['ArrowDown', { ...open, active: 2 }, { kind: 'move', to: -1 }],
    ['ArrowUp', open, { kind: 'move', to: 2 }],
    ['ArrowUp', chosen, { kind: 'move', to: 0 }],
    ['ArrowDown', closed, { kind: 'offer' }],
    ['ArrowUp', closed, { kind: 'nothing' }],
    ['Enter', chosen, { kind: 'accept' }],
    ['Enter', open, { kind: 'search' }],
    ['Enter', closed, { kind: 'search' }],
    ['Tab', chosen, { kind: 'accept' }],
    ['Tab', open, { kind: 'nothing' }],
    ['Tab', closed, { kind: 'nothing' }],
    ['Escape', open, { kind: 'close' }],
    ['Escape', closed, { kind: 'nothing' }],
    ['a', chosen, { kind: 'nothing' }],
  ])('%s with %j means %j', (name, popup, meaning) => {
    expect(keyMeans(key(name), popup)).toEqual(meaning);
  });

  test('is the browser’s with a modifier, and the input method’s while it composes', () => {
    expect(keyMeans(key('ArrowDown', { altKey: true }), open)).toEqual({ kind: 'nothing' });
    expect(keyMeans(key('Tab', { shiftKey: true }), chosen)).toEqual({ kind: 'nothing' });
    expect(keyMeans({ ...key('Enter'), nativeEvent: { isComposing: true } }, chosen)).toEqual({ kind: 'nothing' });
  });
});
