// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { checkoutLine, usd } from '#tests/fixtures/checkout-views.ts';
import { button, fill, readyCheckout, summary } from '#tests/fixtures/opened-checkout.tsx';
import { lineRow, openItems } from '#tests/fixtures/opened-items.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';

const SECOND = checkoutLine({ id: '00000000-0000-4000-8000-000000000002', name: 'Mug', options: [], sku: '' });
const CERTIFICATE = checkoutLine({
  ...{ id: '00000000-0000-4000-8000-000000000003', kind: 'certificate', name: 'Gift certificate', sku: '' },
  ...{ options: [], canChange: false, needsDelivery: false },
});

describe('a line', () => {
  test('shows what was chosen, its price and what coupons take off it', async () => {
    const line = checkoutLine({ quantity: 2, total: usd('40'), couponDiscount: usd('4') });
    await openItems(readyCheckout({ lines: [line] }));
    expect(lineRow('Tee').getByText('TEE-1 · Size: M')).toBeDefined();
    expect(lineRow('Tee').getByText('$40.00')).toBeDefined();
    expect(lineRow('Tee').getByText('$20.00 each')).toBeDefined();
    expect(lineRow('Tee').getByText('Coupons: −$4.00')).toBeDefined();
  });

  test.each([
    ['digital', 'Guide', 'Download'],
    ['custom', 'Repair', 'Custom line'],
    ['certificate', 'For Ana', 'Gift certificate'],
  ] as const)('that is %s says so', async (kind, name, word) => {
    await openItems(readyCheckout({ lines: [checkoutLine({ kind, name, sku: 'X', options: [] })] }));
    expect(lineRow(name).getByText(`X · ${word}`)).toBeDefined();
  });

  test('that is named as what it is does not say it twice', async () => {
    await openItems(readyCheckout({ lines: [CERTIFICATE] }));
    expect(lineRow('Gift certificate').getAllByText('Gift certificate')).toHaveLength(1);
  });

  test('that cannot be changed shows its quantity without a field', async () => {
    await openItems(readyCheckout({ lines: [CERTIFICATE] }));
    expect(lineRow('Gift certificate').getByText('Quantity: 1')).toBeDefined();
    expect(screen.queryByRole('textbox', { name: 'Quantity' })).toBeNull();
  });

  test('is not sent with anything but whole pieces', async () => {
    const { user, api } = await openItems();
    for (const typed of ['x', '0', '-1', '1.5', '']) {
      await fill(user, screen.getByLabelText('Quantity'), typed);
      await user.tab();
      expect(screen.getByText('Enter a whole number from 1.')).toBeDefined();
    }
    expect(api.calls(/^PUT/)).toEqual([]);
  });

  test('is sent when its field is left, and not again when nothing is different', async () => {
    const { user, api } = await openItems();
    await fill(user, screen.getByLabelText('Quantity'), '4');
    await user.tab();
    await waitFor(() => expect(api.view?.lines[0]?.quantity).toBe(4));
    await user.click(screen.getByLabelText('Quantity'));
    await user.tab();
    expect(api.calls(/PUT .*lines/)).toHaveLength(1);
  });

  test('whose quantity is refused says why beside it, until another is typed', async () => {
    const api = readyCheckout();
    api.next(/PUT .*lines/, () => failure('refused_by_platform', 'Only 3 are left.', { problem: 'refused' }));
    const { user } = await openItems(api);
    await fill(user, screen.getByLabelText('Quantity'), '9');
    await user.tab();
    expect(await screen.findByText('Only 3 are left.')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Quantity').value).toBe('9');
    await fill(user, screen.getByLabelText('Quantity'), '3');
    expect(screen.queryByText('Only 3 are left.')).toBeNull();
    await user.tab();
    await waitFor(() => expect(api.view?.lines[0]?.quantity).toBe(3));
  });

  test('is removed at once where there are others', async () => {
    const { user, api } = await openItems(readyCheckout({ lines: [checkoutLine(), SECOND] }));
    await user.click(await button('Remove Mug'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove Mug' })).toBeNull());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.calls(/^DELETE/).map(({ call }) => call)).toEqual([
      expect.stringMatching(/\/lines\/00000000-0000-4000-8000-000000000002\?version=1$/),
    ]);
    expect(within(summary()).getByText(/1 line/)).toBeDefined();
  });

  test('whose removal fails stays, with the reason', async () => {
    const api = readyCheckout({ lines: [checkoutLine(), SECOND] });
    api.next(/^DELETE/, () => failure('refused_by_platform', 'It belongs to a bundle.', { problem: 'refused' }));
    const { user } = await openItems(api);
    await user.click(await button('Remove Mug'));
    expect(await lineRow('Mug').findByText('It belongs to a bundle.')).toBeDefined();
  });

  test('that was the last one stays when somebody thinks better of it', async () => {
    const { user, api } = await openItems();
    await user.click(await button('Remove Tee'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/This is the last line/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(lineRow('Tee')).toBeDefined();
    expect(api.calls(/^DELETE/)).toEqual([]);
  });

  test('that was the last one stays when the cart cannot be dropped', async () => {
    const api = readyCheckout();
    api.next(/^DELETE/, () => failure('platform_unavailable', 'BigCommerce does not answer.'));
    const { user, visited } = await openItems(api);
    await user.click(await button('Remove Tee'));
    await user.click(await button('Drop it'));
    expect(await screen.findByText('BigCommerce does not answer.')).toBeDefined();
    expect(visited).toEqual([]);
  });
});
