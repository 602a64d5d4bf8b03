import type { MailLog } from '../mail.ts';
import type { Hook } from './hook.ts';

/** The address that the app's developer registered; profiles here have no field for it. */
const REGISTERED = 'developer@app.example.com';

/** Tells the developer, and whoever is on the list of `PUT /v3/hooks/admin`, that a hook is off. */
export function mailDeactivation(mail: MailLog, hook: Hook, why: string, emails: readonly string[]): void {
  const subject = `Webhook ${hook.id} (${hook.scope}) is deactivated: ${why}`;
  for (const to of new Set([REGISTERED, ...emails]))
    mail.record({ storeHash: hook.storeHash, to, subject, cause: 'webhook deactivated', orderId: null });
}

/** Tells whoever is on that list that a domain gets nothing for now. */
export function mailBlock(mail: MailLog, hook: Hook, emails: readonly string[]): void {
  const subject = `Webhooks to ${new URL(hook.destination).hostname} are blocked for three minutes`;
  for (const to of emails)
    mail.record({ storeHash: hook.storeHash, to, subject, cause: 'webhook domain blocked', orderId: null });
}
