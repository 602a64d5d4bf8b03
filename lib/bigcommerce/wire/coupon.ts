import { z } from 'zod';
import type { Coupon } from '../types/coupon.ts';
import { amount, optionalDecimal, toMoney } from './amounts.ts';
import { optionalId, optionalText, requiredCount, requiredId } from './scalars.ts';

export const wireCoupon = z.object({
  id: requiredId,
  coupon_id: optionalId,
  code: optionalText,
  type: requiredCount,
  amount: optionalDecimal,
  discount: amount,
});

export function toCoupon(wire: z.infer<typeof wireCoupon>, currencyCode: string): Coupon {
  return {
    id: wire.id,
    couponId: wire.coupon_id,
    code: wire.code,
    type: wire.type,
    faceValue: wire.amount,
    discount: toMoney(wire.discount, currencyCode),
  };
}
