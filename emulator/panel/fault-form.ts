import type { FaultAction, FaultRule } from '../faults.ts';

const LONGEST_DELAY_MS = 600_000;

/** The faults that the panel offers, in its words. */
export const FAULT_CHOICES: readonly { readonly value: string; readonly name: string; readonly action: FaultAction }[] =
  [
    { value: 'latency', name: 'Answered late', action: { kind: 'latency', ms: 2000 } },
    {
      value: 'rate_limited',
      name: '429, with the wait in its headers',
      action: { kind: 'rate_limited', headers: 'normal' },
    },
    { value: 'rate_limited_bare', name: '429 without headers', action: { kind: 'rate_limited', headers: 'none' } },
    { value: 'status_500', name: 'Answered 500', action: { kind: 'status', status: 500 } },
    { value: 'status_502', name: 'Answered 502', action: { kind: 'status', status: 502 } },
    { value: 'status_503', name: 'Answered 503', action: { kind: 'status', status: 503 } },
    { value: 'status_504', name: 'Answered 504', action: { kind: 'status', status: 504 } },
    { value: 'maintenance', name: '503, store suspended', action: { kind: 'maintenance' } },
    { value: 'drop_before', name: 'Connection cut, nothing done', action: { kind: 'drop_before' } },
    { value: 'drop_after', name: 'Connection cut after the call was carried out', action: { kind: 'drop_after' } },
    {
      value: 'latency_after',
      name: 'Answered late, after the call was carried out',
      action: { kind: 'latency_after', ms: 2000 },
    },
    {
      value: 'status_after',
      name: 'Answered 504 after the call was carried out',
      action: { kind: 'status_after', status: 504 },
    },
    { value: 'drop_midway', name: 'Connection cut in the middle of the answer', action: { kind: 'drop_midway' } },
    { value: 'html', name: 'An HTML page instead of JSON', action: { kind: 'html' } },
    { value: 'truncated_json', name: 'JSON that breaks off', action: { kind: 'truncated_json' } },
    { value: 'broken_gzip', name: 'Broken compression', action: { kind: 'broken_gzip' } },
    { value: 'slow_bytes', name: 'Bytes that trickle', action: { kind: 'slow_bytes', chunkBytes: 64, pauseMs: 50 } },
    { value: 'extra_fields', name: 'Fields that nobody documented', action: { kind: 'extra_fields' } },
    { value: 'unknown_enums', name: 'Values that nobody documented', action: { kind: 'unknown_enums' } },
  ];

/** The rule that a filled-in form asks for; null when a figure in it cannot be used. */
export function chosenRule(form: Readonly<Record<string, unknown>>, storeHash: string): FaultRule | null {
  const choice = FAULT_CHOICES.find(({ value }) => value === form['what']);
  if (choice === undefined) return null;
  const ms = Number(form['ms']);
  const action = delayed(choice.action, ms);
  if (action === null) return null;
  const timesText = text(form, 'times');
  const times = Number(timesText);
  if (timesText !== '' && !(Number.isInteger(times) && times > 0)) return null;
  const method = text(form, 'method');
  const path = text(form, 'path').trim();
  return {
    match: {
      ...(text(form, 'store') === 'this' ? { storeHash } : {}),
      ...(method === '' ? {} : { method }),
      ...(path === '' ? {} : { path }),
    },
    action,
    ...(timesText === '' ? {} : { times }),
  };
}

/** With the delay that was filled in, where there is one; null when it cannot be one. */
function delayed(action: FaultAction, ms: number): FaultAction | null {
  if (action.kind !== 'latency' && action.kind !== 'latency_after') return action;
  return Number.isInteger(ms) && ms >= 0 && ms <= LONGEST_DELAY_MS ? { kind: action.kind, ms } : null;
}

function text(form: Readonly<Record<string, unknown>>, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}
