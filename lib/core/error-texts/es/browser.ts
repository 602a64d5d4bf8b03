import type { BrowserTexts } from '../en/browser.ts';

export const browser: BrowserTexts = {
  unreachable: 'No se pudo contactar con Orderdeck. Revise su conexión a Internet e inténtelo de nuevo.',
  unreadable:
    'Orderdeck dio una respuesta que esta página no puede leer. Inténtelo de nuevo; si vuelve a pasar, abra la app de nuevo desde su panel de control.',
  cancelled: 'La solicitud se canceló.',
  sessionEnded: 'Su sesión ha terminado. Abra Orderdeck de nuevo desde su panel de control.',
};
