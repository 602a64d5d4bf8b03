import type { Script } from './script.ts';

/** A page of a storefront, as far as scripts distinguish them. */
export type PageKind = 'storefront' | 'checkout' | 'order_confirmation';

/** What a shopper agreed to. `off`: the store has no consent banner, so everything runs. */
export type Consent = 'off' | 'none' | 'all';

/** The scripts of a page, in one of its two places. `storefront` leaves checkout and confirmation out, `all_pages` nothing. */
export function scriptsOf(
  shown: readonly Script[],
  page: { readonly kind: PageKind; readonly location: Script['location']; readonly consent: Consent },
): Script[] {
  return shown.filter(
    (script) =>
      script.enabled &&
      script.location === page.location &&
      (script.visibility === 'all_pages' || script.visibility === page.kind) &&
      isAllowed(script, page.consent),
  );
}

/** With a banner, `unknown` is never shown, `essential` always, the rest once the shopper agreed. */
function isAllowed(script: Script, consent: Consent): boolean {
  if (consent === 'off') return true;
  if (script.consent_category === 'unknown') return false;
  return script.consent_category === 'essential' || consent === 'all';
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * A script as it stands on the page: a tag for an address, the HTML as it came for a tag. Hashes make the browser check the
 * file and fetch it without cookies.
 */
export function scriptMarkup(script: Script, context: TemplateContext | null): string {
  if (script.kind === 'script_tag') return context === null ? script.html : filledIn(script.html, context);
  const load = script.load_method === 'default' ? '' : ` ${script.load_method}`;
  const integrity =
    script.integrity_hashes.length === 0
      ? ''
      : ` integrity="${attribute(script.integrity_hashes.join(' '))}" crossorigin="anonymous"`;
  return `<script src="${attribute(script.src)}"${load}${integrity}></script>`;
}

/** What a theme's expressions can name, by path: "checkout.order.id". */
export type TemplateContext = ReadonlyMap<string, string | number>;

/** Expressions in double or triple braces are replaced; one that names nothing becomes empty, as in any theme. */
export function filledIn(html: string, context: TemplateContext): string {
  return html.replaceAll(/\{\{\{?\s*([\w.]+)\s*\}?\}\}/g, (_, path: string) => String(context.get(path) ?? ''));
}
