/** Something that a change of status does, or does not do, beyond the label; named to the person before the act. */
export type StatusEffect =
  'mayEmail' | 'mayMoveStockAndTax' | 'makesNoShipment' | 'refundsNothing' | 'cancelRefundsNothing';

const SHIPPED = 2;
const PARTIALLY_SHIPPED = 3;
const REFUNDED = 4;
const CANCELLED = 5;
const PARTIALLY_REFUNDED = 14;

/**
 * What to say before an order gets a status (BigCommerce docs: order statuses). E-mails, stock and tax documents depend on
 * the store's own settings, which the API does not tell, so they are named as possible with every change.
 */
export function statusEffects(toStatusId: number): readonly StatusEffect[] {
  return [...ownEffects(toStatusId), 'mayEmail', 'mayMoveStockAndTax'];
}

function ownEffects(statusId: number): StatusEffect[] {
  switch (statusId) {
    case SHIPPED:
    case PARTIALLY_SHIPPED:
      return ['makesNoShipment'];
    case REFUNDED:
    case PARTIALLY_REFUNDED:
      return ['refundsNothing'];
    case CANCELLED:
      return ['cancelRefundsNothing'];
    default:
      return [];
  }
}
