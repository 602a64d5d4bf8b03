import type { English, Translated } from '../english.ts';

export const shipping: Translated<English['shipping']> = {
  notCreated: 'El envío no se creó',
  notChanged: 'El envío no se cambió',
  notDeleted: 'El envío no se eliminó',
  noneDeleted: 'Los envíos no se eliminaron',
  noSuchShipment: 'Este envío ya no existe. Recargue el pedido para ver sus envíos.',
  otherCount: ({ count }) =>
    `Este pedido tiene ahora ${count} ${count === 1 ? 'envío' : 'envíos'}, no los que usted vio. No se eliminó nada; mírelos y decida de nuevo.`,
  nothingLeft: 'No queda nada de esta línea por enviar a esta dirección. Quítela o recargue el pedido.',
  onlyLeft: ({ left }) =>
    `${left === 1 ? 'Solo queda' : 'Solo quedan'} ${left} de esta línea por enviar. Reduzca la cantidad.`,
  noSuchPickup: 'Esta recogida ya no existe. Recargue el pedido.',
  notReady: 'El pedido no se marcó como listo',
  notCollected: 'La recogida no se marcó como realizada',
  notTakenBack: 'La recogida no se anuló',
};
