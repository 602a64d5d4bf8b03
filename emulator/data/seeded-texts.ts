import type { Message } from '../state/message-records.ts';
import type { OrderPlan } from './order-plan.ts';
import { mix, Random } from './random.ts';

const STAFF_NOTES: readonly string[] = [
  'Send Saturday',
  'BIN-45',
  'Customer called: leave with the neighbour at no. 12.',
  'VIP – include handwritten card',
  'Fraud check passed, ok to ship (DW)',
  'Split shipment agreed by mail.\nSecond parcel when the kettle is back in stock.',
  'Rückfrage wegen Adresse läuft ☎',
];

const CUSTOMER_MESSAGES: readonly string[] = [
  'Thank you',
  'Please gift wrap – it is a surprise 🎁',
  'Ring the bell twice; the dog is friendly.',
  'Bitte nicht vor 17 Uhr liefern!',
  'من فضلك اتصل قبل التسليم',
  'נא להשאיר ליד הדלת',
  'Could you combine this with my other order?\nSame address.',
];

/** Text that shoppers and staff typed and that must never be taken for markup. */
const MARKUP_NOTE = '<b>Priority</b> <img src=x onerror="alert(1)"> & call first';
const MARKUP_MESSAGE = '<script>alert("hi")</script> please use the <i>back</i> door';

/** Staff notes of an order: text, "" or null, as the platform mixes them. */
export function staffNotesOf(plan: OrderPlan, random: Random): string | null {
  if (plan.row === 7) return MARKUP_NOTE;
  if (random.chance(90)) return random.pick(STAFF_NOTES);
  return random.chance(100) ? null : '';
}

export function customerMessageOf(plan: OrderPlan, random: Random): string | null {
  if (plan.row === 9) return MARKUP_MESSAGE;
  if (random.chance(110)) return random.pick(CUSTOMER_MESSAGES);
  return random.chance(80) ? null : '';
}

const QUESTIONS: readonly string[] = [
  'When will this arrive?',
  'I entered the wrong house number, can you still change it?',
  'The <em>mug</em> came broken, see <img src=x onerror=alert(1)>',
  'هل يمكن تغيير العنوان؟',
];

/** The talk with the shopper: a twentieth of the orders have one, row 9 always. */
export function messagesOf(plan: OrderPlan, seed: number): Message[] {
  const random = new Random(mix(seed, plan.row, 0x3e5));
  if (plan.row !== 9 && !random.chance(50)) return [];
  const count = random.between(1, 4);
  const messages: Message[] = [];
  for (let index = 0; index < count; index++) {
    const staff = index % 2 === 1;
    messages.push({
      id: plan.row * 8 + index + 1,
      staff_id: staff ? 1 : 0,
      customer_id: plan.person.customerId,
      type: staff ? 'admin' : 'customer',
      subject: `${index === 0 ? '' : 'Re: '}Order #${plan.id}`,
      message: staff ? 'Thank you again! We are on it.' : random.pick(QUESTIONS),
      status: index === count - 1 && !staff ? 'unread' : 'read',
      is_flagged: random.chance(150),
      created_s: Math.min(plan.createdS + (index + 1) * 5_400, plan.modifiedS),
    });
  }
  return messages;
}
