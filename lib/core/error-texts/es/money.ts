import type { English, Translated } from '../english.ts';

export const money: Translated<English['money']> = {
  earlierAsked:
    'Nadie sabe aún qué pasó con un paso de pago anterior de este pedido. Responda primero la pregunta sobre él en la página del pedido.',
  earlierOpen:
    'Orderdeck aún está averiguando qué pasó con un paso de pago anterior de este pedido. Espere un minuto y mire de nuevo.',
  noLimit: ({ currency }) =>
    `No tiene límite en ${currency}, así que no puede mover dinero de este pedido. Pídaselo a un administrador de la tienda.`,
  aboveLimit: ({ limit }) =>
    `Esto es más de lo que puede mover de una vez: ${limit}. Pídaselo a un administrador de la tienda o a alguien con un límite mayor.`,
  notCaptured: 'El pago no se capturó',
  notVoided: 'El pago no se anuló',
  onlyAuthorizedCaptured: ({ status }) =>
    `Solo se puede capturar un pago autorizado. El pago de este pedido está en «${status}».`,
  captureNoStatus: 'Solo se puede capturar un pago autorizado. El pago de este pedido no tiene estado.',
  onlyAuthorizedVoided: ({ status }) =>
    `Solo se puede anular un pago autorizado. El pago de este pedido está en «${status}».`,
  voidNoStatus: 'Solo se puede anular un pago autorizado. El pago de este pedido no tiene estado.',
  ledgerUnreadable:
    'BigCommerce no puede leer los pagos en este momento. Inténtelo de nuevo en un minuto; el resto del pedido está al día.',
  ledgerNotGranted:
    'Esta tienda no ha dado permiso a Orderdeck para leer transacciones. El propietario puede aprobarlo instalando la app de nuevo.',
  questionAnswered: 'Esta pregunta ya se respondió, o su respuesta se encontró mientras tanto. Recargue la página.',
  notThisRefund: 'Este reembolso no se hizo en este paso. Elija otro.',
  sayHow: 'Diga cómo lo sabe.',
  reasonNeeded: 'Se necesita un motivo.',
  notRefunded: 'El reembolso no se hizo',
  notANumber: 'Uno de los importes no es un número. Escríbalo como 19.90.',
  unpaid:
    'Este pedido aún no está pagado, así que no se puede reembolsar nada. Un pago autorizado puede anularse en su lugar.',
  capturePending:
    'La pasarela aún no ha respondido a la captura. Espere a que el pago se capture y reembólselo entonces.',
  refundPending:
    'Otro reembolso de este pedido espera a su pasarela. BigCommerce acepta uno a la vez: espere a que termine.',
  nothingLeft: 'Ya se reembolsó todo este pedido. Como máximo se puede reembolsar 0.',
  voided: 'El pago de este pedido se abandonó, así que no hay nada que reembolsar.',
  paymentsChanged:
    'Los pagos de este pedido cambiaron desde que lo abrió: alguien puede haber reembolsado algo. No se envió nada. Mire lo que queda y decida de nuevo.',
  mostOfOrder: ({ most }) => `En este pedido aún se pueden reembolsar como máximo ${most}.`,
  otherQuote:
    'BigCommerce calcula este reembolso de otra forma que cuando usted lo vio. No se envió nada. Mire las nuevas cifras y confirme de nuevo.',
  nothingChosen: 'No se eligió nada que reembolsar.',
  noSuchItem: 'El pedido ya no tiene ese artículo. Recargue el pedido.',
  itemTwice: 'Un artículo se indicó dos veces. Recargue la página e inténtelo de nuevo.',
  notAnAmount: ({ most }) =>
    `Esto no es un importe. Escríbalo como 19.90; aquí se pueden reembolsar como máximo ${most}.`,
  notPositive: ({ most }) => `Un reembolso debe ser mayor que cero; aquí se pueden reembolsar como máximo ${most}.`,
  tooPrecise: ({ most }) => `Tiene más decimales que la moneda. Aquí se pueden reembolsar como máximo ${most}.`,
  aboveLeft: ({ most }) => `Aquí aún se pueden reembolsar como máximo ${most}.`,
  notWhole: ({ most }) => `Solo se pueden reembolsar piezas enteras, como máximo ${most}.`,
  notCounted: 'BigCommerce no cuenta las existencias de uno de los artículos. Reembólselo sin reponerlo.',
  stockNotGranted:
    'Esta tienda no ha dado permiso a Orderdeck para cambiar sus existencias, así que los artículos reembolsados deben reponerse en el panel de control.',
  stockUnreadable:
    'Las existencias no se pueden leer en este momento, así que con este reembolso no se puede reponer nada.',
  onlyRefundedPieces: 'Solo se pueden reponer las piezas que se reembolsan.',
  nothingToRestock: 'De este reembolso no queda nada que reponer.',
  restockUnclear: 'Nadie sabe aún si estas piezas se repusieron. Espere un minuto o responda la pregunta sobre ello.',
  itemNotCounted: 'BigCommerce ya no cuenta las existencias de este artículo.',
  notRestocked: 'No se repuso nada',
  productGone: 'El producto ya no está en el catálogo.',
  notSent: 'No se envió.',
  notPutBack: 'Se comprobó que no se repuso.',
  fewerDecimals: ({ currency }) => `Un importe en ${currency} tiene menos decimales.`,
  oneLimitEach: 'Puede haber un límite para cada moneda.',
};
