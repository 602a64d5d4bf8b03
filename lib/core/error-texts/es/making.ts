import type { English, Translated } from '../english.ts';

export const making: Translated<English['making']> = {
  notCreated: 'El pedido no se creó',
  notTaken: 'BigCommerce no aceptó el pedido. Revise el cliente, el canal y los productos.',
  somethingWrong: 'El pedido no se creó: falta algo o hay algo incorrecto. Mire los campos marcados.',
  somethingMissing: 'El pedido no se creó: falta algo. Mire las partes marcadas.',
  answerLost:
    'Se pidió a BigCommerce que creara este pedido, pero su respuesta se perdió. Orderdeck está averiguando qué pasó y no lo enviará dos veces; inténtelo de nuevo en un minuto.',
  nothingToCopy: 'Este pedido no existe en esta tienda. Revise el número, o empiece un pedido vacío.',
  manyDrafts: ({ most }) => `Ya tiene ${most} borradores. Descarte algunos y empiece entonces uno nuevo.`,
  draftChanged:
    'Este borrador se cambió en otra ventana o en otro dispositivo. Cargue esa versión, o siga con esta como borrador nuevo.',
  draftGone: 'Este borrador ya no existe. Empiece un pedido nuevo.',
  productGone: 'Este producto ya no está en el catálogo. Busque otro.',
  checkoutGone: 'Este checkout ya no existe.',
  checkoutGoneBegin: 'Este checkout ya no existe. Empiece uno nuevo.',
  noCheckout: 'Este checkout no existe.',
  alreadyOrdered: ({ order }) => `Este checkout se convirtió en el pedido ${order}. Cambie el pedido en su lugar.`,
  beingOrdered:
    'Se está creando un pedido de este checkout, o aún no se sabe si se creó. No se cambió nada; inténtelo de nuevo en un minuto.',
  cartGone:
    'BigCommerce ya no tiene este carrito: se pagó, se eliminó o no se tocó en 30 días. Puede empezar de nuevo con los artículos conocidos.',
  noCart: 'BigCommerce ya no tiene este carrito.',
  checkoutChanged:
    'Otra persona cambió este checkout mientras tanto, así que su cambio no se hizo. Mire qué es distinto e inténtelo de nuevo.',
  shippingGone: 'Esta forma de envío ya no se ofrece. Elija una de las que se ofrecen ahora.',
  lastItem: 'Un carrito termina con su último artículo. Añada antes otro artículo, o descarte el checkout.',
  checkoutUnclear:
    'Se preguntó a BigCommerce, pero su respuesta se perdió. Mire el checkout como está ahora antes de intentarlo de nuevo.',
  checkoutBroken: 'Un cambio de un checkout terminó de forma desconocida. Recargue la página.',
  coupon:
    'BigCommerce no acepta este cupón: el código no existe, ha caducado o no se aplica a nada de este carrito. Revise el código.',
  quantity:
    'La tienda solo permite otra cantidad de un producto de este carrito. Cambie la cantidad e inténtelo de nuevo.',
  cardNumberInMessage: 'No escriba números de tarjeta: un mensaje se guarda y se muestra tal como es.',
  manyCheckouts: ({ most }) => `Ya tiene ${most} checkouts abiertos. Descarte algunos y empiece entonces uno nuevo.`,
  cartUnclear:
    'Se pidió un carrito a BigCommerce, pero su respuesta se perdió. Empiece de nuevo: si existe, nadie lo usa, y BigCommerce lo elimina a los 30 días.',
  nothingTakenOver: 'De este checkout no se puede aprovechar nada. Empiece uno nuevo.',
  certificateFixed: 'Un cheque regalo no se puede cambiar. Quítelo y añada otro.',
  checkoutNotBegun: 'El checkout no se empezó',
  cartNotTaken: 'BigCommerce no aceptó el carrito. Revise el cliente, el canal y los productos.',
  checkoutNotDropped: 'El checkout no se descartó',
  checkoutNotChanged: 'El checkout no se cambió',
  linkNotMade: 'El enlace no se creó',
};
