// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import { viewOf } from '#tests/fixtures/api-lists.ts';
import { openPart, sessionOf } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { BESIDE, bootOf, NO_FIRST } from '#tests/unit/client/session-environment.ts';

function open(api = new OrderdeckApi(), role: Role = 'admin') {
  const session = sessionOf(role);
  const store = { ...session.store, channels: [{ id: 1, name: 'Maple & Main' }] };
  const boot = bootOf(200, { ...session, store, first: NO_FIRST, beside: BESIDE });
  return openPart({ api, path: '/stores/abc123/settings', boot }, async () => {
    const { RecipientsPanel } = await import('#components/settings/recipients-panel.tsx');
    return <RecipientsPanel />;
  });
}

const placed = () => screen.findByLabelText<HTMLTextAreaElement>('New orders');
const invoices = () => screen.findByLabelText<HTMLTextAreaElement>('Copies of invoices');
const save = () => screen.getAllByRole<HTMLButtonElement>('button', { name: 'Save' });

describe('whom the store mails about orders', () => {
  test('is shown, changed and saved', async () => {
    const { api, user } = await open();
    expect((await placed()).value).toBe('orders@maple.example');
    expect(save()[0]?.disabled).toBe(true);
    await user.type(await placed(), '\nada@maple.example');
    await user.type(await invoices(), 'books@maple.example');
    await user.click(save()[0] as HTMLElement);
    await expect
      .poll(() => api.lists.recipients.get('store')?.recipients)
      .toEqual({ orderPlaced: ['orders@maple.example', 'ada@maple.example'], forwardInvoice: ['books@maple.example'] });
    await expect.poll(() => save()[0]?.disabled).toBe(true);
  });

  test('is nobody when a field is emptied', async () => {
    const { api, user } = await open();
    await user.clear(await placed());
    await user.click(save()[0] as HTMLElement);
    await expect.poll(() => api.lists.recipients.get('store')?.recipients?.orderPlaced).toEqual([]);
  });

  test('that cannot be is told beside its field, and nothing is sent', async () => {
    const { api, user } = await open();
    await user.type(await invoices(), 'nobody');
    await user.click(save()[0] as HTMLElement);
    expect(screen.getByText('“nobody” is not an e-mail address.')).toBeDefined();
    expect((await invoices()).getAttribute('aria-invalid')).toBe('true');
    expect((await placed()).getAttribute('aria-invalid')).toBe('false');
    await expect.poll(() => document.activeElement).toBe(await invoices());
    expect(document.getElementById(String((await invoices()).getAttribute('aria-describedby')))?.textContent).toBe(
      '“nobody” is not an e-mail address.',
    );
    await user.type(await placed(), ' and nobody');
    await user.click(save()[0] as HTMLElement);
    await expect.poll(() => document.activeElement).toBe(await placed());
    expect(api.sent('saveRecipients')).toEqual([]);
  });

  test('that the platform refuses is told beside the field that it names', async () => {
    const api = new OrderdeckApi();
    const field = 'notifications.forward_invoice.email_addresses.0';
    api.next('saveRecipients', failure('refused_by_platform', 'Not accepted.', { field }));
    const { user } = await open(api);
    await user.type(await invoices(), 'a@maple.example');
    await user.click(save()[0] as HTMLElement);
    await expect.poll(async () => (await invoices()).getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => document.activeElement).toBe(screen.getByLabelText(/^Copies of invoices/));
    expect((await invoices()).value).toBe('a@maple.example');
  });

  test('stays typed when somebody else was faster, beside what stands there now, and can be saved over it', async () => {
    const { api, user } = await open();
    await user.type(await placed(), '\nada@maple.example');
    api.lists.recipients.set('store', viewOf({ orderPlaced: ['new@maple.example'], forwardInvoice: [] }));
    await user.click(save()[0] as HTMLElement);
    expect(await screen.findByText('Now: new@maple.example')).toBeDefined();
    expect(screen.getByText('Now: nobody')).toBeDefined();
    expect((await placed()).value).toBe('orders@maple.example\nada@maple.example');
    await user.click(save()[0] as HTMLElement);
    await expect
      .poll(() => api.lists.recipients.get('store')?.recipients?.orderPlaced)
      .toEqual(['orders@maple.example', 'ada@maple.example']);
    await expect.poll(() => screen.queryByText('Now: nobody')).toBeNull();
  });

  test('or is dropped for what stands there now', async () => {
    const { api, user } = await open();
    await user.type(await placed(), '\nada@maple.example');
    api.lists.recipients.set('store', viewOf({ orderPlaced: ['new@maple.example'], forwardInvoice: [] }));
    await user.click(save()[0] as HTMLElement);
    await screen.findByText('Now: new@maple.example');
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect((await placed()).value).toBe('new@maple.example');
  });

  test('stays typed when it could not be saved, and it is said why', async () => {
    const api = new OrderdeckApi();
    api.next('saveRecipients', failure('platform_unavailable', 'BigCommerce could not be reached.'));
    const { user } = await open(api);
    await user.type(await placed(), '\nada@maple.example');
    await user.click(save()[0] as HTMLElement);
    expect(await screen.findByText('BigCommerce could not be reached.')).toBeDefined();
    expect((await placed()).value).toContain('ada@maple.example');
  });

  test('is not asked for by who is no admin', async () => {
    const { api } = await open(new OrderdeckApi(), 'money');
    expect(screen.queryByText('Order e-mails')).toBeNull();
    expect(api.sent('recipients')).toEqual([]);
  });
});

describe('a channel', () => {
  test('follows the store, gets lists of its own that begin with the store’s, and follows it again', async () => {
    const { api, user } = await open();
    await placed();
    await user.selectOptions(screen.getByRole('combobox', { name: 'For' }), '1');
    const follows = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'As for the whole store' });
    expect(follows.checked).toBe(true);
    await user.click(follows);
    const own = screen.getAllByLabelText<HTMLTextAreaElement>('New orders')[1];
    expect(own?.value).toBe('orders@maple.example');
    await user.click(save()[0] as HTMLElement);
    await expect.poll(() => api.sent('saveRecipients')[0]?.path).toMatch(/recipients\/\d+$/);
    await expect.poll(() => save()[0]?.disabled).toBe(true);
    expect(follows.checked).toBe(false);
    await user.click(follows);
    await user.click(save()[0] as HTMLElement);
    await expect.poll(() => api.bodies('saveRecipients')[1]).toMatchObject({ recipients: null });
  });

  test('keeps what was typed while another is looked at, and the choice says so', async () => {
    const { user } = await open();
    const scope = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'For' });
    await user.type(await placed(), '\nhalf');
    await user.selectOptions(scope, '1');
    expect([...scope.options].map(({ text }) => text)[0]).toBe('The whole store (not saved)');
    await user.selectOptions(scope, 'The whole store (not saved)');
    expect((await placed()).value).toBe('orders@maple.example\nhalf');
  });
});
