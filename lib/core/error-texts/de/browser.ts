import type { BrowserTexts } from '../en/browser.ts';

export const browser: BrowserTexts = {
  unreachable: 'Orderdeck war nicht erreichbar. Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.',
  unreadable:
    'Orderdeck hat eine Antwort gegeben, die diese Seite nicht lesen kann. Versuchen Sie es erneut; geschieht es wieder, öffnen Sie die App erneut in Ihrem Control Panel.',
  cancelled: 'Die Anfrage wurde abgebrochen.',
  sessionEnded: 'Ihre Sitzung ist beendet. Öffnen Sie Orderdeck erneut in Ihrem Control Panel.',
};
