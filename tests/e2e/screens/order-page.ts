import type { FrameLocator, Locator } from '@playwright/test';

/** One order's page inside the app's frame. */
export class OrderPage {
  readonly app: FrameLocator;
  readonly back: Locator;
  readonly changeStatus: Locator;
  readonly lines: Locator;
  readonly notes: Locator;

  constructor(app: FrameLocator) {
    this.app = app;
    this.back = app.getByRole('banner').getByRole('link', { name: 'Orders' });
    this.changeStatus = app.getByRole('banner').getByRole('button', { name: 'Change status' });
    this.lines = app.getByRole('table', { name: 'Items of this order' });
    this.notes = app.getByRole('textbox', { name: 'Only staff see these' });
  }

  heading(orderId: number): Locator {
    return this.app.getByRole('heading', { name: `Order #${orderId}`, level: 1 });
  }

  /** What stands beside the order's title. */
  get head(): Locator {
    return this.app.getByRole('banner');
  }

  /** The value of a named fact, such as "Total". */
  fact(name: string): Locator {
    const term = this.app.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
    return term.locator('xpath=following-sibling::dd[1]');
  }

  table(name: string): Locator {
    return this.app.getByRole('table', { name });
  }

  button(name: string): Locator {
    return this.app.getByRole('button', { name, exact: true });
  }

  /** A line that tells how something ended, in the page's corner. */
  outcome(text: string): Locator {
    return this.app.getByRole('alert').getByText(text);
  }
}

/** The dialog that changes a status, from the list and from an order's page. */
export class StatusDialog {
  readonly dialog: Locator;
  readonly submit: Locator;

  constructor(app: FrameLocator, orderId: number) {
    this.dialog = app.getByRole('dialog', { name: `Change status of order #${orderId}` });
    this.submit = this.dialog.getByRole('button', { name: 'Change status' });
  }

  radio(label: string): Locator {
    return this.dialog.getByRole('radio', { name: label, exact: true });
  }

  /** Presses the label, as a person does: the circle itself is drawn over the real control. */
  async choose(label: string): Promise<void> {
    await this.dialog.getByText(label, { exact: true }).click();
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}
