import { expect, type FrameLocator, type Locator } from '@playwright/test';

/** The first screen after an install. */
export class Welcome {
  readonly app: FrameLocator;
  readonly goOn: Locator;
  readonly defaultRole: Locator;

  constructor(app: FrameLocator) {
    this.app = app;
    this.goOn = app.getByRole('button', { name: 'Go to orders' });
    this.defaultRole = app.getByRole('combobox', { name: 'New people start as' });
  }

  async untilShown(): Promise<void> {
    await expect(this.app.getByRole('heading', { name: 'Welcome to Orderdeck', level: 1 })).toBeVisible();
  }
}
