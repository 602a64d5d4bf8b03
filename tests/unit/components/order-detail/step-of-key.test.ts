// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { stepOfKey } from '#components/order-detail/step-of-key.ts';

const press = (key: string, target: Element = document.body, held: Partial<KeyboardEventInit> = {}) => {
  let step: -1 | 1 | null = null;
  const listen = (event: Event) => {
    step = stepOfKey(event as KeyboardEvent);
  };
  document.addEventListener('keydown', listen);
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...held }));
  document.removeEventListener('keydown', listen);
  return step;
};

describe('a key on an order’s page', () => {
  test.each([
    ['j', 1],
    ['J', 1],
    [']', 1],
    ['k', -1],
    ['[', -1],
    ['x', null],
    ['Enter', null],
  ])('%s is the step %j', (key, step) => {
    expect(press(key)).toBe(step);
  });

  test.each(['<input>', '<textarea></textarea>', '<div role="dialog"><button></button></div>'])(
    'is text in %s',
    (html) => {
      document.body.innerHTML = html;
      expect(press('j', document.querySelector('input, textarea, button') ?? document.body)).toBeNull();
      document.body.replaceChildren();
    },
  );

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('is the browser’s with %j', (held) => {
    expect(press('j', document.body, held)).toBeNull();
  });
});
