import type { CERTIFICATE_THEMES } from '#lib/checkouts/limits.ts';
import { compare, isAmount } from '#lib/core/decimals.ts';

/** A gift certificate while somebody fills it in. */
export interface CertificateDraft {
  readonly amount: string;
  readonly theme: (typeof CERTIFICATE_THEMES)[number];
  readonly senderName: string;
  readonly senderEmail: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly message: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is wrong with it (BigCommerce docs: carts, gift certificates: from 1 to 1000). */
export function certificateProblems(
  draft: CertificateDraft,
): Partial<Record<keyof CertificateDraft, 'missing' | 'notEmail' | 'notWorth'>> {
  const isWorth = isAmount(draft.amount) && compare(draft.amount, '1') >= 0 && compare(draft.amount, '1000') <= 0;
  const named = (['senderName', 'recipientName'] as const).filter((part) => draft[part].trim() === '');
  const mailed = (['senderEmail', 'recipientEmail'] as const).filter((part) => !EMAIL.test(draft[part].trim()));
  return {
    ...(isWorth ? {} : { amount: 'notWorth' as const }),
    ...Object.fromEntries(named.map((part) => [part, 'missing' as const])),
    ...Object.fromEntries(mailed.map((part) => [part, 'notEmail' as const])),
  };
}
