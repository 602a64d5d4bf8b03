import type { ErrorCode } from '#lib/core/errors.ts';

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

export interface ProblemView {
  readonly variant: '404' | 'error' | 'server-error' | 'unauthorized' | 'warning';
  /** Reading again may help. */
  readonly mayRetry: boolean;
  /** The way out leads through the store's control panel. */
  readonly leadsToControlPanel: boolean;
}

/** How each problem looks, and which ways out make sense. */
export const PROBLEM_VIEWS: Readonly<Record<OrderProblem, ProblemView>> = {
  invalidNumber: { variant: '404', mayRetry: false, leadsToControlPanel: false },
  notFound: { variant: '404', mayRetry: true, leadsToControlPanel: false },
  forbidden: { variant: 'unauthorized', mayRetry: false, leadsToControlPanel: false },
  needsApproval: { variant: 'warning', mayRetry: true, leadsToControlPanel: true },
  sessionEnded: { variant: 'unauthorized', mayRetry: false, leadsToControlPanel: true },
  platformDown: { variant: 'server-error', mayRetry: true, leadsToControlPanel: false },
  failed: { variant: 'error', mayRetry: true, leadsToControlPanel: false },
};
