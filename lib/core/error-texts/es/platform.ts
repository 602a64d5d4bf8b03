import type { English, Translated } from '../english.ts';

export const platform: Translated<English['platform']> = {
  unreadable:
    'BigCommerce dio una respuesta que no podemos leer. Inténtelo de nuevo en un minuto; si continúa, pida ayuda con la hora y el número de la solicitud.',
  unreadableFields: ({ detail }) =>
    `BigCommerce dio una respuesta que no podemos leer. Inténtelo de nuevo en un minuto; si continúa, pida ayuda con la hora y el número de la solicitud. (${detail})`,
  unreadablePage: 'BigCommerce dio una página de pedidos de los que no se pudo leer ninguno.',
  unreadableOrder: 'La respuesta de BigCommerce sobre este pedido tiene una forma inesperada.',
  unreadableOrderFields: ({ fields }) => `No es como se esperaba en la respuesta de BigCommerce: ${fields}`,
  cannotBeKept: 'El pedido contiene algo que el índice de Orderdeck no puede guardar.',
  tokenRefused:
    'BigCommerce ya no acepta Orderdeck para esta tienda. El propietario debe abrir Orderdeck desde el panel de control y aprobarlo de nuevo.',
  noSuchRecord:
    'BigCommerce no tiene ese registro en esta tienda. Puede que se haya eliminado; vuelva a la lista y ábralo de nuevo.',
  noAnswer: 'BigCommerce no responde en este momento. Inténtelo de nuevo en un minuto.',
  limited: ({ seconds }) =>
    `BigCommerce limita las consultas de esta tienda, y se alcanzó el límite. Inténtelo de nuevo en ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}.`,
  missingScope: ({ what }) =>
    `BigCommerce no da a Orderdeck acceso en esta tienda a: ${what}. El propietario debe abrir Orderdeck desde el panel de control y aprobar sus permisos.`,
  taxServiceDown:
    'El servicio de impuestos de la tienda no responde en este momento, así que no se pueden calcular reembolsos. No se cambió nada. Inténtelo de nuevo en unos minutos.',
  placesUnknown: 'BigCommerce no dijo qué lugares tiene la app. Inténtelo más tarde.',
  placeRefused: 'BigCommerce no aceptó este lugar en el panel de control.',
  notReached: 'No se pudo contactar con BigCommerce y no se cambió nada. Inténtelo de nuevo en un momento.',
  notDone: ({ notDone }) =>
    `${notDone}: no se pudo contactar con BigCommerce y no se cambió nada. Inténtelo de nuevo en un momento.`,
  answerLost:
    'Se preguntó a BigCommerce, pero su respuesta se perdió. Orderdeck está averiguando qué pasó y no lo enviará de nuevo; mire el pedido en un minuto.',
  underWay: 'Esto ya se está ejecutando. Espere a que termine.',
  otherThanFirst:
    'Esto difiere de lo que se envió primero con su clave, así que no se ejecutó. Cierre el diálogo y empiece de nuevo.',
  refused: 'BigCommerce no aceptó este cambio. Revise los valores e inténtelo de nuevo.',
  wrongValue: 'BigCommerce no acepta este valor. Revíselo e inténtelo de nuevo.',
  fieldFixed: 'BigCommerce no permite cambiar este campo.',
  fieldUnknown: 'BigCommerce no conoce este campo aquí.',
  fieldEmpty: 'Este campo no puede estar vacío.',
  fieldMissing: 'Este campo debe rellenarse.',
  wrongOptions: 'Las opciones elegidas para un producto ya no son válidas. Elíjalas de nuevo.',
  outOfStock: 'Un producto está agotado, o su cantidad está fuera de lo que permite la tienda.',
  tooMuch: 'Se pidió más a la vez de lo que BigCommerce permite.',
  guestCredit:
    'Un invitado no tiene cuenta, así que no puede recibir crédito de la tienda. Elija otra forma de reembolso.',
  suspended: 'BigCommerce ha suspendido esta tienda.',
  taxService: 'El servicio de impuestos de la tienda no responde en este momento. Inténtelo de nuevo en unos minutos.',
  wrongType: 'Este valor tiene una forma incorrecta. Revíselo e inténtelo de nuevo.',
  onlySoMany: ({ quantity }) => `Aquí solo se pueden tomar ${quantity}. Reduzca la cantidad e inténtelo de nuevo.`,
  changedByOther: 'Otra persona lo cambió, o ya existe. Recargue e inténtelo de nuevo.',
  locked: 'BigCommerce lo ha bloqueado por ahora. Inténtelo de nuevo en unos minutos.',
  planLimit: 'El plan de la tienda no permite más.',
};

export const scopes: Translated<English['scopes']> = {
  orders: 'pedidos',
  transactions: 'transacciones de pago',
  store: 'ajustes de la tienda',
  channels: 'canales de venta',
  hooks: 'webhooks',
  customers: 'clientes',
  products: 'productos',
  inventory: 'existencias',
  fulfillment: 'recogidas',
  carts: 'carritos',
  checkouts: 'checkouts',
  paymentMethods: 'métodos de pago',
  paymentTokens: 'pagos',
  storedInstruments: 'tarjetas guardadas',
  content: 'scripts',
  extensions: 'extensiones de la app',
};
