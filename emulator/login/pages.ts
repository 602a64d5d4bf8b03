import { html } from 'hono/html';
import { SCOPE_TEXTS } from '../state/apps.ts';

/** Markup that is safe to send: what hono's html template makes. */
export type Markup = ReturnType<typeof html>;

/** A page of the login host: a box in the middle, no navigation. */
export function loginPage(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/panel-assets/panel.css" />
      </head>
      <body>
        <main class="sign-in">
          <div class="sign-in-box">${content}</div>
        </main>
      </body>
    </html>`;
}

/** What the login host says to a request it does not know, whatever that asked for. */
export function redirectNotice(): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <title>Redirecting</title>
      </head>
      <body>
        You are being <a href="/">redirected to the login page</a>.
      </body>
    </html>`;
}

/** The permissions an app asks for, in words, with the name of each scope beside it. */
export function scopeList(scopes: readonly string[]): Markup {
  return html`<ul class="scopes">
    ${scopes.map(
      (scope) => html`<li><span>${SCOPE_TEXTS.get(scope) ?? `Use the scope ${scope}`}</span><code>${scope}</code></li>`,
    )}
  </ul>`;
}
