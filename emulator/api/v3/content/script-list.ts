import { PlatformError } from '../../../http/errors.ts';
import type { Script } from '../../../scripts/script.ts';

const SORTS: Readonly<Record<string, (script: Script) => string | number>> = {
  name: (script) => script.name,
  description: (script) => script.description,
  date_created: (script) => script.createdS,
  date_modified: (script) => script.modifiedS,
};

/** The list in the order of `sort` and `direction`, of the channels in `channel_id:in`. */
export function sortedScripts(scripts: readonly Script[], query: URLSearchParams): Script[] {
  const channels = query.get('channel_id:in')?.split(',').map(Number);
  const wanted = scripts.filter((script) => channels === undefined || channels.includes(script.channel_id));
  const [sort, direction] = [query.get('sort'), query.get('direction') ?? 'asc'];
  const key = sort === null ? undefined : SORTS[sort];
  if ((sort !== null && key === undefined) || (direction !== 'asc' && direction !== 'desc'))
    throw new PlatformError(422, 'The filter(s) are not valid.', { fields: { sort: 'error.sort.invalid' } });
  if (key === undefined) return wanted;
  const sign = direction === 'asc' ? 1 : -1;
  return wanted.toSorted((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0));
}
