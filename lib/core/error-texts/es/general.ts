import type { English, Translated } from '../english.ts';

export const general: Translated<English['general']> = {
  said: ({ reason }) => reason,
  trouble: 'Orderdeck tiene problemas y no se cambió nada. Inténtelo de nuevo en un minuto.',
  broken: 'Algo falló por nuestra parte. Inténtelo de nuevo; si continúa, indique a soporte el número de la solicitud.',
  manyTabs:
    'Orderdeck está abierto en muchas pestañas. Esta pregunta por los cambios de vez en cuando, en lugar de saberlos al momento.',
  otherSite: 'Esta solicitud vino de otro sitio y no se ejecutó. Abra Orderdeck desde su panel de control.',
  noKey: 'El cambio llegó sin una Idempotency-Key válida y no se ejecutó. Recargue la página e inténtelo de nuevo.',
  keyOfOther: 'Esta Idempotency-Key se usó para otra cosa. Recargue la página.',
  notJson: 'La solicitud no es JSON válido. Recargue la página e inténtelo de nuevo.',
  notPlainJson: 'Envíe la solicitud como application/json sin comprimir, en UTF-8.',
  tooLarge: 'La solicitud es demasiado grande. Acorte lo que escribió e inténtelo de nuevo.',
  wrongForm: 'La solicitud no tiene la forma esperada. Recargue la página e inténtelo de nuevo.',
  unknownField: ({ path }) => `«${path}» no es un campo de esta solicitud. Corríjalo e inténtelo de nuevo.`,
  wrongField: ({ path }) => `«${path}» no es válido. Corríjalo e inténtelo de nuevo.`,
  wrongValue: ({ path, problem }) => `«${path}»: ${problem.replace(/\.$/, '')}. Corríjalo e inténtelo de nuevo.`,
  noPage: 'Esta página no existe.',
  noFile: 'Este archivo no existe. Recargue la página.',
  metricsToken: 'Envíe el token METRICS_TOKEN de esta instalación como token bearer.',
  roleForbids: 'Su rol en Orderdeck no lo permite. Pídaselo al propietario de la tienda.',
  hidden:
    'Su administrador oculta a su rol los datos personales de los clientes, así que nada puede buscarse por ellos ni cambiarse en ellos. Pídaselo a un administrador.',
  notOurScript: 'Esto no es lo que envía el script de Orderdeck, así que no se hizo nada.',
  unprovenDelivery:
    'Esta entrega no demuestra que venga de BigCommerce para una tienda de esta app, así que no se hizo nada.',
  approveAgain:
    'La tienda debe aprobar Orderdeck de nuevo. El propietario lo hace al abrirlo desde el panel de control.',
  noAccess:
    'Orderdeck no tiene acceso válido a esta tienda. El propietario debe abrirlo desde el panel de control y aprobarlo.',
  notInstalled: 'Orderdeck ya no está instalado en esta tienda.',
  sessionEnded: 'Su sesión ha terminado. Abra Orderdeck de nuevo desde su panel de control.',
  linkUsed:
    'Este enlace a Orderdeck ya se usó o es demasiado antiguo. Abra Orderdeck de nuevo desde su panel de control.',
  wholeNumber: 'debe ser un número entero',
  wholeOrderNumber: 'el número de pedido debe ser un número entero',
  currencyCode: 'debe ser un código de moneda',
  amountForm: 'debe ser un importe como 19.90',
  nothingToChange: 'No se envió nada que cambiar.',
  noCardNumbers: 'No escriba números de tarjeta.',
};
