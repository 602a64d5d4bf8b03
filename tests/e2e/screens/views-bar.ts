import type { FrameLocator, Locator } from '@playwright/test';

/** The views above the indexed list, with their menu and dialogs. */
export class ViewsBar {
  readonly app: FrameLocator;
  readonly pills: Locator;
  readonly menuButton: Locator;
  readonly changedMark: Locator;

  constructor(app: FrameLocator) {
    this.app = app;
    this.pills = app.getByRole('group', { name: 'Views' });
    this.menuButton = app.getByRole('button', { name: 'View options' });
    this.changedMark = app.getByText('Changed', { exact: true });
  }

  /** `name`: with or without the count behind it. */
  pill(name: string | RegExp): Locator {
    return this.pills.getByRole('button', { name });
  }

  async choose(act: string): Promise<void> {
    await this.menuButton.click();
    await this.app.getByRole('option', { name: act, exact: true }).click();
  }

  dialog(name: 'Save as view' | 'Rename view' | 'Delete view'): Locator {
    return this.app.getByRole('dialog', { name });
  }

  async saveAs(name: string, isShared: boolean): Promise<void> {
    await this.choose('Save as view…');
    const dialog = this.dialog('Save as view');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    // BigDesign hides the box itself under its picture.
    if (isShared) await dialog.getByText('Everybody of this store sees it').click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
