import type { ErrorCode } from '#lib/core/error-codes.ts';

export type OrderProblem =
  'invalidNumber' | 'notFound' | 'forbidden' | 'needsApproval' | 'sessionEnded' | 'platformDown' | 'failed';

/** What an order's page says when the order cannot be shown. */
export function orderProblem(code: ErrorCode): OrderProblem {
  switch (code) {
    case 'not_found':
      return 'notFound';
    case 'bad_request':
    case 'unprocessable':
      return 'invalidNumber';
    case 'forbidden':
      return 'forbidden';
    case 'store_needs_approval':
      return 'needsApproval';
    case 'unauthenticated':
    case 'session_ended':
      return 'sessionEnded';
    case 'platform_unavailable':
    case 'platform_unreadable':
    case 'too_many_requests':
      return 'platformDown';
    default:
      return 'failed';
  }
}

export type WayOut = 'tryAgain' | 'orders' | 'controlPanel';

export interface ProblemView {
  readonly variant: '404' | 'error' | 'server-error' | 'unauthorized' | 'warning';
  readonly waysOut: readonly WayOut[];
}

/** How each problem looks, and which ways out make sense. */
export const PROBLEM_VIEWS: Readonly<Record<OrderProblem, ProblemView>> = {
  invalidNumber: { variant: '404', waysOut: ['orders'] },
  notFound: { variant: '404', waysOut: ['orders'] },
  forbidden: { variant: 'unauthorized', waysOut: ['orders'] },
  needsApproval: { variant: 'warning', waysOut: ['tryAgain', 'controlPanel'] },
  sessionEnded: { variant: 'unauthorized', waysOut: ['controlPanel'] },
  platformDown: { variant: 'server-error', waysOut: ['tryAgain'] },
  failed: { variant: 'error', waysOut: ['tryAgain'] },
};
