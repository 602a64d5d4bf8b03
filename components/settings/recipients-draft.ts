import type { RecipientsView } from '#lib/order-mail/contract.ts';
import { readAddresses, type ReadAddresses } from '#lib/order-mail/rules.ts';

export type MailList = 'orderPlaced' | 'forwardInvoice';
export const MAIL_LISTS: readonly MailList[] = ['orderPlaced', 'forwardInvoice'];

/** Both lists as they stand in their fields, and what they began with. */
export interface RecipientsDraft {
  readonly seen: RecipientsView;
  /** A channel's: what counts for the whole store. */
  readonly isAsStore: boolean;
  readonly texts: Readonly<Record<MailList, string>>;
}

/** The fields as they are opened. A channel that has no lists of its own begins with the store's when it gets some. */
export function draftOf(seen: RecipientsView, ofStore: RecipientsView['recipients']): RecipientsDraft {
  const shown = seen.recipients ?? ofStore;
  const textOf = (list: MailList) => (shown?.[list] ?? []).join('\n');
  return {
    seen,
    isAsStore: seen.recipients === null,
    texts: { orderPlaced: textOf('orderPlaced'), forwardInvoice: textOf('forwardInvoice') },
  };
}

export function isChangedDraft(draft: RecipientsDraft, first: RecipientsDraft): boolean {
  if (draft.isAsStore !== first.isAsStore) return true;
  return !draft.isAsStore && MAIL_LISTS.some((list) => draft.texts[list] !== first.texts[list]);
}

type Wish =
  | { readonly kind: 'wish'; readonly recipients: RecipientsView['recipients'] }
  | { readonly kind: 'wrong'; readonly problems: Partial<Record<MailList, ReadAddresses>> };

/** What is to be saved, or what is wrong in which field. */
export function wishOf({ isAsStore, texts }: RecipientsDraft): Wish {
  if (isAsStore) return { kind: 'wish', recipients: null };
  const orderPlaced = readAddresses(texts.orderPlaced);
  const forwardInvoice = readAddresses(texts.forwardInvoice);
  if ('addresses' in orderPlaced && 'addresses' in forwardInvoice)
    return {
      kind: 'wish',
      recipients: { orderPlaced: [...orderPlaced.addresses], forwardInvoice: [...forwardInvoice.addresses] },
    };
  return { kind: 'wrong', problems: { orderPlaced, forwardInvoice } };
}

/** Of which list a refusal speaks, by the platform's name of the field; null where it names neither. */
export function listOfField(field: string | undefined): MailList | null {
  if (field?.includes('order_placed') === true) return 'orderPlaced';
  return field?.includes('forward_invoice') === true ? 'forwardInvoice' : null;
}
