import { expect, type FrameLocator, type Locator } from '@playwright/test';

/** The list of orders from the index, inside the app's frame. */
export class IndexedList {
  readonly app: FrameLocator;
  readonly table: Locator;
  readonly search: Locator;
  readonly suggestions: Locator;
  readonly chips: Locator;
  readonly tabs: Locator;
  readonly views: Locator;
  readonly pager: Locator;
  readonly histogram: Locator;
  readonly preview: Locator;
  /** What cannot be read in the search. Next has an alert of its own in every page. */
  readonly mistake: Locator;

  constructor(app: FrameLocator) {
    this.app = app;
    this.table = app.getByRole('table', { name: 'Orders' });
    this.search = app.getByRole('combobox', { name: 'Search orders' });
    this.suggestions = app.getByRole('listbox', { name: 'Suggestions' });
    this.chips = app.getByRole('group', { name: 'Applied filters' });
    this.tabs = app.getByRole('group', { name: 'Orders by status' });
    this.views = app.getByRole('group', { name: 'Views' });
    this.pager = app.getByRole('navigation', { name: 'Pages of the order list' }).first();
    this.histogram = app.getByRole('slider', { name: 'Orders by day' });
    this.preview = app.getByRole('complementary');
    this.mistake = app.getByRole('search').getByRole('alert');
  }

  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.app.getByRole('rowheader') });
  }

  link(orderId: number): Locator {
    return this.app.getByRole('link', { name: String(orderId), exact: true });
  }

  row(orderId: number): Locator {
    return this.rows.filter({ has: this.link(orderId) });
  }

  tick(orderId: number): Locator {
    return this.app.getByRole('checkbox', { name: `Select order ${orderId}`, exact: true });
  }

  column(name: string): Locator {
    return this.table.getByRole('columnheader', { name, exact: true });
  }

  /** Order numbers in the order in which they stand. */
  async orderIds(): Promise<number[]> {
    const texts = await this.table.getByRole('rowheader').getByRole('link').allTextContents();
    return texts.map(Number);
  }

  /** Waits until rows stand that are those of the search. */
  async untilShown(): Promise<void> {
    await expect(this.search).toBeVisible();
    await expect(this.app.getByText(/^(?:\d+ orders?|No orders) shown$|^No orders$/).first()).toBeAttached();
    await expect(this.table).toHaveAttribute('aria-busy', 'false');
  }

  /** Leaves every control, as a person who clicks beside them; keys then go to the page. */
  async leaveControls(): Promise<void> {
    await this.app.getByRole('heading', { name: 'Orders', exact: true }).click();
  }

  /** How many orders the search finds, as the pager says. */
  async untilFound(count: number): Promise<void> {
    await expect(this.pager).toContainText(` of ${count.toLocaleString('en')}`);
  }

  columnNames(): Promise<string[]> {
    return this.table.getByRole('columnheader').filter({ hasText: /\S/ }).allTextContents();
  }
}
