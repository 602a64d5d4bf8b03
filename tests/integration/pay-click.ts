/** One click in a process of its own, so that it can be killed in the middle. What is clicked comes in the environment. */
import { POST as charge } from '#app/api/orders/[orderId]/pay/route.ts';

const {
  orderId,
  headers,
  body,
  isLast = false,
} = JSON.parse(process.env['PAY_CLICK'] ?? '{}') as {
  readonly orderId: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  /** Ends with the answer, instead of being killed. */
  readonly isLast?: boolean;
};
const request = new Request(`http://localhost:3000/api/orders/${orderId}/pay`, {
  method: 'POST',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
process.stdout.write('clicked\n');
await charge(request, { params: Promise.resolve({ orderId: String(orderId) }) });
process.stdout.write('answered\n');
if (isLast) process.exit(0);
