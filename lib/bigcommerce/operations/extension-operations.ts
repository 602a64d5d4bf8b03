import type { OperationShape } from './operation-shape.ts';

/** The GraphQL Admin API, of which only app extensions are used. */
export const EXTENSION_OPERATIONS = {
  askGraphql: { method: 'POST', template: '/graphql', family: 'extensions' },
} as const satisfies Record<string, OperationShape>;
