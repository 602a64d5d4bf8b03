// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(api: OrderdeckApi) {
  return openPart({ api, path: '/stores/abc123/settings', role: 'admin' }, async () => {
    const { DocumentsPanel } = await import('#components/settings/documents-panel.tsx');
    return <DocumentsPanel />;
  });
}

const field = (name: string) => screen.findByLabelText<HTMLTextAreaElement>(name);
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });

describe('texts on printed documents', () => {
  test('are kept as they are printed; without them the store’s name is, and the field says so', async () => {
    const api = new OrderdeckApi();
    const { user } = await open(api);
    expect((await field('Shop address')).value).toBe('');
    expect(screen.getByText(/print the store’s name, Demo/)).toBeDefined();
    expect(save().disabled).toBe(true);
    await user.type(await field('Shop address'), '\nMaple & Co  \n1 Main St\n\n');
    await user.type(await field('Footer'), 'Thank you');
    await user.click(save());
    const texts = { documentAddress: 'Maple & Co\n1 Main St', documentFooter: 'Thank you' };
    await expect.poll(() => api.bodies('changeSettings')).toEqual([texts]);
    await expect.poll(async () => (await field('Shop address')).value).toBe('Maple & Co\n1 Main St');
  });

  test('that are too long or have too many lines are told beside the field, and nothing is sent', async () => {
    const api = new OrderdeckApi();
    const { user } = await open(api);
    await user.click(await field('Footer'));
    await user.paste('x'.repeat(101));
    await user.click(save());
    expect(screen.getByText(/A line has at most 100 characters/)).toBeDefined();
    await user.click(await field('Shop address'));
    await user.paste('x\n'.repeat(10) + 'x');
    expect(screen.getByText('There can be at most 10 lines.')).toBeDefined();
    expect(api.bodies('changeSettings')).toEqual([]);
  });

  test('stay typed when they could not be saved, and can be dropped', async () => {
    const api = new OrderdeckApi();
    api.next('changeSettings', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open(api);
    await user.type(await field('Footer'), 'Bye');
    await user.click(save());
    expect(await screen.findByText('Orderdeck is having trouble.')).toBeDefined();
    expect((await field('Footer')).value).toBe('Bye');
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect((await field('Footer')).value).toBe('');
  });
});
