import { PlatformError } from '../../../http/errors.ts';
import { EXCEPTION_SCOPE } from '../../../webhooks/hook.ts';
import type { Hook } from '../../../webhooks/hook.ts';
import { invalidData } from './hook-fields.ts';

/** BigCommerce docs: webhooks, platform limits. */
const MOST_PER_SCOPE = 10;

/**
 * Whether a hook of this scope and destination can stand beside the app's others in the store: ten per scope, one per scope
 * and destination, one for delivery exceptions, and that one at a destination of its own.
 */
export function checkBesideOthers(
  wanted: { readonly scope: string; readonly destination: string },
  others: readonly Hook[],
  duplicateStatus: 422 | 409 | 400,
): void {
  const sameScope = others.filter((hook) => hook.scope === wanted.scope);
  if (sameScope.some((hook) => hook.destination === wanted.destination))
    throw new PlatformError(duplicateStatus, 'A webhook with this scope and destination already exists.', {
      fields: { destination: 'error.destination.duplicate' },
    });
  if (sameScope.length >= MOST_PER_SCOPE) throw invalidData({ scope: `error.scope.limit.${MOST_PER_SCOPE}` });
  const isException = wanted.scope === EXCEPTION_SCOPE;
  if (isException && sameScope.length > 0) throw invalidData({ scope: 'error.scope.limit.1' });
  const shared = others.some(
    (hook) => hook.destination === wanted.destination && (isException || hook.scope === EXCEPTION_SCOPE),
  );
  if (shared) throw invalidData({ destination: 'error.destination.used.by.another.hook' });
}
