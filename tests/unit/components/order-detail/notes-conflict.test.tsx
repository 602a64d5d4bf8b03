// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { pass, say, startClock, stopClock, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { statusOf } from '#tests/fixtures/order-answers.ts';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { area, editNotes, notesApi, save, sentNotes } from './notes-view.tsx';

const dialog = (name = 'These notes were changed meanwhile') => screen.getByRole('dialog', { name });
const press = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name });

async function meetConflict(theirs: Partial<OrderRow>): Promise<OpenedPage> {
  const page = await editNotes();
  page.api.edit(118, { modifiedAt: null, ...theirs });
  await page.user.type(area(), ' Then wrap.');
  await page.user.click(save());
  await screen.findByRole('dialog');
  return page;
}

describe('both changed the notes', () => {
  test('shows both, and mine can be kept', async () => {
    const { api, user } = await meetConflict({ staffNotes: 'Do not call.' });
    const shown = within(dialog())
      .getAllByRole('definition')
      .map((value) => value.textContent);
    expect(shown).toEqual(['Call first.', 'Do not call.', 'Call first. Then wrap.']);
    await user.click(press('Keep mine'));
    expect(await screen.findByText('Call first. Then wrap.')).toBeDefined();
    expect(api.row(118).staffNotes).toBe('Call first. Then wrap.');
    expect(sentNotes(api)).toHaveLength(2);
  });

  test('theirs can be taken, and stands there then', async () => {
    const { api, user } = await meetConflict({ staffNotes: 'Do not call.' });
    await user.click(press('Take theirs'));
    expect(await screen.findByText('Do not call.')).toBeDefined();
    expect(screen.queryByRole('textbox', { name: 'Only staff see these' })).toBeNull();
    expect(api.row(118).staffNotes).toBe('Do not call.');
  });

  test('going back leads to my text, which can be worked on and meets the conflict again', async () => {
    const { api, user } = await meetConflict({ staffNotes: 'Do not call.' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(area().value).toBe('Call first. Then wrap.');
    await user.type(area(), '!');
    await user.click(save());
    expect(await screen.findByRole('dialog')).toBeDefined();
    expect(api.row(118).staffNotes).toBe('Do not call.');
  });

  test('a long text can be reached by keyboard to be scrolled', async () => {
    await meetConflict({ staffNotes: 'x'.repeat(151) });
    const tabIndexes = within(dialog())
      .getAllByRole('definition')
      .map((value) => value.getAttribute('tabindex'));
    expect(tabIndexes).toEqual([null, '0', null]);
  });
});

test('somebody else changed the status: mine is saved on top, theirs stays', async () => {
  const { api, user } = await meetConflict({ status: statusOf(5) });
  expect(dialog().textContent).toContain('Your change does not touch that');
  expect(dialog().textContent).toContain('Cancelled');
  await user.click(press('Save my change'));
  expect(await screen.findByText('Call first. Then wrap.')).toBeDefined();
  expect(api.row(118).status.id).toBe(5);
});

test('the same text by somebody else, with other line ends, leaves nothing to decide', async () => {
  const page = await editNotes(notesApi('One'));
  page.api.edit(118, { staffNotes: 'One\r\nTwo' });
  await page.user.type(area(), '{Enter}Two');
  await page.user.click(save());
  expect((await screen.findByRole('dialog')).textContent).toContain(
    say('orderChange.alreadyDone.introUndated').slice(0, 30),
  );
  expect(press('Close')).toBeDefined();
});

describe('an unclear outcome', () => {
  async function meetSilence(): Promise<OpenedPage> {
    const api = notesApi();
    api.next('change', failure('outcome_unknown', 'BigCommerce did not say.'));
    const page = await editNotes(api);
    await page.user.type(area(), '!');
    stopClock();
    await page.user.click(save());
    await pass();
    return page;
  }

  test('is looked up behind a dialog that cannot be left meanwhile', async () => {
    const { api, user } = await meetSilence();
    expect(dialog('Were the notes saved?').textContent).toContain('BigCommerce did not say.');
    await user.keyboard('{Escape}');
    expect(dialog('Were the notes saved?')).toBeDefined();
    api.edit(118, { staffNotes: 'Call first.!' });
    await pass(500);
    await pass();
    startClock();
    expect(await screen.findByText('Staff notes of order #118 are saved.')).toBeDefined();
    expect(api.sent('change')).toHaveLength(1);
  });

  test('that was no leads back to the text, ready to be sent', async () => {
    const { api, user } = await meetSilence();
    await pass(9_000);
    expect(dialog('Were the notes saved?').textContent).toContain(say('orderChange.notArrived'));
    await user.click(press('Start over'));
    expect(area().value).toBe('Call first.!');
    await user.click(save());
    startClock();
    expect(await screen.findByText('Call first.!')).toBeDefined();
    expect(api.sent('change')).toHaveLength(2);
  });
});
