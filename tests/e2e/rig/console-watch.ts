import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';

/** What the browser complains about while a test runs: console errors, uncaught errors, breaches of the content policy. */
export interface ConsoleWatch {
  /** Complaints that this test brings about on purpose. */
  allow(...patterns: readonly RegExp[]): void;
  /** Complaints that nobody announced. */
  unexpected(): string[];
  stop(): void;
}

/** The browser's own word on an answer with one of these statuses. */
export function failedAnswer(...statuses: readonly number[]): RegExp {
  return new RegExp(`Failed to load resource: the server responded with a status of (${statuses.join('|')})\\b`);
}

export function watchConsole(context: BrowserContext): ConsoleWatch {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  const onMessage = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  };
  const onError = (error: WebError) => {
    complaints.push(`uncaught ${error.error().stack ?? error.error().message}`);
  };
  context.on('console', onMessage);
  context.on('weberror', onError);
  return {
    allow: (...patterns) => allowed.push(...patterns),
    unexpected: () => complaints.filter((text) => !allowed.some((pattern) => pattern.test(text))),
    stop() {
      context.off('console', onMessage);
      context.off('weberror', onError);
    },
  };
}

/** Has every document of the context tell the console of breaches that the policy only reports. */
export async function tellPolicyBreaches(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });
}
