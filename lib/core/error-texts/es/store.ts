import type { English, Translated } from '../english.ts';

export const store: Translated<English['store']> = {
  personGone: 'Esta persona ya no usa Orderdeck en esta tienda. Recargue la página para ver quién lo usa.',
  noSuchPerson: 'Nadie con este número ha usado Orderdeck en esta tienda.',
  ownerIsAdmin: 'El propietario de la tienda siempre es administrador. No se cambió nada.',
  ownRole: 'Nadie cambia su propio rol. Pídaselo al propietario de la tienda o a otro administrador.',
  customerGone: 'Este cliente ya no existe. Elija otro.',
  accountGone: 'Esta cuenta ya no está en la tienda.',
  customersNotGranted:
    'Esta tienda no ha dado permiso a Orderdeck para leer clientes. El propietario puede aprobarlo instalando la app de nuevo.',
  manyTold: 'Se anunciaron demasiados pedidos a la vez. Este se lee por otras vías.',
  pageUnknown: 'Orderdeck no conoce esta página, así que no se hizo nada.',
  toldBefore: 'Esto ya se anunció, así que no se hizo nada.',
  hookSecret: 'El secreto de los webhooks de esta tienda no se puede abrir.',
  mailChanged: 'Alguien cambió estas direcciones desde que las abrió. Compárelas y guarde de nuevo.',
  mailUnclear:
    'Se preguntó a BigCommerce, pero su respuesta se perdió: aún no se sabe si estas direcciones se guardaron. Mírelas de nuevo en un momento.',
  mailNotChanged: 'No se cambiaron los correos de pedidos',
  channelGone: 'Este canal ya no existe. Recargue la página.',
  manySuggestions: ({ most }: { readonly most: number }) =>
    `Puede haber como máximo ${most} etiquetas añadidas. Quite alguna antes.`,
};
