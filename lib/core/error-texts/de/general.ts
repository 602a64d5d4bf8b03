import type { English, Translated } from '../english.ts';

export const general: Translated<English['general']> = {
  said: ({ reason }) => reason,
  trouble: 'Orderdeck hat gerade Schwierigkeiten, es wurde nichts geändert. Versuchen Sie es in einer Minute erneut.',
  broken:
    'Bei uns ist etwas schiefgegangen. Versuchen Sie es erneut; bleibt es dabei, nennen Sie dem Support die Anfragenummer.',
  manyTabs:
    'Orderdeck ist in vielen Tabs geöffnet. Dieser fragt von Zeit zu Zeit nach Änderungen, statt sofort davon zu erfahren.',
  otherSite:
    'Diese Anfrage kam von einer anderen Website und wurde nicht ausgeführt. Öffnen Sie Orderdeck in Ihrem Control Panel.',
  noKey:
    'Die Änderung kam ohne gültigen Idempotency-Key und wurde nicht ausgeführt. Laden Sie die Seite neu und versuchen Sie es erneut.',
  keyOfOther: 'Dieser Idempotency-Key wurde für etwas anderes verwendet. Laden Sie die Seite neu.',
  notJson: 'Die Anfrage ist kein gültiges JSON. Laden Sie die Seite neu und versuchen Sie es erneut.',
  notPlainJson: 'Senden Sie die Anfrage als unkomprimiertes application/json in UTF-8.',
  tooLarge: 'Die Anfrage ist zu groß. Kürzen Sie Ihre Eingabe und versuchen Sie es erneut.',
  wrongForm: 'Die Anfrage hat nicht die erwartete Form. Laden Sie die Seite neu und versuchen Sie es erneut.',
  unknownField: ({ path }) =>
    `„${path}“ ist kein Feld dieser Anfrage. Korrigieren Sie sie und versuchen Sie es erneut.`,
  wrongField: ({ path }) => `„${path}“ ist nicht gültig. Korrigieren Sie die Angabe und versuchen Sie es erneut.`,
  wrongValue: ({ path, problem }) =>
    `„${path}“: ${problem.replace(/\.$/, '')}. Korrigieren Sie die Angabe und versuchen Sie es erneut.`,
  noPage: 'Diese Seite gibt es nicht.',
  noFile: 'Diese Datei gibt es nicht. Laden Sie die Seite neu.',
  metricsToken: 'Senden Sie das Token METRICS_TOKEN dieser Installation als Bearer-Token.',
  roleForbids: 'Ihre Rolle in Orderdeck erlaubt das nicht. Wenden Sie sich an den Inhaber des Shops.',
  hidden:
    'Ein Admin verbirgt persönliche Kundendaten vor Ihrer Rolle; danach kann nichts gesucht und darin nichts geändert werden. Bitten Sie einen Admin darum.',
  notOurScript: 'Das hat nicht das Skript von Orderdeck gesendet, deshalb ist nichts geschehen.',
  unprovenDelivery:
    'Diese Zustellung belegt nicht, dass sie von BigCommerce für einen Shop dieser App kommt, deshalb ist nichts geschehen.',
  approveAgain: 'Der Shop muss Orderdeck erneut genehmigen. Dazu öffnet der Inhaber die App im Control Panel.',
  noAccess:
    'Orderdeck hat keinen gültigen Zugang zu diesem Shop. Der Inhaber muss die App im Control Panel öffnen und genehmigen.',
  notInstalled: 'Orderdeck ist in diesem Shop nicht mehr installiert.',
  sessionEnded: 'Ihre Sitzung ist beendet. Öffnen Sie Orderdeck erneut in Ihrem Control Panel.',
  linkUsed:
    'Dieser Link zu Orderdeck wurde schon benutzt oder ist zu alt. Öffnen Sie Orderdeck erneut in Ihrem Control Panel.',
  wholeNumber: 'Hier muss eine ganze Zahl stehen',
  wholeOrderNumber: 'Die Bestellnummer muss eine ganze Zahl sein',
  currencyCode: 'Hier muss ein Währungscode stehen',
  amountForm: 'Hier muss ein Betrag wie 19.90 stehen',
  nothingToChange: 'Es wurde nichts zu ändern gesendet.',
  noCardNumbers: 'Geben Sie bitte keine Kartennummern ein.',
};
