import type { English, Translated } from '../english.ts';

export const pages: Translated<English['pages']> = {
  noPayloadTitle: 'Abra Orderdeck desde su panel de control',
  noPayload:
    'Esta dirección solo funciona si la abre el panel de control de su tienda. Vaya allí a Apps y abra Orderdeck.',
  staleTitle: 'Este enlace ha caducado',
  stale: 'Los enlaces a Orderdeck valen unos minutos. Abra la app de nuevo desde Apps en su panel de control.',
  replayedTitle: 'Este enlace ya se usó',
  replayed: 'Cada enlace abre Orderdeck una vez. Abra la app de nuevo desde Apps en su panel de control.',
  forgedTitle: 'Este enlace no se pudo verificar',
  forged:
    'Orderdeck no pudo comprobar que su panel de control le envió aquí, así que no se abrió nada. Abra la app de nuevo desde Apps en su panel de control.',
  forbiddenTitle: 'Esta solicitud no se aceptó',
  forbidden:
    'No se hizo para esto, o la hizo alguien que no puede hacerla. No se cambió nada. Para continuar, abra la app desde Apps en su panel de control.',
  notInstalledTitle: 'Orderdeck no está instalado en esta tienda',
  notInstalled:
    'Pida al propietario de la tienda que lo instale desde Apps en el panel de control; si ya figura allí, desinstálelo e instálelo de nuevo.',
  suspendedTitle: 'Orderdeck se desinstaló hace un momento',
  suspended:
    'Aún se está retirando de esta tienda. Para usarlo de nuevo, instálelo desde Apps en su panel de control en uno o dos minutos.',
  needsApprovalTitle: 'La tienda debe aprobar Orderdeck de nuevo',
  needsApproval:
    'BigCommerce ya no deja entrar a Orderdeck en esta tienda, como tras un cambio de permisos o del correo del propietario. El propietario abre Orderdeck desde Apps en el panel de control y lo aprueba; si el panel no lo pide, desinstálelo e instálelo de nuevo.',
  personRemovedTitle: 'Ya no tiene acceso',
  personRemoved:
    'Se le retiró el acceso a Orderdeck en esta tienda. Pida al propietario de la tienda que se lo devuelva y abra la app de nuevo.',
  badInstallTitle: 'La instalación no empezó bien',
  badInstall:
    'Faltaba algo en lo que envió su panel de control. No se cambió nada. Empiece la instalación de nuevo desde Apps en su panel de control.',
  codeRefusedTitle: 'La instalación no se pudo terminar',
  codeRefused:
    'El enlace de instalación ya se usó o es demasiado antiguo. Una instalación existente sigue funcionando. Empiece de nuevo desde Apps en su panel de control.',
  scopeMissingTitle: 'Orderdeck necesita un permiso más',
  scopeMissing:
    'No puede funcionar sin permiso para leer y cambiar pedidos. Instálelo de nuevo desde Apps en su panel de control y apruebe toda la lista.',
  platformDownTitle: 'BigCommerce no respondió',
  platformDown:
    'La instalación no se pudo terminar y no se cambió nada. Espere un minuto y empiece de nuevo desde Apps en su panel de control.',
  troubleTitle: 'Tenemos problemas',
  trouble:
    'Orderdeck no puede abrirse ahora y no se cambió nada. Espere un minuto y abra la app de nuevo desde su panel de control.',
  request: ({ id }) => `Solicitud ${id}`,
};
