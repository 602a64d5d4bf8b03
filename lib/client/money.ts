'use client';

import { useMemo } from 'react';
import useSWR, { useSWRConfig, type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { ChargeRequest, PayDesk, PaymentTaken, RecordRequest } from '#lib/payments/contract.ts';
import type { AnswerRequest, AskedQuestion, Questions, QuestionSettled } from '#lib/questions/contract.ts';
import type {
  OrderRefunds,
  QuoteRequest,
  QuoteView,
  RefundRequest,
  RefundStudio,
  RefundTaken,
  RestockEnd,
  StoreRefunds,
} from '#lib/refunds/contract.ts';
import type { OrderPayments, PaymentAction, PaymentActionTaken, PaymentTasks } from '#lib/transactions/contract.ts';
import { isKeyOfOrder, isOrderCountsKey, isOrderPageKey, isOrderSearchKey, isSearchSummaryKey, keys } from './keys.ts';
import { RequestError } from './request-error.ts';
import { request, type RequestOptions } from './request.ts';
import { useSession } from './session.ts';

/** While a gateway is awaited the order's payments are read this often; events bring most answers sooner. */
const WAITING_REFRESH_MS = 5_000;
/** Lists of what waits, while somebody looks at them. */
const LIST_REFRESH_MS = 15_000;

type Read<T> = SWRResponse<T, RequestError>;

/** An order's ledger and what is under way. */
export function useOrderPayments(orderId: number): Read<OrderPayments> {
  return useReading(keys.orderPayments(orderId), `/api/orders/${orderId}/payments`, {
    refreshInterval: (data?: OrderPayments) => (data !== undefined && isUnderWay(data) ? WAITING_REFRESH_MS : 0),
  });
}

function isUnderWay({ followUps, openActs }: OrderPayments): boolean {
  return followUps.some(({ state, isStuck }) => state === 'waiting' && !isStuck) || openActs.length > 0;
}

/** What is due on an order and how it can be paid; while a provider is awaited, read again and again. */
export function usePayDesk(orderId: number): Read<PayDesk> {
  return useReading(keys.payDesk(orderId), `/api/orders/${orderId}/pay`, {
    refreshInterval: (data?: PayDesk) =>
      data?.block === 'under_way' || data?.block === 'unclear' ? WAITING_REFRESH_MS : 0,
  });
}

/** What a refund of an order can be made of. */
export function useRefundStudio(orderId: number): Read<RefundStudio> {
  return useReading(keys.refundStudio(orderId), `/api/orders/${orderId}/refund`);
}

/** An order's refunds as they are now. Null: nothing to read. */
export function useRefundLedger(orderId: number, currencyCode: string | null): Read<OrderRefunds> {
  const key = currencyCode === null ? null : keys.refundLedger(orderId, currencyCode);
  return useReading(key, `/api/orders/${orderId}/refunds?currency=${currencyCode ?? ''}`, {
    refreshInterval: (data?: OrderRefunds) =>
      data?.refunds.some(({ state }) => state === 'requested') === true ? WAITING_REFRESH_MS : 0,
  });
}

/** A page of all refunds of the store, newest first. */
export function useStoreRefunds(page: number): Read<StoreRefunds> {
  return useReading(keys.storeRefunds(page), `/api/payments/refunds?page=${page}`, { keepPreviousData: true });
}

export function usePaymentQuestions(): Read<Questions> {
  return useReading(keys.paymentQuestions, '/api/payments/questions', { refreshInterval: LIST_REFRESH_MS });
}

export function usePaymentTasks(): Read<PaymentTasks> {
  return useReading(keys.paymentTasks, '/api/payments/tasks', { refreshInterval: LIST_REFRESH_MS });
}

/** One question, with what the platform shows at this moment. */
export function usePaymentQuestion(intentId: string): Read<AskedQuestion> {
  return useReading(keys.paymentQuestion(intentId), `/api/payments/questions/${intentId}`);
}

function useReading<T>(key: readonly unknown[] | null, path: string, options: object = {}): Read<T> {
  const isReady = useSession() !== null;
  return useSWR<T, RequestError>(isReady ? key : null, () => request<T>(path), options);
}

/** What a refund would come to. Throws a RequestError, also when it is given up by `signal`. */
export function fetchQuote(orderId: number, body: QuoteRequest, signal: AbortSignal): Promise<QuoteView> {
  return request<QuoteView>(`/api/orders/${orderId}/refund/quotes`, { method: 'POST', body, signal });
}

/** How moving money ended. `unknown`: it may have been carried out; nobody sends it again before that is known. */
export type MoneyEnd<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed' | 'unknown'; readonly error: ErrorBody };

export interface MoneyWrites {
  readonly refund: (body: RefundRequest, key: string) => Promise<MoneyEnd<RefundTaken>>;
  readonly charge: (body: ChargeRequest, key: string) => Promise<MoneyEnd<PaymentTaken>>;
  readonly record: (body: RecordRequest, key: string) => Promise<MoneyEnd<PaymentTaken>>;
  readonly act: (action: PaymentAction, reason: string, key: string) => Promise<MoneyEnd<PaymentActionTaken>>;
  readonly restock: (
    step: { readonly refundId: number; readonly lineId: number; readonly wish: 'restock' | 'drop' },
    key: string,
  ) => Promise<MoneyEnd<RestockEnd>>;
  readonly answer: (intentId: string, body: AnswerRequest, key: string) => Promise<MoneyEnd<QuestionSettled>>;
}

/** Acts on an order's money; whatever they came to, all that shows it is read again. `key`: a UUID of the wish. */
export function useMoneyWrites(orderId: number): MoneyWrites {
  const { mutate } = useSWRConfig();
  return useMemo(() => {
    const path = `/api/orders/${orderId}`;
    const readAgain = () => {
      void mutate((key) => isKeyOfOrder(key, orderId));
      for (const key of [keys.paymentQuestions, keys.paymentTasks]) void mutate(key);
      for (const isKey of [isOrderPageKey, isOrderSearchKey, isOrderCountsKey, isSearchSummaryKey]) void mutate(isKey);
    };
    const write = async <T>(at: string, options: RequestOptions): Promise<MoneyEnd<T>> => {
      const end = await endOf(request<T>(at, { method: 'POST', ...options }));
      readAgain();
      return end;
    };
    return {
      refund: (body, key) => write(`${path}/refunds`, { body, idempotencyKey: key }),
      charge: (body, key) => write(`${path}/pay`, { body, idempotencyKey: key }),
      record: (body, key) => write(`${path}/pay/record`, { body, idempotencyKey: key }),
      act: (action, reason, key) => write(`${path}/payments/${action}`, { body: { reason }, idempotencyKey: key }),
      restock: ({ refundId, lineId, wish }, key) =>
        write(`${path}/refunds/${refundId}/restocks/${lineId}`, { body: { wish }, idempotencyKey: key }),
      answer: (intentId, body, key) => write(`/api/payments/questions/${intentId}`, { body, idempotencyKey: key }),
    };
  }, [mutate, orderId]);
}

/** Without an answer of our server's own making the request may have arrived. */
async function endOf<T>(sending: Promise<T>): Promise<MoneyEnd<T>> {
  try {
    return { kind: 'done', value: await sending };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { kind: error.isUnclear ? 'unknown' : 'failed', error: error.body };
  }
}
