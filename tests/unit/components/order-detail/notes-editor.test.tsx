// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { say } from '#tests/fixtures/opened-page.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import { STAFF_NOTES_MAX_LENGTH } from '#lib/orders/limits.ts';
import { area, editNotes, notesApi, openNotes, save, sentNotes } from './notes-view.tsx';

const editor = () => screen.queryByLabelText('Only staff see these');

describe('staff notes', () => {
  test('are shown with their line breaks, and markup as text', async () => {
    await openNotes(notesApi('Call first.\n<b>Then</b> wrap\u0000.'));
    const shown = screen.getByText(/Call first/);
    expect(shown.textContent).toBe('Call first.\n<b>Then</b> wrap\uFFFD.');
    expect(shown.getAttribute('dir')).toBe('auto');
  });

  test('can be edited by an editor and not by a viewer', async () => {
    await openNotes(notesApi(), 'viewer');
    expect(screen.getByText('Call first.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Edit notes' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change status' })).toBeNull();
  });

  test('that are not there yet can be added', async () => {
    const { api, user } = await openNotes(notesApi(''));
    expect(screen.getByText('No staff notes')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add notes' }));
    await user.type(await screen.findByLabelText('Only staff see these'), 'Fragile.');
    await user.click(save());
    expect(await screen.findByText('Staff notes of order #118 are saved.')).toBeDefined();
    expect(sentNotes(api)).toEqual([{ staffNotes: 'Fragile.' }]);
  });
});

describe('the editor', () => {
  test('begins with what stands there, the cursor behind it, and nothing to save', async () => {
    const { user } = await editNotes();
    expect(area().value).toBe('Call first.');
    expect(document.activeElement).toBe(area());
    expect(area().selectionStart).toBe('Call first.'.length);
    expect(save()).toHaveProperty('disabled', true);
    await user.keyboard(' Then wrap.');
    expect(area().value).toBe('Call first. Then wrap.');
    expect(save()).toHaveProperty('disabled', false);
    fireEvent.change(area(), { target: { value: 'Call first.' } });
    expect(save()).toHaveProperty('disabled', true);
  });

  test('saves, shows the new text, says so and gives the focus back', async () => {
    const api = notesApi();
    const { base } = api.row(118);
    const { user } = await editNotes(api);
    await user.type(area(), ' Then wrap.');
    await user.click(save());
    expect(await screen.findByText('Call first. Then wrap.')).toBeDefined();
    expect(api.bodies('change')).toEqual([{ base, change: { staffNotes: 'Call first. Then wrap.' } }]);
    expect(editor()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit notes' }));
    expect(await screen.findByText('Staff notes of order #118 are saved.')).toBeDefined();
  });

  test('can empty the notes', async () => {
    const { api, user } = await editNotes();
    await user.clear(area());
    await user.click(save());
    expect(await screen.findByText('No staff notes')).toBeDefined();
    expect(sentNotes(api)).toEqual([{ staffNotes: '' }]);
  });

  test.each(['ctrlKey', 'metaKey'])('saves with Enter and %s, but not without a change', async (held) => {
    const { api, user } = await editNotes();
    fireEvent.keyDown(area(), { key: 'Enter', [held]: true });
    expect(api.sent('change')).toEqual([]);
    await user.type(area(), '!');
    fireEvent.keyDown(area(), { key: 'Enter' });
    expect(api.sent('change')).toEqual([]);
    fireEvent.keyDown(area(), { key: 'Enter', [held]: true });
    expect(await screen.findByText('Call first.!')).toBeDefined();
    expect(api.sent('change')).toHaveLength(1);
  });

  test('sends once however often Save is pressed, and lets nothing be typed meanwhile', async () => {
    const api = notesApi();
    const release = api.hold('change');
    const { user } = await editNotes(api);
    await user.type(area(), '!');
    const button = save();
    await user.click(button);
    await user.click(button);
    fireEvent.keyDown(area(), { key: 'Enter', ctrlKey: true });
    expect(area().readOnly).toBe(true);
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveProperty('disabled', true);
    await act(async () => release());
    expect(await screen.findByText('Call first.!')).toBeDefined();
    expect(api.sent('change')).toHaveLength(1);
  });

  test('counts the room only where it gets scarce, and keeps what is too long from being sent', async () => {
    const { api } = await editNotes();
    const type = (length: number) => fireEvent.change(area(), { target: { value: 'x'.repeat(length) } });
    type(STAFF_NOTES_MAX_LENGTH - 1_001);
    expect(screen.queryByText(/characters? left/)).toBeNull();
    type(STAFF_NOTES_MAX_LENGTH - 1);
    expect(screen.getByText('1 character left').getAttribute('role')).toBe('status');
    type(STAFF_NOTES_MAX_LENGTH);
    expect(screen.getByText('0 characters left')).toBeDefined();
    expect(save()).toHaveProperty('disabled', false);
    type(STAFF_NOTES_MAX_LENGTH + 2);
    expect(screen.getByText(/^2 characters too many/)).toBeDefined();
    expect(save()).toHaveProperty('disabled', true);
    fireEvent.keyDown(area(), { key: 'Enter', ctrlKey: true });
    expect(api.sent('change')).toEqual([]);
  });
});

describe('notes that were not saved', () => {
  test('say why beside the text, which stays, and can be sent again', async () => {
    const api = notesApi();
    api.next('change', failure('refused_by_platform', 'BigCommerce refused it: too long for this store.'));
    const { user } = await editNotes(api);
    await user.type(area(), '!');
    await user.click(save());
    const [shown] = await screen.findAllByText('BigCommerce refused it: too long for this store.');
    expect(shown).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('BigCommerce refused it');
    expect(area().value).toBe('Call first.!');
    await user.type(area(), '?');
    expect(screen.queryByText(/BigCommerce refused/)).toBeNull();
    await user.click(save());
    expect(await screen.findByText('Call first.!?')).toBeDefined();
  });

  test('for want of a line go as the same act when nothing was changed since', async () => {
    const api = notesApi();
    api.lose('change');
    const { user } = await editNotes(api);
    await user.type(area(), '!');
    await user.click(save());
    await screen.findAllByText(/internet connection/);
    await user.click(save());
    expect(await screen.findByText('Call first.!')).toBeDefined();
    const keys = api.sent('change').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('when the session ended keep their text readable and to be copied', async () => {
    const api = notesApi();
    const { user } = await editNotes(api);
    await user.type(area(), ' Then wrap.');
    api.token = 'another';
    await user.click(save());
    const notice = await screen.findByRole('alertdialog', { name: 'Your session has ended' });
    expect(area().value).toBe('Call first. Then wrap.');
    const copy = screen.getByLabelText<HTMLTextAreaElement>('Staff notes of order #118');
    expect(notice.contains(copy)).toBe(true);
    expect(copy.value).toBe('Call first. Then wrap.');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe('Call first. Then wrap.');
    expect(say('shell.ended.copied')).toBe(screen.getByRole('button', { name: 'Copied' }).textContent);
  });
});
