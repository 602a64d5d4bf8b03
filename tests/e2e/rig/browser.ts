import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';

const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const BLOCKED = 2;

/**
 * A browser that keeps third parties from cookies and storage, as many merchants' do, and the app's site from every cookie,
 * partitioned ones too. These are settings of a profile: they bind a persistent context only.
 */
export async function launchStrictBrowser(executablePath: string, appUrl: string): Promise<BrowserContext> {
  const profile = await mkdtemp(join(tmpdir(), 'orderdeck-e2e-'));
  await mkdir(join(profile, 'Default'));
  const { protocol, hostname } = new URL(appUrl);
  const exceptions = { cookies: { [`${protocol}//${hostname},*`]: { setting: BLOCKED } } };
  const preferences = {
    profile: { block_third_party_cookies: true, cookie_controls_mode: 1, content_settings: { exceptions } },
  };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ARGS,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
  });
  context.on('close', () => void rm(profile, { recursive: true, force: true, maxRetries: 3 }));
  return context;
}
