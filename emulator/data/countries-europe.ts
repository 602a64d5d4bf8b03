import { regions } from './country.ts';
import type { Country } from './country.ts';

export const WEST_EUROPEAN_COUNTRIES: readonly Country[] = [
  {
    iso2: 'DE',
    name: 'Germany',
    names: 'de',
    locale: 'de',
    phone: '+49 30 9#######',
    streets: [
      'Müllerstraße ##',
      'Schönhauser Allee 1##',
      'Am Alten Markt #',
      'Straße des 17. Juni ##',
      'Goethestraße ##a',
    ],
    regions: regions(`
      Baden-Württemberg|BAW|Stuttgart:701##,Freiburg im Breisgau:791##
      Bayern|BAY|München:803##,Nürnberg:904##
      Berlin|BER|Berlin:101##
      Brandenburg|BRG|Potsdam:144##
      Bremen|BRE|Bremen:281##
      Hamburg|HAM|Hamburg:202##
      Hessen|HES|Frankfurt am Main:603##
      Mecklenburg-Vorpommern|MEC|
      Niedersachsen|NDS|Hannover:301##
      Nordrhein-Westfalen|NRW|Köln:506##,Düsseldorf:402##
      Rheinland-Pfalz|RHE|Mainz:551##
      Saarland|SAR|
      Sachsen|SAS|Dresden:010##,Leipzig:041##
      Sachsen-Anhalt|SAC|
      Schleswig-Holstein|SCN|Kiel:241##
      Thüringen|THE|Erfurt:990##`),
  },
  {
    iso2: 'AT',
    name: 'Austria',
    names: 'de',
    locale: 'de',
    phone: '+43 1 5######',
    streets: ['Mariahilfer Straße ##', 'Getreidegasse #', 'Landstraßer Hauptstraße 1##'],
    regions: regions(`
      Wien|WI|Wien:10#0
      Salzburg|SB|Salzburg:5020
      Steiermark|ST|Graz:8010
      Tirol|TI|Innsbruck:6020`),
  },
  {
    iso2: 'CH',
    name: 'Switzerland',
    names: 'de',
    locale: 'de',
    phone: '+41 44 ### ## ##',
    streets: ['Bahnhofstrasse ##', 'Rue du Rhône ##', 'Langstrasse 1##'],
    regions: regions(`
      Zürich|ZH|Zürich:80##
      Genève|GE|Genève:12##
      Bern|BE|Bern:30##`),
  },
  {
    iso2: 'FR',
    name: 'France',
    names: 'fr',
    locale: 'fr',
    phone: '+33 1 99 00 ## ##',
    streets: ['## rue de l’Église', '1## boulevard Voltaire', '# place Bellecour', '## avenue des Champs-Élysées'],
    regions: regions(`
      Paris|75|Paris:750##
      Rhône|69|Lyon:6900#
      Bouches-du-Rhône|13|Marseille:1300#
      Haute-Garonne|31|Toulouse:31#00
      Côte-d'Or|21|Dijon:21000`),
  },
  {
    iso2: 'BE',
    name: 'Belgium',
    names: 'nl',
    locale: 'nl',
    phone: '+32 2 555 ## ##',
    streets: ['Rue Neuve ##', 'Meir ##', 'Korenmarkt #'],
    regions: regions(`
      Brussels|BRU|Bruxelles:10#0
      Antwerpen|VAN|Antwerpen:20#0
      Oost-Vlaanderen|VOV|Gent:9000`),
  },
  {
    iso2: 'NL',
    name: 'Netherlands',
    names: 'nl',
    locale: 'nl',
    phone: '+31 20 555 ####',
    streets: ['Prinsengracht ###', 'Oudegracht ##', 'Coolsingel ##', '’s-Gravendijkwal ##'],
    regions: regions(`
      Noord-Holland|NH|Amsterdam:10## @@,Haarlem:20## @@
      Utrecht|UT|Utrecht:35## @@
      Zuid-Holland|ZH|Rotterdam:30## @@,’s-Gravenhage:25## @@`),
  },
  {
    iso2: 'ES',
    name: 'Spain',
    names: 'es',
    locale: 'es',
    phone: '+34 910 ### ###',
    streets: ['Calle de Alcalá ##', 'Passeig de Gràcia ##', 'Avenida de la Constitución #'],
    regions: regions(`
      Madrid|M|Madrid:280##
      Barcelona|B|Barcelona:080##
      Sevilla|SE|Sevilla:410##
      A Coruña|C|A Coruña:150##`),
  },
  {
    iso2: 'PT',
    name: 'Portugal',
    names: 'pt',
    locale: 'pt',
    phone: '+351 21 ### ####',
    streets: ['Rua Augusta ##', 'Avenida da Liberdade ##', 'Rua de Santa Catarina ###'],
    regions: regions(`
      Lisboa|11|Lisboa:1###-###
      Porto|13|Porto:4###-###
      Setúbal|15|Setúbal:29##-###`),
  },
  {
    iso2: 'IT',
    name: 'Italy',
    names: 'it',
    locale: 'it',
    phone: '+39 06 555 ####',
    streets: ['Via Garibaldi ##', 'Corso Buenos Aires ##', 'Piazza Maggiore #'],
    regions: regions(`
      Roma|RM|Roma:001##
      Milano|MI|Milano:201##
      Bologna|BO|Bologna:401##
      Napoli|NA|Napoli:801##`),
  },
];
