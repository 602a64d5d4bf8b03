// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'use-intl/react';
import { afterEach, expect, test, vi } from 'vitest';
import create from '#components/shared/messages/en-create.json';
import { StepBar, type BarStep } from '#components/shared/order-steps/step-bar.tsx';

afterEach(cleanup);

type Step = 'customer' | 'items' | 'payment';
const step = (name: Step, isDone: boolean, problems = 0): BarStep<Step> => ({ step: name, name, isDone, problems });

function show(...steps: readonly BarStep<Step>[]) {
  const onStep = vi.fn<(step: Step) => void>();
  render(
    <IntlProvider locale="en" messages={create}>
      <StepBar current="items" onStep={onStep} steps={steps} />
    </IntlProvider>,
  );
  const done = () => screen.getAllByRole('button').map((button) => button.hasAttribute('data-done'));
  return { onStep, done };
}

test('a step that lacks nothing is not shown as done while one before it does', () => {
  expect(show(step('customer', true), step('items', false), step('payment', true)).done()).toEqual([
    true,
    false,
    false,
  ]);
  cleanup();
  expect(show(step('customer', true), step('items', true), step('payment', true)).done()).toEqual([true, true, true]);
});

test('every step can be gone to, and says what is wrong in it', async () => {
  const { onStep } = show(step('customer', false, 2), step('items', false), step('payment', true));
  expect(screen.getByRole('button', { current: 'step' }).textContent).toBe('2. items');
  await userEvent.click(screen.getByRole('button', { name: /^1\. customer, 2 / }));
  await userEvent.click(screen.getByRole('button', { name: '3. payment' }));
  expect(onStep.mock.calls).toEqual([['customer'], ['payment']]);
});
