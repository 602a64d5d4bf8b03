// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { totals, usd } from '#tests/fixtures/order-answers.ts';
import type { OrderTotals } from '#lib/orders/contract.ts';
import type { OrderFee } from '#lib/orders/detail-contract.ts';

const FEE = { id: 5, name: 'Rush <b>', costIncTax: usd('5.42'), costExTax: usd('5') };

/** The totals of an order, as its page has them. */
async function openTotals(parts: Partial<OrderTotals>, fees: readonly OrderFee[] = []): Promise<void> {
  await openPart({}, async () => {
    const { OrderMessages } = await import('#components/shared/messages/order-messages.tsx');
    const { Totals } = await import('#components/order-detail/totals.tsx');
    return (
      <OrderMessages>
        <Totals fees={fees} totals={totals(parts)} />
      </OrderMessages>
    );
  });
  await screen.findByText('Grand total');
}

const rows = () =>
  screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);

describe('the totals', () => {
  test('without tax in the prices add it before the sum', async () => {
    await openTotals({ shippingExTax: usd('8'), shippingIncTax: usd('8.66'), totalIncTax: usd('51.98') });
    expect(rows()).toEqual(['Subtotal: $40.00', 'Shipping: $8.00', 'Tax: $3.32', 'Grand total: $51.98']);
  });

  test('with tax in the prices name it below the sum', async () => {
    await openTotals({ isTaxInclusive: true, shippingExTax: usd('8'), shippingIncTax: usd('8.66') });
    expect(rows()).toEqual(['Subtotal: $43.32', 'Shipping: $8.66', 'Grand total: $43.32', 'Tax included: $3.32']);
  });

  test('take off what was taken off, and leave out what is nothing', async () => {
    await openTotals({
      discount: usd('2'),
      couponDiscount: usd('1.50'),
      handlingExTax: usd('1'),
      wrappingExTax: usd('3'),
      totalTax: usd('0.0000'),
    });
    expect(rows()).toEqual([
      'Subtotal: $40.00',
      'Discount: −$2.00',
      'Coupons: −$1.50',
      'Handling: $1.00',
      'Gift wrapping: $3.00',
      'Grand total: $43.32',
    ]);
  });

  test('tell what store credit and gift certificates paid, below what it costs', async () => {
    await openTotals({ storeCredit: usd('10'), giftCertificate: usd('3.32') });
    expect(rows().slice(2)).toEqual([
      'Grand total: $43.32',
      'Store credit used: −$10.00',
      'Gift certificates used: −$3.32',
      'Not covered by these: $30.00',
    ]);
  });

  test.each([
    ['JPY', '5000', '¥5,000'],
    ['KWD', '12.345', 'KWD\u00A012.345'],
  ])('in %s have its decimals', async (currencyCode, amount, shown) => {
    const sum = { amount, currencyCode };
    const zero = { amount: '0', currencyCode };
    await openTotals({ subtotalExTax: sum, totalIncTax: sum, totalTax: zero });
    expect(rows()).toEqual([`Subtotal: ${shown}`, `Grand total: ${shown}`]);
  });

  test.each([
    [false, 'Rush <b>: $5.00'],
    [true, 'Rush <b>: $5.42'],
  ])('have each fee, with tax in prices: %s', async (isTaxInclusive, row) => {
    await openTotals({ isTaxInclusive }, [FEE, { ...FEE, id: 6, name: '' }]);
    expect(rows()).toContain(row);
    expect(rows()).toContain(row.replace('Rush <b>', 'Fee'));
  });
});
