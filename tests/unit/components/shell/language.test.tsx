// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
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
});
