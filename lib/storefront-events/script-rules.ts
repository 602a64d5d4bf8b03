import type { ConfirmationScript, FoundScript } from '#lib/bigcommerce/types/script.ts';
import type { Channel } from '#lib/bigcommerce/types/store.ts';
import { SCRIPT_FILE, SCRIPT_INTEGRITY } from './confirmation-script.ts';
import type { ScriptsState } from './contract.ts';

/** Which of the app's scripts are these; the platform shows no other app's. */
const NAME = 'Orderdeck storefront orders';
/** The platform has room for as many of one app. */
export const MOST_SCRIPTS = 10;

/** The storefronts that can have a script: a channel of any other kind shows no confirmation page. */
export function storefrontsOf(channels: readonly Channel[]): readonly Channel[] {
  return channels
    .filter(({ type, status }) => type === 'storefront' && status !== 'deleted' && status !== 'terminated')
    .slice(0, MOST_SCRIPTS);
}

/**
 * The script of one channel: one tag, which takes the order's number from the theme and the rest from a file that the browser
 * checks. It waits for nothing and holds nothing up (BigCommerce docs: Scripts API).
 */
export function scriptOf(channelId: number, key: string, appUrl: string): ConfirmationScript {
  const attributes = {
    src: `${appUrl}/api/storefront-events/script/${SCRIPT_FILE}`,
    integrity: SCRIPT_INTEGRITY,
    crossorigin: 'anonymous',
    'data-orderdeck-key': key,
    'data-orderdeck-to': `${appUrl}/api/storefront-events`,
    'data-orderdeck-order': '{{checkout.order.id}}',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return {
    name: NAME,
    description:
      'Tells Orderdeck of an order as soon as it is placed: its number and kinds, nothing about the shopper.',
    html: `<script async ${written.join(' ')}></script>`,
    channelId,
    consentCategory: 'analytics',
  };
}

export interface ScriptPlan {
  readonly create: readonly ConfirmationScript[];
  readonly replace: readonly { readonly id: string; readonly script: ConfirmationScript }[];
  readonly deleteIds: readonly string[];
}

/** The fewest steps to what is wanted: each channel's script once, as it should be, and no other of ours. */
export function planScripts(found: readonly FoundScript[], wanted: readonly ConfirmationScript[]): ScriptPlan {
  const ours = found.filter(({ name }) => name === NAME);
  const keptOf = (script: ConfirmationScript) => {
    const same = ours.filter(({ channelId }) => channelId === script.channelId);
    return same.find((one) => isAsWanted(one, script)) ?? same[0];
  };
  const pairs = wanted.map((script) => ({ script, kept: keptOf(script) }));
  const kept = new Set(pairs.map((pair) => pair.kept));
  return {
    create: pairs.flatMap((pair) => (pair.kept === undefined ? [pair.script] : [])),
    replace: pairs.flatMap((pair) =>
      pair.kept === undefined || isAsWanted(pair.kept, pair.script) ? [] : [{ id: pair.kept.id, script: pair.script }],
    ),
    deleteIds: ours.filter((one) => !kept.has(one)).map(({ id }) => id),
  };
}

function isAsWanted(found: FoundScript, { html, description, consentCategory }: ConfirmationScript): boolean {
  return (
    found.html === html &&
    found.description === description &&
    found.consentCategory === consentCategory &&
    found.visibility === 'order_confirmation' &&
    found.isEnabled &&
    found.isAutoUninstalled
  );
}

/** How the scripts stand, by what there would be to do. */
export function stateOf(isOn: boolean, { create, replace, deleteIds }: ScriptPlan): ScriptsState {
  if (!isOn) return deleteIds.length === 0 ? 'off' : 'left';
  return create.length + replace.length + deleteIds.length === 0 ? 'present' : 'missing';
}
