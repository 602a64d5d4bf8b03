import type { English, Translated } from '../english.ts';

export const payments: Translated<English['payments']> = {
  notTaken: 'El pago no se cobró',
  notRecorded: 'El pago no se registró',
  instrumentGone: 'Esta tarjeta o cuenta ya no está guardada para el cliente. No se envió nada. Elija otra.',
  expired: 'Esta tarjeta ha caducado. Pida al cliente otra forma de pago.',
  codeNeeded:
    'El proveedor de pagos pide el código de seguridad de la tarjeta, que no debe pasar por Orderdeck. Haga que el cliente pague en la tienda, o elija otra forma.',
  certificateCode: 'El código de un cheque regalo solo tiene letras, cifras y guiones.',
  accountNumber: 'Esto parece un número de tarjeta o de cuenta. No deben guardarse aquí.',
  noCertificate: 'Este no es el código de un cheque regalo.',
  sayHowPaid: 'Diga cómo se pagó.',
  unreadable:
    'BigCommerce no puede leer los pagos en este momento, así que no se puede cobrar ninguno. Inténtelo de nuevo en un minuto.',
  notGranted:
    'Esta tienda no ha dado permiso a Orderdeck para cobrar pagos. El propietario puede aprobarlo abriendo Orderdeck desde el panel de control.',
  wayGone: 'BigCommerce ya no ofrece esta forma de pago para el pedido. No se envió nada. Mire las que hay ahora.',
  switchedOff:
    'El cobro de pagos está desactivado en esta tienda. Un administrador puede activarlo en los ajustes de Orderdeck. No se envió nada.',
  archived: 'Este pedido está archivado, así que no se puede pagar nada en él.',
  paidMeanwhile: 'Este pedido ya no espera un pago: puede que se haya pagado mientras tanto. No se envió nada.',
  nothingDue: 'No se debe nada en este pedido. No se envió nada.',
  underWay: 'Otro pago de este pedido espera a su proveedor. Espere a que termine. No se envió nada.',
  dueChanged:
    'Lo que se debe en este pedido cambió desde que lo abrió: alguien puede haber pagado una parte o haberlo editado. No se envió nada. Mire lo que se debe ahora y decida de nuevo.',
  onlyIncomplete:
    'BigCommerce solo acepta pagos para pedidos en estado Incomplete. Ponga primero el pedido en ese estado, o registre el pago como recibido fuera.',
  ofPanel:
    'Este pedido se hizo en el panel de control, y BigCommerce no acepta pagos de apps para ellos. Registre el pago como recibido fuera.',
};
