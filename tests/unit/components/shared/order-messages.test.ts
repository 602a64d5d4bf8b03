import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import order from '#components/shared/messages/en-order.json' with { type: 'json' };
import page from '#components/shared/messages/en.json' with { type: 'json' };
import { statusEffects } from '#components/shared/change-status/status-effects.ts';
import { orderProblem } from '#components/order-detail/order-problem.ts';
import { ERROR_STATUS, type ErrorCode } from '#lib/core/error-codes.ts';

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as Record<string, unknown>).flatMap(textsOf);
}

describe('the texts about an order', () => {
  it('can all be compiled, and none is empty', () => {
    for (const text of textsOf(order)) {
      expect(text.trim()).not.toBe('');
      expect(() => compile(text)).not.toThrow();
    }
  });

  it('stand apart from those of every page: one would hide the other', () => {
    expect(Object.keys(order).filter((name) => name in page)).toEqual([]);
  });

  it('have a word for every effect of a status and every problem of an order', () => {
    for (let id = 0; id < 15; id++)
      for (const effect of statusEffects(id)) expect(order.changeStatus.effect).toHaveProperty(effect);
    for (const code of Object.keys(ERROR_STATUS) as ErrorCode[])
      expect(order.orderDetail.problem).toHaveProperty(`${orderProblem(code)}.heading`);
  });
});
