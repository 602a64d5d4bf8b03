// @vitest-environment happy-dom
import { act, cleanup, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isUnfinished, PAUSE_MS, useToldMistake } from '#components/order-list/search-box/use-told-mistake.ts';
import type { Mistake } from '#lib/core/search/mistakes.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { openPage } from '#tests/fixtures/opened-page.tsx';
import { untilOrders } from '../list-view.ts';
import { box, search, three, untilIdle } from './indexed-view.ts';

function mistakeOf(text: string): Mistake {
  const parsed = parseSearch(text);
  return parsed.kind === 'failed' ? parsed : expect.unreachable(`${text} can be read`);
}

describe('a mistake can still become right', () => {
  test.each([
    ['status:(awa', 11, true],
    ['status:(awa', 3, true],
    ['"grey mu', 8, true],
    ['status:shi', 10, true],
    ['total:>', 7, true],
    ['status:shi mug', 14, false],
    ['totl:>100 paid', 14, false],
    ['mug)', 4, true],
    ['mug) grey', 9, false],
  ])('%j with the caret at %i: %j', (text, caret, isIt) => {
    expect(isUnfinished(mistakeOf(text), caret)).toBe(isIt);
  });
});

describe('a mistake is told', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const HALF = mistakeOf('status:shi');
  const told = (mistake: Mistake | null = HALF, isOpen = false) =>
    renderHook(({ open }) => useToldMistake(mistake, open), { initialProps: { open: isOpen } });

  test('at once where nobody has typed it: the address says it', () => {
    expect(told().result.current.mistake).toBe(HALF);
  });

  test('after a pause, counted from the last key', () => {
    const { result } = told();
    act(() => result.current.typed(9));
    act(() => void vi.advanceTimersByTime(PAUSE_MS - 1));
    act(() => result.current.typed(10));
    act(() => void vi.advanceTimersByTime(PAUSE_MS - 1));
    expect(result.current.mistake).toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current.mistake).toBe(HALF);
  });

  test('as soon as the person is done', () => {
    const { result } = told();
    act(() => result.current.typed(10));
    expect(result.current.mistake).toBeNull();
    act(() => result.current.done());
    expect(result.current.mistake).toBe(HALF);
  });

  test('at once when the caret has left it', () => {
    const { result } = told(mistakeOf('status:shi mug'));
    act(() => result.current.typed(14));
    expect(result.current.mistake?.code).toBe('unknown-value');
  });

  test('never where suggestions stand', () => {
    const { result, rerender } = told(HALF, true);
    act(() => result.current.typed(10));
    act(() => void vi.advanceTimersByTime(10 * PAUSE_MS));
    expect(result.current.mistake).toBeNull();
    rerender({ open: false });
    expect(result.current.mistake).toBe(HALF);
  });

  test('not when there is none', () => {
    expect(told(null).result.current.mistake).toBeNull();
  });
});

describe('in the search box', () => {
  async function openBox() {
    const page = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    return page;
  }

  test('suggestions stand under a value that is half typed, and no mistake; leaving the box tells it', async () => {
    const { user } = await openBox();
    await search(user, 'status:(awa');
    await screen.findByRole('option', { name: /awaiting-fulfillment/ });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(box().getAttribute('aria-invalid')).toBe('false');
    await user.tab();
    expect((await screen.findByRole('alert')).textContent).toBe('This parenthesis is not closed. Add “)”.');
    expect(box().getAttribute('aria-invalid')).toBe('true');
  });

  test('Enter tells what is wrong', async () => {
    const { user } = await openBox();
    await search(user, 'status:(awa');
    await screen.findByRole('option', { name: /awaiting-fulfillment/ });
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('not closed');
  });

  test('choosing a suggestion leaves nothing to be told', async () => {
    const { user } = await openBox();
    await search(user, 'status:awaiting-ful');
    await screen.findByRole('option', { name: /awaiting-fulfillment/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await untilOrders(1002);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
