import { Hono } from 'hono';
import { html } from 'hono/html';
import type { World } from '../world.ts';
import { clockText, pageHead, panelPage } from './layout.ts';
import { panelPath } from './person.ts';
import type { PanelEnv } from './person.ts';

const MOST_SHOWN = 200;

/** Mails that the platform would have sent for this store. */
export function mailPageRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();
  routes.get('/manage/:storeHash/mail', (c) => {
    const person = c.get('person');
    const mails = world.mail.list(person.store.hash).slice(-MOST_SHOWN).toReversed();
    const base = panelPath(person.store.hash);
    const content = html`${pageHead('Mail log')}
      <section class="card flush">
        ${
          mails.length === 0
            ? html`<div class="empty">
                <h2>No mail</h2>
                <p>When a change would send an e-mail to a shopper, it is listed here. Nothing is ever sent.</p>
              </div>`
            : html`<table class="stack">
                <thead>
                  <tr>
                    <th>Time</th>
                    <th>To</th>
                    <th>Subject</th>
                    <th>Because</th>
                    <th>Order</th>
                  </tr>
                </thead>
                <tbody>
                  ${mails.map(
                    (mail) =>
                      html`<tr>
                        <td data-label="Time">${clockText(mail.atMs)}</td>
                        <td data-label="To">${mail.to}</td>
                        <td data-label="Subject">${mail.subject}</td>
                        <td data-label="Because">${mail.cause}</td>
                        <td data-label="Order">
                          ${mail.orderId === null ? '-' : html`<a href="${base}/orders/${mail.orderId}">${mail.orderId}</a>`}
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>`
        }
      </section>`;
    return c.html(panelPage(world, person, { title: 'Mail log', section: 'mail', content }));
  });
  return routes;
}
