import type { English, Translated } from '../english.ts';

export const orders: Translated<English['orders']> = {
  noSuchOrder: 'Este pedido no existe en esta tienda. Revise el número o búsquelo en la lista.',
  changedMeanwhile: 'Alguien cambió este pedido desde que lo abrió. Compare ambas versiones y decida.',
  changedLookAgain: 'Alguien cambió este pedido desde que lo abrió. Cierre el diálogo y mire de nuevo.',
  archivedMeanwhile:
    'Este pedido se archivó mientras tanto, así que no se guardó nada. Copie lo que escribió si lo necesita en otro sitio.',
  notChanged: 'El pedido no se cambió',
  notArchived: 'El pedido no se archivó',
  noneArchived: 'Los pedidos no se archivaron',
  nothingToArchive: 'No hay pedidos que archivar.',
  statusNotChanged: 'El estado no se cambió',
  partlySaved: 'Se guardó todo menos una dirección de entrega',
  partlySavedBecause: ({ reason }) => `Se guardó todo menos una dirección de entrega: ${reason}`,
  nothingToSave: 'No se cambió nada, así que no hay nada que guardar.',
  wrongValue: 'Un valor no se puede guardar tal como está. Corríjalo y guarde de nuevo.',
  changeUnclear:
    'Aún no sabemos si el cambio llegó. Orderdeck lo está comprobando; mire el pedido de nuevo en un minuto.',
  changeUnderWay: 'Este cambio ya se está ejecutando. Espere a que termine.',
  otherChange:
    'Este cambio difiere del primero enviado con su clave, así que no se ejecutó. Cierre el diálogo y empiece de nuevo.',
  deliveryGone: 'Esta dirección de entrega ya no está en el pedido. Recargue el pedido.',
  lineGone: 'Esta línea ya no está en el pedido. Recargue el pedido.',
  notStoreName: 'Este no es el nombre de la tienda. Escríbalo exactamente como se muestra.',
  otherCount: ({ count }) =>
    `La tienda tiene ahora ${count} pedidos, no los que se le mostraron. No se archivó nada; mire el número de nuevo.`,
  nothingShips:
    'Nada de este pedido sale con un transportista, así que no se puede enviar. Elija Completed cuando esté terminado.',
  nothingShipped:
    'Aún no se ha enviado nada de este pedido. Elija «Enviar» en el pedido: sus envíos cambian el estado, y el cliente recibe el número de seguimiento.',
  partShipped:
    'Solo se ha enviado una parte de este pedido. Elija «Enviar» en el pedido y envíe el resto: el estado le sigue.',
  allShipped: 'Ya se envió todo este pedido. Elija en su lugar el estado de los pedidos enviados.',
  nothingRefunded:
    'No se ha reembolsado nada de este pedido, y este estado no devolvería dinero. Elija «Reembolsar» en el pedido: el estado le sigue.',
  partRefunded:
    'Solo se ha reembolsado una parte de este pedido. Elija «Reembolsar» en el pedido para el resto, o el estado de los pedidos reembolsados en parte.',
  searchWrong: ({ mistake }) => `Esta búsqueda no se puede leer. Corríjala en el campo de búsqueda. (${mistake})`,
  noSuchDay: 'Ese día no existe en el calendario. Elija otro.',
  searchSlow: 'Esta búsqueda tarda demasiado. Añada una palabra o un filtro que la limite.',
  shortFragment: ({ fewest }) =>
    `Una parte de palabra entre asteriscos necesita al menos ${fewest} letras. Escriba más.`,
  manyTags: ({ most }) => `Un pedido tiene como máximo ${most} etiquetas. Quite algunas primero.`,
  tagsNotChanged: 'Las etiquetas no se cambiaron',
  tagGone: 'Este pedido, o esta etiqueta, ya no existe. Recargue el pedido.',
  emptyTag: 'Una etiqueta necesita al menos un carácter.',
  longTag: 'Una etiqueta tiene como máximo 40 caracteres. Acórtela.',
  manyViews: ({ most }) => `Ya tiene ${most} vistas. Elimine una que ya no necesite y guarde entonces esta.`,
  viewOfOther:
    'Esta vista la comparte otra persona. Guárdela con un nombre propio, o pida a un administrador que la cambie.',
  viewGone: 'Esta vista ya no existe. Recargue la lista para ver las que hay.',
  viewUnreadable: ({ mistake }) => `La búsqueda de la vista no se puede leer. (${mistake})`,
};
