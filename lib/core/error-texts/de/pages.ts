import type { English, Translated } from '../english.ts';

export const pages: Translated<English['pages']> = {
  noPayloadTitle: 'Öffnen Sie Orderdeck in Ihrem Control Panel',
  noPayload:
    'Diese Adresse funktioniert nur, wenn das Control Panel Ihres Shops sie öffnet. Gehen Sie dort zu Apps und öffnen Sie Orderdeck.',
  staleTitle: 'Dieser Link ist abgelaufen',
  stale: 'Links zu Orderdeck gelten nur einige Minuten. Öffnen Sie die App erneut unter Apps in Ihrem Control Panel.',
  replayedTitle: 'Dieser Link wurde schon benutzt',
  replayed: 'Jeder Link öffnet Orderdeck einmal. Öffnen Sie die App erneut unter Apps in Ihrem Control Panel.',
  forgedTitle: 'Dieser Link ließ sich nicht prüfen',
  forged:
    'Orderdeck konnte nicht sicherstellen, dass Ihr Control Panel Sie hierher geschickt hat, deshalb wurde nichts geöffnet. Öffnen Sie die App erneut unter Apps in Ihrem Control Panel.',
  forbiddenTitle: 'Diese Anfrage wurde nicht angenommen',
  forbidden:
    'Sie war nicht dafür gedacht, oder wer sie gestellt hat, darf das nicht. Es wurde nichts geändert. Öffnen Sie die App unter Apps in Ihrem Control Panel, um fortzufahren.',
  notInstalledTitle: 'Orderdeck ist in diesem Shop nicht installiert',
  notInstalled:
    'Bitten Sie den Inhaber des Shops, es unter Apps im Control Panel zu installieren; steht es dort schon, deinstallieren Sie es und installieren Sie es neu.',
  suspendedTitle: 'Orderdeck wurde gerade deinstalliert',
  suspended:
    'Es wird noch aus diesem Shop entfernt. Um es wieder zu benutzen, installieren Sie es in ein, zwei Minuten unter Apps in Ihrem Control Panel.',
  needsApprovalTitle: 'Der Shop muss Orderdeck erneut genehmigen',
  needsApproval:
    'BigCommerce lässt Orderdeck nicht mehr in diesen Shop, etwa nach einer Änderung der Berechtigungen oder der E-Mail-Adresse des Inhabers. Der Inhaber öffnet Orderdeck unter Apps im Control Panel und genehmigt es; fragt das Control Panel nicht danach, deinstallieren Sie es dort und installieren Sie es neu.',
  personRemovedTitle: 'Sie haben keinen Zugang mehr',
  personRemoved:
    'Ihr Zugang zu Orderdeck in diesem Shop wurde entzogen. Bitten Sie den Inhaber des Shops darum und öffnen Sie die App dann erneut.',
  badInstallTitle: 'Die Installation hat nicht richtig begonnen',
  badInstall:
    'In dem, was Ihr Control Panel gesendet hat, fehlte etwas. Es wurde nichts geändert. Beginnen Sie die Installation erneut unter Apps in Ihrem Control Panel.',
  codeRefusedTitle: 'Die Installation ließ sich nicht abschließen',
  codeRefused:
    'Der Installationslink wurde schon benutzt oder ist zu alt. Eine vorhandene Installation funktioniert weiter. Beginnen Sie erneut unter Apps in Ihrem Control Panel.',
  scopeMissingTitle: 'Orderdeck braucht noch eine Berechtigung',
  scopeMissing:
    'Ohne die Berechtigung, Bestellungen zu lesen und zu ändern, kann es nicht arbeiten. Installieren Sie es erneut unter Apps in Ihrem Control Panel und genehmigen Sie die ganze Liste.',
  platformDownTitle: 'BigCommerce hat nicht geantwortet',
  platformDown:
    'Die Installation ließ sich nicht abschließen, und es wurde nichts geändert. Warten Sie eine Minute und beginnen Sie erneut unter Apps in Ihrem Control Panel.',
  troubleTitle: 'Wir haben gerade Schwierigkeiten',
  trouble:
    'Orderdeck lässt sich im Moment nicht öffnen, und es wurde nichts geändert. Warten Sie eine Minute und öffnen Sie die App dann erneut in Ihrem Control Panel.',
  request: ({ id }) => `Anfrage ${id}`,
};
