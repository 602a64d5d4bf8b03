import { expect, type FrameLocator, type Locator } from '@playwright/test';

/** The list of orders inside the app's frame. */
export class OrderList {
  readonly app: FrameLocator;
  readonly table: Locator;
  readonly tabs: Locator;
  readonly pager: Locator;
  readonly filterButton: Locator;
  readonly filterDialog: Locator;
  readonly appliedFilters: Locator;

  constructor(app: FrameLocator) {
    this.app = app;
    this.table = app.getByRole('table', { name: 'Orders' });
    this.tabs = app.getByRole('group', { name: 'Orders by status' });
    // A long list has one above and one below.
    this.pager = app.getByRole('navigation', { name: 'Pages of the order list' }).first();
    this.filterButton = app.getByRole('button', { name: /^Filter/ });
    this.filterDialog = app.getByRole('dialog', { name: 'Filter orders' });
    this.appliedFilters = app.getByRole('group', { name: 'Applied filters' });
  }

  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.app.getByRole('rowheader') });
  }

  row(orderId: number): Locator {
    return this.rows.filter({ has: this.link(orderId) });
  }

  link(orderId: number): Locator {
    return this.app.getByRole('link', { name: String(orderId), exact: true });
  }

  /** Order numbers in the order in which they stand. */
  async orderIds(): Promise<number[]> {
    const texts = await this.table.getByRole('rowheader').getByRole('link').allTextContents();
    return texts.map(Number);
  }

  /** Waits until rows stand that are those of the query. */
  async untilShown(): Promise<void> {
    await expect(this.app.getByText(/^(?:\d+ orders?|One order) shown$/)).toBeAttached();
    await expect(this.table).toHaveAttribute('aria-busy', 'false');
  }

  async showPerPage(size: number): Promise<void> {
    await this.pager.getByRole('combobox', { name: 'Orders per page' }).selectOption(String(size));
    await this.untilShown();
  }

  tab(label: string): Locator {
    return this.tabs.getByRole('button', { name: new RegExp(`^${label} \\(`) });
  }

  column(name: string): Locator {
    return this.table.getByRole('columnheader', { name, exact: true });
  }

  async search(text: string): Promise<void> {
    await this.app.getByRole('searchbox', { name: 'Find orders' }).fill(text);
    await this.app.getByRole('button', { name: 'Search' }).click();
  }

  /** Opens the filter dialog, fills fields by their labels, and applies them. */
  async filterBy(fields: Readonly<Record<string, string>>): Promise<void> {
    await this.filterButton.click();
    for (const [label, text] of Object.entries(fields))
      await this.filterDialog.getByLabel(label, { exact: true }).fill(text);
    await this.filterDialog.getByRole('button', { name: 'Apply filters' }).click();
    await expect(this.filterDialog).toBeHidden();
  }

  /** Entries of the one menu that is open. */
  get menuItems(): Locator {
    return this.app.getByRole('menu').getByRole('option');
  }

  async openMenuOf(orderId: number): Promise<void> {
    await this.app.getByRole('button', { name: `Actions for order ${orderId}` }).click();
  }
}
