// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { openPart, type OpenedPage } from '#tests/fixtures/opened-page.tsx';

interface OpenedDialog extends OpenedPage {
  readonly closed: () => void;
}

/** A page with a button that opens a dialog with two buttons. */
async function openDialog(isLocked: boolean): Promise<OpenedDialog> {
  const closed = vi.fn<() => void>();
  const page = await openPart({}, async () => {
    const { Dialog } = await import('#components/shared/dialog/dialog.tsx');
    const Opener = () => {
      const [isOpen, setIsOpen] = useState(false);
      const close = () => {
        closed();
        setIsOpen(false);
      };
      const footer = (
        <>
          <button onClick={close}>No</button>
          <button>Yes</button>
        </>
      );
      return (
        <>
          <button onClick={() => setIsOpen(true)}>Open</button>
          {isOpen && (
            <Dialog footer={footer} isLocked={isLocked} onClose={close} title="Sure?">
              Really?
            </Dialog>
          )}
        </>
      );
    };
    return <Opener />;
  });
  await page.user.click(screen.getByRole('button', { name: 'Open' }));
  return { ...page, closed };
}

const dialog = () => screen.getByRole('dialog', { name: 'Sure?' });
/** Shown on a phone only. */
const cross = () => within(dialog()).getByRole('button', { name: 'Close', hidden: true });

describe('a dialog', () => {
  test('has a name, keeps the focus inside, and gives it back', async () => {
    const { user, closed } = await openDialog(false);
    for (let step = 0; step < 8; step++) {
      await user.tab();
      expect(dialog().contains(document.activeElement)).toBe(true);
    }
    await user.click(within(dialog()).getByRole('button', { name: 'No' }));
    expect(closed).toHaveBeenCalledOnce();
    await expect.poll(() => document.activeElement?.textContent).toBe('Open');
  });

  test('closes with Escape and with its cross', async () => {
    const { user, closed } = await openDialog(false);
    await user.keyboard('{Escape}');
    expect(closed).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(cross());
    expect(closed).toHaveBeenCalledTimes(2);
  });

  test('that is locked closes with neither, and still holds the focus', async () => {
    const { user, closed } = await openDialog(true);
    await user.keyboard('{Escape}{Escape}');
    await user.click(cross());
    expect(closed).not.toHaveBeenCalled();
    for (let step = 0; step < 5; step++) {
      await user.tab();
      expect(dialog().contains(document.activeElement)).toBe(true);
    }
  });
});
