// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import type { DraftContent } from '#lib/order-create/contract.ts';
import { CreateApi } from '#tests/fixtures/create-api.ts';
import { customLine, draftOf, productLine } from '#tests/fixtures/order-drafts.ts';
import { LIST, openPart } from '#tests/fixtures/opened-page.tsx';
import { modifierOf, plainProduct } from '#tests/fixtures/products.ts';

const DRAFT = '3f0f1a52-53a8-4c0e-9a53-7fb1f5b0c8d2';

interface Opening {
  readonly api?: CreateApi;
  readonly content?: Partial<DraftContent>;
  readonly role?: Role;
  readonly from?: string;
}

/** A new order that is empty, or a stored draft with this content. */
async function open({ api = new CreateApi(), content, role = 'editor', from }: Opening = {}) {
  if (content !== undefined)
    api.stored = {
      id: DRAFT,
      revision: 1,
      orderId: null,
      changedAt: '2026-11-21T08:00:00Z',
      content: draftOf(content),
    };
  const page = await openPart({ api: api.api, path: `${LIST}/new`, role }, async () => {
    const { OrderCreateScreen } = await import('#components/order-create/order-create-screen.tsx');
    return <OrderCreateScreen draft={content === undefined || from !== undefined ? null : DRAFT} from={from ?? null} />;
  });
  return { ...page, api };
}

const step = (name: string) => screen.findByRole('button', { name: new RegExp(`^\\d\\. ${name}`) });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const untilSaved = () => screen.findByText('Draft saved');
const summary = () => screen.getByRole('complementary', { name: 'Summary' });

