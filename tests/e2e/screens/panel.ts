import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { Person } from '../rig/people.ts';
import { APP_ID } from '../rig/settings.ts';

/** The control panel as a person uses it. */
export class Panel {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** Inside the app's frame. */
  get app(): FrameLocator {
    return this.page.getByTitle('Orderdeck', { exact: true }).contentFrame();
  }

  /** The address of the app in this person's panel; `deepLink` such as `/orders/150`. */
  appAddress(person: Person, deepLink = ''): string {
    return `/manage/${person.storeHash}/app/${APP_ID}${deepLink}`;
  }

  /** Signs in as a person does, and goes to a page of the panel. */
  async signIn(person: Person, address = `/manage/${person.storeHash}`): Promise<void> {
    await this.page.goto(`${this.url}/?return_to=${encodeURIComponent(address)}`);
    const store = this.page.locator('.store-block').filter({ hasText: person.storeName });
    await store.getByRole('button', { name: person.name }).click();
    await expect(this.page.locator('.bar-person')).toContainText(person.name);
  }

  /** Opens the installed app as this person, signed in by a call. */
  async openApp(person: Person, deepLink = ''): Promise<FrameLocator> {
    const form = { as: `${person.storeHash} ${person.userId}` };
    await this.page.context().request.post(`${this.url}/sign-in`, { form, maxRedirects: 0 });
    await this.page.goto(`${this.url}${this.appAddress(person, deepLink)}`);
    return this.app;
  }

  /** Leads the app's frame to an address, as a page of somebody else's would. */
  async showInFrame(address: string): Promise<void> {
    await this.page.getByTitle('Orderdeck', { exact: true }).evaluate((frame, src) => {
      if (frame instanceof HTMLIFrameElement) frame.src = src;
    }, address);
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await this.page.getByRole('heading', { name: 'Sign in to a control panel' }).waitFor();
  }

  async goTo(section: 'Home' | 'Orders' | 'Apps'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Control panel' }).getByRole('link', { name: section }).click();
  }
}
