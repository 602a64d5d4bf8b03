// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPage, openPart, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { orderDetail } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

/** A page with these unsaved texts whose session then ends. */
async function endWith(texts: Readonly<Record<string, string>>): Promise<OpenedPage> {
  const page = await openPart({}, async () => {
    const { useUnsavedText } = await import('#lib/client/unsaved-text.ts');
    const Typed = ({ label, text }: { readonly label: string; readonly text: string }) => {
      useUnsavedText(label, text);
      return <p>{label}</p>;
    };
    return Object.entries(texts).map(([label, text]) => <Typed key={label} label={label} text={text} />);
  });
  await endSession();
  return page;
}

async function endSession(): Promise<void> {
  const { sessionStore } = await import('#lib/client/session.ts');
  await vi.waitFor(() => expect(sessionStore.getState().kind).toBe('open'), 15_000);
  act(() => sessionStore.end('ended'));
  await screen.findByRole('alertdialog', { name: 'Your session has ended' });
}

const notice = () => screen.getByRole('alertdialog', { name: 'Your session has ended' });

/** The older way to copy, which the test's browser does not have. Tells what was marked last when it was used. */
function stubOlderCopy(succeeds: boolean): () => string | undefined {
  const select = vi.spyOn(HTMLTextAreaElement.prototype, 'select');
  let copied: string | undefined;
  document.execCommand = () => {
    copied = (select.mock.contexts.at(-1) as HTMLTextAreaElement | undefined)?.value;
    return succeeds;
  };
  onTestFinished(() => {
    Reflect.deleteProperty(document, 'execCommand');
  });
  return () => copied;
}

describe('the notice of a session’s end', () => {
  test('takes the focus, and leads to the control panel out of the frame', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const { user } = await endWith({});
    expect(document.activeElement).toBe(notice());
    expect(within(notice()).queryByRole('textbox')).toBeNull();
    await user.click(within(notice()).getByRole('button', { name: 'Go to control panel' }));
    expect(open).toHaveBeenCalledExactlyOnceWith('https://store-abc123.example', '_top', 'noreferrer');
  });

  test('can be put away to go on reading', async () => {
    const { user } = await endWith({ Notes: 'x' });
    await user.click(within(notice()).getByRole('button', { name: 'Keep reading' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByText('Notes')).toBeDefined();
  });

  test('offers each unsaved text, named as the person knows it, and no empty one', async () => {
    const { user } = await endWith({ 'Notes of order #1': 'One\nTwo', 'Notes of order #2': 'Three', Emptied: '' });
    expect(notice().textContent).toContain('These texts are not saved yet.');
    const [first, second] = within(notice()).getAllByRole<HTMLTextAreaElement>('textbox');
    expect([first?.value, second?.value]).toEqual(['One\nTwo', 'Three']);
    expect(within(notice()).queryByLabelText('Emptied')).toBeNull();
    expect(second?.readOnly).toBe(true);
    const [, copySecond] = within(notice()).getAllByRole('button', { name: 'Copy' });
    await user.click(copySecond ?? notice());
    expect(await navigator.clipboard.readText()).toBe('Three');
    expect(
      within(notice())
        .getAllByRole('button', { name: /^Cop/ })
        .map((button) => button.textContent),
    ).toEqual(['Copy', 'Copied']);
  });

  test('copies the older way where the newer is denied', async () => {
    const copied = stubOlderCopy(true);
    const { user } = await endWith({ Notes: 'Call first.' });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(within(notice()).getByRole('button', { name: 'Copy' }));
    expect(await within(notice()).findByRole('button', { name: 'Copied' })).toBeDefined();
    expect(copied()).toBe('Call first.');
  });

  test('says so when nothing can be copied', async () => {
    stubOlderCopy(false);
    const { user } = await endWith({ Notes: 'Call first.' });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(within(notice()).getByRole('button', { name: 'Copy' }));
    expect((await screen.findByText(/^Could not copy/)).getAttribute('role')).toBe('status');
    expect(within(notice()).getByRole('button', { name: 'Copy' })).toBeDefined();
  });

  test('is not kept from the person by an open dialog', async () => {
    const { user } = await openPage({ api: new OrderdeckApi(orderDetail()) });
    await user.click(await screen.findByText('Filter'));
    await screen.findByRole('dialog');
    await endSession();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(notice());
  });
});
