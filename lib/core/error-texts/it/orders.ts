import type { English, Translated } from '../english.ts';

export const orders: Translated<English['orders']> = {
  noSuchOrder: 'Questo ordine non esiste in questo negozio. Controllare il numero o cercarlo nell’elenco.',
  changedMeanwhile: 'Qualcuno ha modificato questo ordine dopo l’apertura. Confrontare le due versioni e decidere.',
  changedLookAgain: 'Qualcuno ha modificato questo ordine dopo l’apertura. Chiudere la finestra e riguardare.',
  archivedMeanwhile:
    'Questo ordine è stato archiviato nel frattempo, quindi nulla è stato salvato. Copiare quanto scritto se serve altrove.',
  notChanged: 'L’ordine non è stato modificato',
  notArchived: 'L’ordine non è stato archiviato',
  noneArchived: 'Gli ordini non sono stati archiviati',
  nothingToArchive: 'Non ci sono ordini da archiviare.',
  statusNotChanged: 'Lo stato non è stato modificato',
  partlySaved: 'Tutto è stato salvato tranne un indirizzo di consegna',
  partlySavedBecause: ({ reason }) => `Tutto è stato salvato tranne un indirizzo di consegna: ${reason}`,
  nothingToSave: 'Nulla è stato modificato, quindi non c’è nulla da salvare.',
  wrongValue: 'Un valore non può essere salvato così com’è. Correggerlo e salvare di nuovo.',
  changeUnclear:
    'Non sappiamo ancora se la modifica è riuscita. Orderdeck sta verificando; riguardare l’ordine tra un minuto.',
  changeUnderWay: 'Questa modifica è già in corso. Attendere che finisca.',
  otherChange:
    'Questa modifica è diversa dalla prima inviata con la sua chiave, quindi non è stata eseguita. Chiudere la finestra e ricominciare.',
  deliveryGone: 'Questo indirizzo di consegna non è più nell’ordine. Ricaricare l’ordine.',
  lineGone: 'Questa riga non è più nell’ordine. Ricaricare l’ordine.',
  notStoreName: 'Questo non è il nome del negozio. Scriverlo esattamente come mostrato.',
  otherCount: ({ count }) =>
    `Il negozio ha ora ${count} ordini, non quelli mostrati. Nulla è stato archiviato; riguardare il numero.`,
  nothingShips:
    'Nulla di questo ordine parte con un corriere, quindi non può essere spedito. Scegliere Completed quando è concluso.',
  nothingShipped:
    'Nulla di questo ordine è stato ancora spedito. Scegliere «Spedisci» nell’ordine: le sue spedizioni cambiano lo stato e il cliente riceve il numero di tracciamento.',
  partShipped:
    'Solo una parte di questo ordine è spedita. Scegliere «Spedisci» nell’ordine e spedire il resto: lo stato segue.',
  allShipped: 'Tutto di questo ordine è già spedito. Scegliere invece lo stato degli ordini spediti.',
  nothingRefunded:
    'Nulla di questo ordine è rimborsato, e questo stato non restituirebbe denaro. Scegliere «Rimborsa» nell’ordine: lo stato segue.',
  partRefunded:
    'Solo una parte di questo ordine è rimborsata. Scegliere «Rimborsa» nell’ordine per il resto, o lo stato degli ordini rimborsati in parte.',
  searchWrong: ({ mistake }) => `Questa ricerca non è leggibile. Correggerla nel campo di ricerca. (${mistake})`,
  noSuchDay: 'Questo giorno non esiste nel calendario. Sceglierne un altro.',
  searchSlow: 'Questa ricerca richiede troppo tempo. Aggiungere una parola o un filtro che la restringa.',
  shortFragment: ({ fewest }) =>
    `Una parte di parola tra asterischi richiede almeno ${fewest} lettere. Scriverne di più.`,
  manyTags: ({ most }) => `Un ordine ha al massimo ${most} tag. Rimuoverne prima alcuni.`,
  tagsNotChanged: 'I tag non sono stati modificati',
  tagGone: 'Questo ordine, o questo tag, non esiste più. Ricaricare l’ordine.',
  emptyTag: 'Un tag richiede almeno un carattere.',
  longTag: 'Un tag ha al massimo 40 caratteri. Accorciarlo.',
  manyViews: ({ most }) => `Ci sono già ${most} viste. Eliminarne una che non serve più, poi salvare questa.`,
  viewOfOther:
    'Questa vista è condivisa da qualcun altro. Salvarla con un nome proprio, o chiedere a un amministratore di modificarla.',
  viewGone: 'Questa vista non esiste più. Ricaricare l’elenco per vedere quelle che ci sono.',
  viewUnreadable: ({ mistake }) => `La ricerca della vista non è leggibile. (${mistake})`,
};
