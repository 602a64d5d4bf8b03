import { compare, smaller } from '#lib/core/decimals.ts';
import type { Money } from '#lib/core/money.ts';
import type { ChargeRequest, MethodView, PayDesk, RecordRequest, StoredView } from '#lib/payments/contract.ts';
import { holdsLongNumber } from '#lib/payments/rules.ts';

/** Payments that no gateway knows of, as BigCommerce names them on orders. */
export const OUTSIDE_METHODS = ['Cash', 'Check', 'Bank Deposit', 'Cash on Delivery'] as const;
type OutsideMethod = (typeof OUTSIDE_METHODS)[number] | 'other';

export interface PayForm {
  /** The name of a choice; empty for none. */
  readonly chosen: string;
  readonly code: string;
  readonly method: OutsideMethod;
  readonly other: string;
  readonly reason: string;
}

export type Choice =
  | {
      readonly kind: 'stored';
      readonly name: string;
      readonly method: MethodView;
      readonly stored: StoredView;
    }
  | { readonly kind: 'store_credit' | 'gift_certificate'; readonly name: string; readonly method: MethodView }
  | { readonly kind: 'outside'; readonly name: string };

/** Everything that the order can be paid with, what the platform charges first. Credit that is known to be none is no way to pay. */
export function choicesOf({ gateway, storeCredit }: Pick<PayDesk, 'gateway' | 'storeCredit'>): readonly Choice[] {
  const methods = gateway.kind === 'open' ? gateway.methods : [];
  const charged = methods.flatMap((method): Choice[] => {
    const { kind } = method;
    if (kind === 'store_credit' && storeCredit !== null && compare(storeCredit.amount, '0') === 0) return [];
    if (kind !== 'stored') return [{ kind, name: kind, method }];
    return method.stored.map((stored) => ({ kind, name: `${method.id} ${stored.ref}`, method, stored }));
  });
  return [...charged, { kind: 'outside', name: 'outside' }];
}

export function isPossible(choice: Choice): boolean {
  return choice.kind !== 'stored' || choice.stored.problem === null;
}

/** The shopper's own default is chosen where it can be charged; for everything else the person decides. */
export function firstForm(desk: Pick<PayDesk, 'gateway' | 'storeCredit'>): PayForm {
  const usual = choicesOf(desk).find(
    (choice) => choice.kind === 'stored' && choice.stored.isDefault && isPossible(choice),
  );
  return { chosen: usual?.name ?? '', code: '', method: 'Cash', other: '', reason: '' };
}

export function isTouched({ code, other, reason }: PayForm): boolean {
  return [code, other, reason].some((text) => text.trim() !== '');
}

const CODE = /^[A-Za-z0-9-]{3,40}$/;

export type FieldProblem = 'codeWrong' | 'otherWrong' | 'longNumber';

/** What is wrong with the fields that the chosen way needs. */
export function problemsOf(
  form: PayForm,
  choice: Choice | undefined,
): { readonly [Field in 'code' | 'other' | 'reason']?: FieldProblem } {
  const { code, method, other, reason } = form;
  const isNamed = choice?.kind === 'outside' && method === 'other';
  return {
    ...(choice?.kind === 'gift_certificate' && !CODE.test(code.trim()) ? { code: 'codeWrong' } : {}),
    ...(isNamed && other.trim() === '' ? { other: 'otherWrong' } : {}),
    ...(isNamed && holdsLongNumber(other) ? { other: 'longNumber' } : {}),
    ...(holdsLongNumber(reason) ? { reason: 'longNumber' } : {}),
  };
}

/** What is sent for a form without problems. */
export type PayOrder =
  | { readonly kind: 'charge'; readonly request: ChargeRequest }
  | { readonly kind: 'record'; readonly request: RecordRequest };

export function toPayOrder({ code, method, other, reason }: PayForm, choice: Choice, due: Money): PayOrder {
  const note = reason.trim();
  if (choice.kind === 'outside')
    return { kind: 'record', request: { due, method: method === 'other' ? other.trim() : method, reason: note } };
  return { kind: 'charge', request: { due, way: wayOf(choice, code.trim()), reason: note } };
}

function wayOf(choice: Exclude<Choice, { kind: 'outside' }>, code: string): ChargeRequest['way'] {
  if (choice.kind === 'stored') return { kind: 'stored', methodId: choice.method.id, instrument: choice.stored.ref };
  return choice.kind === 'store_credit' ? { kind: choice.kind } : { kind: choice.kind, code };
}

/** How much of what is due the customer's credit pays. */
export function creditPart(credit: Money, due: Money): Money {
  return { amount: smaller(credit.amount, due.amount), currencyCode: due.currencyCode };
}
