import { listRules, USUAL_LIST_STATE } from '#lib/orders/search-rules.ts';
import { goTo, listSnapshot, readSnapshot } from '../list-history.ts';
import { queryOfLocation } from '../list-location.ts';
import { loadLanguage } from '../search-box/language.ts';
import { indexedStateOf } from './indexed-state-of.ts';

/** Has the address say for the indexed list what it says for the live one. */
export async function takeFiltersAlong(): Promise<void> {
  const { search, entry } = readSnapshot(listSnapshot());
  if (search === '' && entry.orderdeckEmail === undefined) return;
  const { printListAddress, printSearch } = await loadLanguage();
  const state = { ...USUAL_LIST_STATE, ...indexedStateOf(queryOfLocation(search, entry.orderdeckEmail), printSearch) };
  const { fragment, hasHidden } = printListAddress(state, listRules(undefined));
  goTo(`${window.location.pathname}${fragment}`, hasHidden ? { orderdeckQuery: state.query } : {}, 'replace');
}
