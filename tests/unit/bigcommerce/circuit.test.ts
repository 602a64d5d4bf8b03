import { expect, test } from 'vitest';
import { afterSilence, circuitState, CLOSED, type Circuit } from '#lib/bigcommerce/circuit.ts';

const NOW = 1_000_000;

function silences(times: number): Circuit {
  let circuit = CLOSED;
  for (let i = 0; i < times; i += 1) circuit = afterSilence(circuit, NOW);
  return circuit;
}

test.each([
  [0, 'closed'],
  [1, 'closed'],
  [2, 'closed'],
  [3, 'open'],
  [50, 'open'],
])('after %i silences in a row it is %s', (times, state) => {
  expect(circuitState(silences(times), NOW)).toBe(state);
});

test.each([
  [3, 5_000],
  [4, 10_000],
  [5, 20_000],
  [6, 30_000],
  [500, 30_000],
])('after %i silences a probe may go in %i ms', (times, openMs) => {
  const circuit = silences(times);
  expect(circuitState(circuit, NOW + openMs - 1)).toBe('open');
  expect(circuitState(circuit, NOW + openMs)).toBe('probing');
});
