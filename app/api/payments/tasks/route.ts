import { withStore } from '#lib/http/with-store.ts';
import { readPaymentTasks } from '#lib/transactions/payments-service.ts';

export const GET = withStore({ permission: 'orders:read' }, readPaymentTasks);
