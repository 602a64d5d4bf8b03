import { Hono } from 'hono';
import { html } from 'hono/html';
import type { World } from '../world.ts';
import { clockText, note, pageHead, panelPage } from './layout.ts';
import { panelPath } from './person.ts';
import type { PanelEnv } from './person.ts';

const STEPS = [
  [60, '1 minute'],
  [600, '10 minutes'],
  [3_600, '1 hour'],
  [86_400, '1 day'],
  [604_800, '7 days'],
] as const;

const LONGEST_STEP_S = 365 * 86_400;

/** The virtual clock, moved by hand. */
export function clockPageRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();

  routes.get('/manage/:storeHash/clock', (c) => {
    const person = c.get('person');
    const path = `${panelPath(person.store.hash)}/clock`;
    const content = html`${pageHead('Clock')}
      ${c.req.query('moved') === undefined ? '' : note('success', 'The clock is moved, and everything that was due has run.')}
      <section class="card">
        <h2>The emulator's time</h2>
        <p class="stat">${clockText(world.clock.nowMs())}</p>
        <p class="soft">
          Tokens, signed links, rate windows and webhook retries go by this clock. It runs as fast as real time and can
          be moved forward. Timers that wait: ${world.clock.pending()}.
        </p>
        <p class="soft">
          An app reads its own clock: after a large step it may refuse the panel's signed links, as it would on the real
          platform with a clock that is wrong. A reset goes back to the start.
        </p>
        <form class="row" method="post" action="${path}">
          ${STEPS.map(([seconds, name]) => html`<button class="secondary" name="seconds" value="${seconds}">+ ${name}</button>`)}
        </form>
      </section>
      <section class="card">
        <h2>Move by another step</h2>
        <form class="row" method="post" action="${path}">
          <div class="field">
            <label for="seconds">Seconds</label>
            <input id="seconds" name="seconds" type="number" min="1" max="${LONGEST_STEP_S}" step="1" required />
          </div>
          <button>Move the clock</button>
        </form>
      </section>`;
    return c.html(panelPage(world, person, { title: 'Clock', section: 'clock', content }));
  });

  routes.post('/manage/:storeHash/clock', async (c) => {
    const path = `${panelPath(c.get('person').store.hash)}/clock`;
    const form = await c.req.parseBody();
    const seconds = Number(form['seconds']);
    if (!Number.isFinite(seconds) || seconds <= 0 || seconds > LONGEST_STEP_S) return c.redirect(path, 303);
    world.clock.advance(seconds * 1000);
    return c.redirect(`${path}?moved`, 303);
  });
  return routes;
}
