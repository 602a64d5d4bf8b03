import { expect, test } from 'vitest';
import type { PublishedOperation } from '#scripts/contract/published.ts';
import { Validation } from '#scripts/contract/validation.ts';
import { generalWrongs, wrongBodies } from '#scripts/contract/wrong-requests.ts';

const operation: PublishedOperation = {
  priority: 'must',
  method: 'POST',
  path: '/v2/orders/{order_id}/things',
  file: 'things.yml',
  key: 'POST /v2/orders/{order_id}/things',
  parameters: [],
  body: {
    type: 'object',
    required: ['items'],
    properties: {
      note: { type: 'string', maxLength: 5 },
      items: {
        type: 'array',
        items: { type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 1 }, any: {} } },
      },
    },
  },
  answers: new Map(),
};
const right = { path: { order_id: 7 }, body: { note: 'a', items: [{ id: 1, any: 2 }, { id: 3 }] } };

test('bodies are wrong in one place each, by the schema', () => {
  const wrongs = wrongBodies(operation, right, new Validation());
  expect(wrongs.map(({ why, request }) => [why, request.body])).toEqual([
    ['/note as an object', { ...right.body, note: { a: 1 } }],
    ['/note too long', { ...right.body, note: 'xxxxxx' }],
    ['/items left out', { note: 'a' }],
    ['/items as a word', { note: 'a', items: 'nothing' }],
    ['/items/[]/id left out', { note: 'a', items: [{ any: 2 }, { id: 3 }] }],
    ['/items/[]/id as a word', { note: 'a', items: [{ id: 'several', any: 2 }, { id: 3 }] }],
    ['/items/[]/id too low', { note: 'a', items: [{ id: 0, any: 2 }, { id: 3 }] }],
  ]);
  expect(wrongs.every(({ request }) => request.path === right.path)).toBe(true);
});

test('without a schema or a body there is nothing to get wrong in it', () => {
  expect(wrongBodies({ ...operation, body: null }, right, new Validation())).toEqual([]);
  expect(wrongBodies(operation, { path: right.path }, new Validation())).toEqual([]);
});

test('whatever an operation does, a call can be wrong', () => {
  const reasons = generalWrongs(operation, right, true).map(({ why }) => why);
  expect(reasons).toEqual([
    'no token',
    'an unknown token',
    'a token without scopes',
    'Accept without JSON',
    'an unknown query field',
    'another content type',
    'broken JSON',
    'a order_id that is not there',
  ]);
  const open = generalWrongs({ ...operation, path: '/api/storefront/orders/{id}' }, { path: { id: 1 } }, false);
  expect(open.map(({ why }) => why)).toEqual(['a id that is not there']);
});
