import type { StatusMail } from '#lib/orders/status-contract.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { paidCrossing } from '#lib/orders/status-rules.ts';

/** What a status does to several orders at once, before anything is sent. */
export interface StatusPlan {
  readonly changing: readonly OrderRow[];
  /** Orders that have the status as it is. */
  readonly already: number;
  /** Orders that become paid in the platform's eyes, and that are paid no more. */
  readonly becomesPaid: number;
  readonly becomesUnpaid: number;
  /** E-mails that may go to shoppers, and how certain that is: `off` where every order's channel has them turned off. */
  readonly mails: { readonly kind: StatusMail['mail']; readonly count: number };
}

/** `mailOf`: what a channel of the store sends. */
export function planStatus(
  rows: readonly OrderRow[],
  statusId: number,
  mailOf: (channelId: number) => StatusMail['mail'],
): StatusPlan {
  const changing = rows.filter(({ status }) => status.id !== statusId);
  const crossings = changing.map(({ status }) => paidCrossing(status.id, statusId));
  const kinds = changing.map(({ channelId }) => mailOf(channelId));
  const mailing = kinds.filter((kind) => kind !== 'off');
  return {
    changing,
    already: rows.length - changing.length,
    becomesPaid: crossings.filter((crossing) => crossing === 'becomesPaid').length,
    becomesUnpaid: crossings.filter((crossing) => crossing === 'becomesUnpaid').length,
    mails: {
      kind: mailing.length === 0 ? 'off' : mailing.every((kind) => kind === 'sent') ? 'sent' : 'unknown',
      count: mailing.length,
    },
  };
}
