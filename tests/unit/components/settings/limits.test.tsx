// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { personOf } from '#tests/fixtures/api-people.ts';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function storeOf(amount?: string): OrderdeckApi {
  const api = new OrderdeckApi();
  api.people.people = [personOf({ id: 8, role: 'money' }), personOf({ id: 9, email: 'bo@maple.example' })];
  if (amount !== undefined) api.people.limits = [{ userId: 8, limits: [{ amount, currencyCode: 'USD' }] }];
  return api;
}

function open(api: OrderdeckApi) {
  return openPart({ api, path: '/stores/abc123/settings', role: 'admin' }, async () => {
    const { SettingsScreen } = await import('#components/settings/settings-screen.tsx');
    return <SettingsScreen />;
  });
}

const opener = () => screen.findByRole('button', { name: 'Change the limits of ada@maple.example' });
const dialog = async () => within(await screen.findByRole('dialog'));

describe('the limits of the people', () => {
  test('stand with their currency; who moves no money has none to change', async () => {
    await open(storeOf('250'));
    await opener();
    const rows = within(await screen.findByRole('table', { name: 'People' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => /\$250\.00|Moves no money/.exec(row.textContent)?.[0])).toEqual([
      '$250.00',
      'Moves no money',
    ]);
  });

  test('are set by keyboard alone, in the store’s currency and others', async () => {
    const api = storeOf();
    const { user } = await open(api);
    (await opener()).focus();
    await user.keyboard('{Enter}');
    const form = await dialog();
    await user.type(form.getByLabelText('At most'), '250.50');
    await user.click(form.getByRole('button', { name: 'Add a currency' }));
    await user.type(form.getAllByLabelText('At most')[1] as HTMLElement, '90');
    await user.type(form.getAllByLabelText('Currency code')[1] as HTMLElement, 'eur');
    form.getByRole('button', { name: 'Save' }).focus();
    await user.keyboard('{Enter}');
    await expect
      .poll(() => api.people.limits)
      .toEqual([
        {
          userId: 8,
          limits: [
            { currencyCode: 'USD', amount: '250.50' },
            { currencyCode: 'EUR', amount: '90' },
          ],
        },
      ]);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('table', { name: 'People' }).textContent).toContain('$250.50, €90.00');
  });

  test('are lifted by taking them all away', async () => {
    const api = storeOf('250');
    const { user } = await open(api);
    await user.click(await opener());
    const form = await dialog();
    await user.click(form.getByRole('button', { name: 'Remove USD' }));
    expect(form.getByText('Without any limit, this person may move any amount.')).toBeDefined();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await expect.poll(() => api.bodies('setLimits')).toEqual([{ limits: [] }]);
  });

  test('that cannot be are told beside their field, and nothing is sent', async () => {
    const api = storeOf('0.001');
    const { user } = await open(api);
    await user.click(await opener());
    const form = await dialog();
    await user.click(form.getByRole('button', { name: 'Save' }));
    const field = form.getByLabelText('At most');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(form.getByText('USD has fewer decimals')).toBeDefined();
    await user.clear(field);
    expect(form.getByText('Enter an amount such as 250.00')).toBeDefined();
    expect(api.bodies('setLimits')).toEqual([]);
  });

  test('stay typed when they could not be saved, and it is said why', async () => {
    const api = storeOf('250');
    api.next('setLimits', failure('not_found', 'Nobody with this number has used Orderdeck in this store.'));
    const { user } = await open(api);
    await user.click(await opener());
    const form = await dialog();
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText(/Nobody with this number/)).toBeDefined();
    expect(form.getByLabelText<HTMLInputElement>('At most').value).toBe('250');
  });
});

describe('customers’ personal data', () => {
  test('is hidden from a role and shown again at once', async () => {
    const api = storeOf();
    const { user } = await open(api);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Hide from Viewer' });
    await user.click(box);
    await user.click(screen.getByRole('checkbox', { name: 'Hide from Money' }));
    await user.click(box);
    await expect
      .poll(() => api.bodies('changeSettings'))
      .toEqual([{ maskedRoles: ['viewer'] }, { maskedRoles: ['viewer', 'money'] }, { maskedRoles: ['money'] }]);
    expect(box.checked).toBe(false);
    expect(screen.queryByRole('checkbox', { name: 'Hide from Admin' })).toBeNull();
  });

  test('that could not be hidden is told', async () => {
    const api = storeOf();
    api.next('changeSettings', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open(api);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Hide from Editor' });
    await user.click(box);
    expect((await screen.findByRole('alert')).textContent).toContain('having trouble');
    expect(box.checked).toBe(false);
  });
});