describe('a new order', () => {
  test('goes from step to step only when nothing in it is wrong, and back at any time', async () => {
    const { user } = await open();
    await user.click(await button('Next: Items'));
    expect((await screen.findAllByText('Fill this in.')).length).toBeGreaterThan(5);
    expect((await step('Customer')).getAttribute('aria-label')).toContain('7 to correct');
    await user.click(await step('Payment'));
    await user.click(await button('Back'));
    expect((await step('Fulfillment')).getAttribute('aria-current')).toBe('step');
  });

  test('fills in what is known of a customer, and keeps what was typed', async () => {
    const api = new CreateApi();
    api.customers = [{ id: 5, firstName: 'Ada', lastName: 'Moreno', email: 'ada@example.com', company: '', phone: '' }];
    const { user } = await open({ api });
    await user.type(await screen.findByLabelText('First name'), 'Adele');
    await user.type(screen.getByRole('combobox', { name: 'Find a customer' }), 'Moreno');
    await screen.findByRole('option', { name: /Ada Moreno/ });
    await user.keyboard('{Enter}');
    await button('Choose another');
    const values = ['First name', 'Last name', 'E-mail'].map(
      (label) => screen.getByLabelText<HTMLInputElement>(label).value,
    );
    expect(values).toEqual(['Adele', 'Moreno', 'ada@example.com']);
    await untilSaved();
  });

  test('takes a whole address that is pasted, with the state in full', async () => {
    const { user } = await open();
    await user.selectOptions(await screen.findByLabelText('Country'), 'US');
    await screen.findByRole('option', { name: 'Ohio' });
    await user.click(screen.getByLabelText('Address line 1'));
    await user.paste('Ada Moreno\n12 Pine St\nAlbany, NY 12207\nUnited States');
    const values = ['First name', 'Address line 1', 'City', 'State', 'ZIP code'].map(
      (label) => screen.getByLabelText<HTMLInputElement>(label).value,
    );
    expect(values).toEqual(['Ada', '12 Pine St', 'Albany', 'New York', '12207']);
    await untilSaved();
  });

  test('has a variant as a line, at the store’s price until another is set', async () => {
    const { user, api } = await open({ content: { lines: [] } });
    await user.click(await step('Items'));
    await user.type(screen.getByRole('combobox', { name: 'Find a product' }), 'tee');
    await screen.findByRole('option', { name: /Tee/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await user.selectOptions(await screen.findByLabelText('Size'), 'M');
    await user.click(await button('Add to order'));
    expect(screen.getByText('Choose or fill this in.')).toBeDefined();
    await user.selectOptions(screen.getByLabelText('Color'), 'Red');
    await user.clear(screen.getByLabelText('Quantity'));
    await user.type(screen.getByLabelText('Quantity'), '4');
    expect(screen.getByText('Only 3 in stock. BigCommerce will refuse more.')).toBeDefined();
    await user.click(await button('Add to order'));
    expect(within(summary()).getAllByText('$100.00')).toHaveLength(2);
    await user.click(await button('Set a price for Tee'));
    await user.clear(screen.getByLabelText('Price excluding tax (USD)'));
    await user.type(screen.getByLabelText('Price excluding tax (USD)'), '30');
    expect(await screen.findByText('The amount with tax cannot be lower than the one without.')).toBeDefined();
    await user.click(await button('Remove Tee'));
    expect(screen.getByText('No lines yet.')).toBeDefined();
    expect(api.placed).toEqual([]);
    await untilSaved();
  });

  test('asks what a product must be told, and says when orders cannot carry it', async () => {
    const api = new CreateApi();
    const required = modifierOf({ isRequired: true, maxLength: 5 });
    api.products = [
      plainProduct({
        modifiers: [required, modifierOf({ id: 121, name: 'Photo', kind: 'unsupported', isRequired: true })],
      }),
    ];
    const { user } = await open({ api, content: {} });
    await user.click(await step('Items'));
    await user.type(screen.getByRole('combobox', { name: 'Find a product' }), 'tee');
    await screen.findByRole('option', { name: /Tee/ });
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/“Photo” asks for a file/)).toBeDefined();
    expect(((await button('Add to order')) as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Engraving').maxLength).toBe(5);
    await user.click(await button('Back to search'));
    await user.click(await button('Add a custom line'));
    await user.click(await button('Add to order'));
    expect(screen.getByText('Give the line a name.')).toBeDefined();
  });
});

describe('creating', () => {
  test('sends the draft once, and opens the order', async () => {
    const { user, api, visited } = await open({ content: {} });
    await user.click(await step('Payment'));
    await user.dblClick(await button('Create order'));
    await waitFor(() => expect(visited).toEqual([`${LIST}/901`]));
    expect(api.placed).toHaveLength(1);
    expect(api.placed[0]?.lines).toEqual([customLine()]);
  });

  test('shows what the platform refuses beside its line, until that is changed', async () => {
    const api = new CreateApi();
    const problems = [{ step: 'items', path: 'lines.p.quantity', problem: 'aboveStock', numbers: { stock: 3 } }];
    api.placings = [
      {
        status: 422,
        body: { code: 'refused_by_platform', message: 'A product is out of stock.', requestId: 'r', problems },
      },
    ];
    const { user } = await open({ api, content: { lines: [productLine({ quantity: '4' })] } });
    await user.click(await step('Payment'));
    await user.click(await button('Create order'));
    expect(await screen.findByText('Only 3 in stock. Lower the quantity or remove the line.')).toBeDefined();
    expect(screen.getByText('A product is out of stock.')).toBeDefined();
    expect((await step('Items')).getAttribute('aria-current')).toBe('step');
    await user.clear(screen.getByLabelText('Quantity'));
    await user.type(screen.getByLabelText('Quantity'), '3');
    expect(screen.queryByText(/Only 3 in stock/)).toBeNull();
    await untilSaved();
  });

  test('that is unclear says so, keeps everything, and can be asked for again', async () => {
    const api = new CreateApi();
    api.placings = [
      { status: 502, body: { code: 'outcome_unknown', message: 'Its answer was lost.', requestId: 'r' } },
      ...api.placings,
    ];
    const { user, visited } = await open({ api, content: {} });
    await user.click(await step('Payment'));
    await user.click(await button('Create order'));
    expect(await screen.findByText('Its answer was lost.')).toBeDefined();
    await user.click(await button('Create order'));
    await waitFor(() => expect(visited).toHaveLength(1));
  });
});

describe('drafts', () => {
  test('of before are listed, and discarded', async () => {
    const api = new CreateApi();
    api.drafts = [{ id: DRAFT, name: 'Ada Moreno', lines: 2, changedAt: '2026-11-21T08:00:00Z' }];
    const { user } = await open({ api });
    const link = await screen.findByRole('link', { name: 'Ada Moreno' });
    expect(link.getAttribute('href')).toBe(`${LIST}/new?draft=${DRAFT}`);
    await user.click(await button('Discard the draft of Ada Moreno'));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Ada Moreno' })).toBeNull());
    expect(api.asked.map(({ method, path }) => `${method} ${path}`)).toContain(`DELETE /api/order-drafts/${DRAFT}`);
  });

  test('made after an order tell what is another now', async () => {
    const usd = (amount: string) => ({ amount, currencyCode: 'USD' });
    const notices = [{ kind: 'priceChanged' as const, lineKey: 'p', name: 'Mug', was: usd('18'), now: usd('20') }];
    const { user, api } = await open({ content: { lines: [productLine()], notices }, from: '150' });
    expect(await screen.findByText(/cost \$18.00 then and costs \$20.00 now/)).toBeDefined();
    expect(api.asked.find(({ method }) => method === 'POST')?.body).toEqual({ from: 150 });
    await user.click(await button('I have seen this'));
    expect(screen.queryByText(/costs \$20.00 now/)).toBeNull();
    await untilSaved();
  });

  test('are not for those who may not make orders', async () => {
    await open({ role: 'viewer' });
    expect(await screen.findByText('You cannot create orders')).toBeDefined();
  });
});
