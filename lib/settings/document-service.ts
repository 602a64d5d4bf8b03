import type { SettingsContext } from './context.ts';
import type { DocumentTexts } from './contract.ts';
import { readSettings } from './service.ts';

/** What the store has printed on every document, for whoever prints one. */
export async function readDocumentTexts(ctx: Pick<SettingsContext, 'db'>): Promise<DocumentTexts> {
  const { settings } = await readSettings(ctx);
  return { address: settings.documentAddress, footer: settings.documentFooter };
}
