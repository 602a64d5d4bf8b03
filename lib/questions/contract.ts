import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';
import type { MoneyAction, RefundState } from '#lib/core/money-acts.ts';

export const questionParamsSchema = z.object({ intentId: z.uuid() });

export const answerSchema = z.strictObject({
  /** `made`: it was carried out on the platform. */
  answer: z.enum(['made', 'not_made']),
  /** How the person knows. */
  reason: z.string().trim().min(1, 'Say how you know.').max(500),
  /** The refund that it was, where it is among those shown. */
  refundId: z.int().positive().nullable().default(null),
});
export type AnswerRequest = z.input<typeof answerSchema>;

/** An act that was sent and of which nobody knows whether it was made: a person has to say. */
export interface Question {
  readonly intentId: string;
  readonly orderId: number;
  readonly action: MoneyAction;
  readonly userId: number;
  readonly reason: string;
  readonly sentAt: IsoDate;
  readonly askedAt: IsoDate;
  /** What was sent. */
  readonly amount: Money | null;
  readonly reference: string;
  readonly restock: { readonly name: string; readonly quantity: number } | null;
}

/** What the platform shows now. Null: it could not be read. */
export interface Evidence {
  readonly paymentStatus: string | null;
  readonly refunds:
    | readonly {
        readonly id: number;
        readonly createdAt: IsoDate | null;
        readonly total: Money;
        readonly state: RefundState;
        readonly reason: string;
      }[]
    | null;
  readonly transactions:
    | readonly {
        readonly id: number;
        readonly event: string;
        readonly createdAt: IsoDate | null;
        readonly amount: Money;
        readonly isOk: boolean;
      }[]
    | null;
  readonly stock: { readonly before: number; readonly now: number } | null;
  readonly asOf: IsoDate;
}

export interface AskedQuestion {
  readonly question: Question;
  readonly evidence: Evidence;
}

export interface Questions {
  readonly questions: readonly Question[];
}

export interface QuestionSettled {
  readonly orderId: number;
  readonly answer: 'made' | 'not_made';
}
