/** One click on "create the order" in a process of its own, so that it can be killed in the middle. */
import { POST as order } from '#app/api/checkouts/[checkoutId]/order/route.ts';

const { id, headers, version } = JSON.parse(process.env['CHECKOUT_CLICK'] ?? '{}') as {
  readonly id: string;
  readonly headers: Record<string, string>;
  readonly version: number;
};
const request = new Request(`http://localhost:3000/api/checkouts/${id}/order`, {
  method: 'POST',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify({ version }),
});
process.stdout.write('clicked\n');
await order(request, { params: Promise.resolve({ checkoutId: id }) });
process.stdout.write('answered\n');
