import type { English, Translated } from '../english.ts';

export const pages: Translated<English['pages']> = {
  noPayloadTitle: 'Aprire Orderdeck dal pannello di controllo',
  noPayload:
    'Questo indirizzo funziona solo se lo apre il pannello di controllo del negozio. Andare lì in App e aprire Orderdeck.',
  staleTitle: 'Questo link è scaduto',
  stale: 'I link a Orderdeck valgono pochi minuti. Riaprire l’app da App nel pannello di controllo.',
  replayedTitle: 'Questo link è già stato usato',
  replayed: 'Ogni link apre Orderdeck una volta. Riaprire l’app da App nel pannello di controllo.',
  forgedTitle: 'Non è stato possibile verificare questo link',
  forged:
    'Orderdeck non ha potuto accertare che la richiesta venga dal pannello di controllo, quindi non è stato aperto nulla. Riaprire l’app da App nel pannello di controllo.',
  forbiddenTitle: 'Questa richiesta non è stata accettata',
  forbidden:
    'Non era fatta per questo scopo, o viene da qualcuno che non può farla. Nulla è stato modificato. Per continuare, aprire l’app da App nel pannello di controllo.',
  notInstalledTitle: 'Orderdeck non è installato in questo negozio',
  notInstalled:
    'Chiedere al proprietario del negozio di installarlo da App nel pannello di controllo; se vi compare già, disinstallarlo e installarlo di nuovo.',
  suspendedTitle: 'Orderdeck è stato appena disinstallato',
  suspended:
    'È ancora in corso la rimozione da questo negozio. Per usarlo di nuovo, installarlo da App nel pannello di controllo tra un minuto o due.',
  needsApprovalTitle: 'Il negozio deve approvare di nuovo Orderdeck',
  needsApproval:
    'BigCommerce non fa più entrare Orderdeck in questo negozio, come dopo un cambio di autorizzazioni o dell’e-mail del proprietario. Il proprietario apre Orderdeck da App nel pannello di controllo e lo approva; se il pannello non lo chiede, disinstallarlo e installarlo di nuovo.',
  personRemovedTitle: 'L’accesso è stato revocato',
  personRemoved:
    'L’accesso a Orderdeck in questo negozio è stato tolto. Chiedere al proprietario del negozio di ridarlo, poi riaprire l’app.',
  badInstallTitle: 'L’installazione non è iniziata correttamente',
  badInstall:
    'Mancava qualcosa in ciò che il pannello di controllo ha inviato. Nulla è stato modificato. Ricominciare l’installazione da App nel pannello di controllo.',
  codeRefusedTitle: 'Non è stato possibile completare l’installazione',
  codeRefused:
    'Il link di installazione è già stato usato o è troppo vecchio. Un’installazione esistente funziona ancora. Ricominciare da App nel pannello di controllo.',
  scopeMissingTitle: 'Orderdeck ha bisogno di un’altra autorizzazione',
  scopeMissing:
    'Non può funzionare senza il permesso di leggere e modificare gli ordini. Installarlo di nuovo da App nel pannello di controllo e approvare l’intero elenco.',
  platformDownTitle: 'BigCommerce non ha risposto',
  platformDown:
    'Non è stato possibile completare l’installazione e nulla è stato modificato. Attendere un minuto, poi ricominciare da App nel pannello di controllo.',
  troubleTitle: 'Abbiamo delle difficoltà',
  trouble:
    'Orderdeck non può aprirsi ora e nulla è stato modificato. Attendere un minuto, poi riaprire l’app dal pannello di controllo.',
  request: ({ id }) => `Richiesta ${id}`,
};
