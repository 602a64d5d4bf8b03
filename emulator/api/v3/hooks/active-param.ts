import { PlatformError } from '../../../http/errors.ts';

/** The filter `is_active`; undefined when it is not there. */
export function activeParam(query: URLSearchParams): boolean | undefined {
  const text = query.get('is_active');
  if (text === null) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new PlatformError(422, 'The filter(s) are not valid.', { fields: { is_active: 'error.is_active.invalid' } });
}
