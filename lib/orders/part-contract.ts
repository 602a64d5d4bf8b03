import { z } from 'zod';
import { orderParamsSchema, panelQuerySchema } from './contract.ts';

const partId = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/, 'must be a whole number')
  .transform(Number)
  .refine((id) => id <= 2_147_483_647, 'must be a whole number');

/** Path and query of one line. */
export const lineParamsSchema = orderParamsSchema.extend({ lineId: partId });
/** Path and query of one delivery. */
export const deliveryParamsSchema = orderParamsSchema.extend({ addressId: partId });
export const partQuerySchema = panelQuerySchema;
