// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST, orderPath } from '#tests/fixtures/opened-page.tsx';
import { area, editNotes, openNotes, save } from './notes-view.tsx';

const question = () => screen.findByRole('dialog', { name: 'Discard what you typed?' });
const way = () => screen.getByRole('link', { name: 'Orders' });

/** What the browser does when the document goes away: true where it would ask first. */
function asksBeforeUnload(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('typed notes', () => {
  test('are not given up without a question', async () => {
    const { api, user } = await editNotes();
    await user.type(area(), '!');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(within(await question()).getByRole('button', { name: 'Keep editing' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(area().value).toBe('Call first.!');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(within(await question()).getByRole('button', { name: 'Discard' }));
    expect(screen.getByText('Call first.')).toBeDefined();
    expect(api.sent('change')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Edit notes' }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Only staff see these')).value).toBe('Call first.');
  });

  test('that were not changed are given up at once', async () => {
    const { user } = await editNotes();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByLabelText('Only staff see these')).toBeNull();
  });

  test.each(['typed', 'emptied'])('hold the way back to the list: %s', async (how) => {
    const { user, visited } = await editNotes();
    if (how === 'typed') await user.type(area(), '!');
    else await user.clear(area());
    await user.click(way());
    await user.click(within(await question()).getByRole('button', { name: 'Keep editing' }));
    expect(visited).toEqual([]);
    expect(area().value).toBe(how === 'typed' ? 'Call first.!' : '');
    await user.click(way());
    await user.click(within(await question()).getByRole('button', { name: 'Discard' }));
    expect(visited).toEqual([LIST]);
  });

  test('that were discarded on the way out are gone when one comes back', async () => {
    const { user } = await editNotes();
    await user.type(area(), '!');
    await user.click(way());
    await user.click(within(await question()).getByRole('button', { name: 'Discard' }));
    await user.click(await screen.findByRole('link', { name: '118' }));
    expect(await screen.findByText('Call first.')).toBeDefined();
    expect(screen.queryByLabelText('Only staff see these')).toBeNull();
  });

  test('have the browser ask before it leaves the document, as long as they are unsaved', async () => {
    const { user } = await editNotes();
    expect(asksBeforeUnload()).toBe(false);
    await user.type(area(), '!');
    expect(asksBeforeUnload()).toBe(true);
    await user.click(save());
    await screen.findByText('Call first.!');
    expect(asksBeforeUnload()).toBe(false);
  });

  test('are found again after the browser’s own back and forward', async () => {
    const { user } = await openNotes();
    await user.click(way());
    await user.click(await screen.findByRole('link', { name: '118' }));
    await user.click(await screen.findByRole('button', { name: 'Edit notes' }));
    await user.type(await screen.findByLabelText('Only staff see these'), '!');
    await act(async () => window.history.back());
    await screen.findByRole('link', { name: '118' });
    await act(async () => window.history.forward());
    expect(await screen.findByLabelText('Only staff see these')).toHaveProperty('value', 'Call first.!');
    expect(window.location.pathname).toBe(orderPath(118));
  });
});
