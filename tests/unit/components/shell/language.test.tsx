// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { languageOfBrowser } from '#lib/core/languages.ts';
import { toErrorBody } from '#lib/http/failure.ts';
import { orderDetail } from '#tests/fixtures/order-answers.ts';
import { openPage, orderPath } from '#tests/fixtures/opened-page.tsx';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

const open = (locale: string) => openPage({ api: new OrderdeckApi(orderDetail()), path: orderPath(118), locale });

describe('the language of the screens', () => {
  test.each([
    ['de-AT', 'de', 'Bestellung #118'],
    ['fr', 'fr', 'Commande n°\u00A0118'],
    ['es-MX', 'es', 'Pedido #118'],
    ['it-IT', 'it', 'Ordine n. 118'],
    ['en-GB', 'en', 'Order #118'],
    ['nl-NL', 'en', 'Order #118'],
  ])('for %s is %s, from the session on', async (locale, language, title) => {
    await open(locale);
    expect((await screen.findByRole('heading', { level: 1, name: title })).textContent).toBe(title);
    await expect.poll(() => document.documentElement.lang).toBe(language);
  });

  test.each([
    ['de-DE', 'BigCommerce antwortet im Moment nicht. Versuchen Sie es in einer Minute erneut.'],
    ['en-US', 'BigCommerce does not answer at the moment. Try again in a minute.'],
  ])('for %s is that of what the server refuses', async (locale, sentence) => {
    const api = new OrderdeckApi(orderDetail());
    // As the server itself makes its answer to such a request.
    api.next('messages', ({ headers }) => {
      const language = languageOfBrowser(headers.get('accept-language'));
      const refusal = new AppError('platform_unavailable', 'platform.noAnswer');
      const { status, body } = toErrorBody(refusal, { requestId: 'r', language, log: pino({ level: 'silent' }) });
      return Response.json(body, { status });
    });
    await openPage({ api, path: orderPath(118), locale });
    expect(await screen.findByText((text) => text.includes(sentence))).toBeTruthy();
  });

  test('is that of a line that is down, which no server can tell of', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.lose('messages');
    await openPage({ api, path: orderPath(118), locale: 'it-IT' });
    expect(await screen.findByText(/Orderdeck non è raggiungibile\. Controllare la connessione/)).toBeTruthy();
  });
});
