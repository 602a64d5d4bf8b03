import { regions } from './country.ts';
import type { Country } from './country.ts';

export const NORTH_EUROPEAN_COUNTRIES: readonly Country[] = [
  {
    iso2: 'GB',
    name: 'United Kingdom',
    names: 'en',
    locale: 'en-GB',
    phone: '+44 20 7946 0###',
    streets: ['## High Street', 'Flat #, ## Station Road', '1## Deansgate', 'The Old Rectory, Church Lane'],
    regions: regions(`
      Greater London|LND|London:SE# #@@,London:NW# #@@
      Greater Manchester|GTM|Manchester:M# #@@
      West Midlands|WMD|Birmingham:B## #@@
      Edinburgh|EDH|Edinburgh:EH# #@@
      Cardiff|CRF|Cardiff:CF## #@@
      Gwynedd|GWN|Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch:LL6# #@@`),
  },
  {
    iso2: 'IE',
    name: 'Ireland',
    names: 'en',
    locale: 'en-IE',
    phone: '+353 1 555 ####',
    streets: ['## O’Connell Street', '# Shop Street', '## Patrick Street'],
    regions: regions(`
      Dublin|D|Dublin:D0# @#@#
      Cork|C|Cork:T12 @#@#
      Galway|G|Galway:H91 @#@#`),
  },
  {
    iso2: 'SE',
    name: 'Sweden',
    names: 'nordic',
    locale: 'sv',
    phone: '+46 8 555 ### ##',
    streets: ['Drottninggatan ##', 'Södra Vägen ##', 'Västra Ågatan #'],
    regions: regions(`
      Stockholm|AB|Stockholm:11# ##
      Västra Götaland|O|Göteborg:41# ##
      Skåne|M|Malmö:21# ##`),
  },
  {
    iso2: 'NO',
    name: 'Norway',
    names: 'nordic',
    locale: 'nb',
    phone: '+47 22 ## ## ##',
    streets: ['Karl Johans gate ##', 'Bryggen #', 'Ålesundveien ##'],
    regions: regions(`
      Oslo|03|Oslo:01##
      Vestland|46|Bergen:50##
      Trøndelag|50|Trondheim:70##
      Troms|55|Tromsø:90##`),
  },
  {
    iso2: 'DK',
    name: 'Denmark',
    names: 'nordic',
    locale: 'da',
    phone: '+45 33 ## ## ##',
    streets: ['Vesterbrogade ##, 3. tv.', 'Strøget ##', 'Åboulevarden #'],
    regions: regions(`
      Hovedstaden|84|København:1###
      Midtjylland|82|Århus:80##
      Syddanmark|83|Odense:50##`),
  },
  {
    iso2: 'FI',
    name: 'Finland',
    names: 'nordic',
    locale: 'fi',
    phone: '+358 9 555 ####',
    streets: ['Mannerheimintie ##', 'Hämeenkatu ##', 'Yliopistonkatu #'],
    regions: regions(`
      Uusimaa|18|Helsinki:00##0
      Pirkanmaa|11|Tampere:33##0
      Varsinais-Suomi|19|Turku:20##0`),
  },
  {
    iso2: 'PL',
    name: 'Poland',
    names: 'pl',
    locale: 'pl',
    phone: '+48 22 555 ## ##',
    streets: ['ul. Marszałkowska ##', 'ul. Świętego Jana #', 'al. Niepodległości 1##'],
    regions: regions(`
      mazowieckie|MZ|Warszawa:00-###
      małopolskie|MA|Kraków:30-###
      łódzkie|LD|Łódź:90-###`),
  },
];
