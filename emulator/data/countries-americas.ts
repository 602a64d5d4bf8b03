import { regions } from './country.ts';
import type { Country } from './country.ts';

const UNITED_STATES: Country = {
  iso2: 'US',
  name: 'United States',
  names: 'en',
  locale: 'en-US',
  phone: '+1 ###-555-01##',
  streets: [
    '## Maple Avenue',
    '### Main Street',
    '#### Oak Ridge Road',
    '## West 4#th Street',
    '1### Martin Luther King Jr. Boulevard',
    '### Pine Street',
    '2## Harbor View Drive',
  ],
  regions: regions(`
    Alabama|AL|Birmingham:352##
    Alaska|AK|Anchorage:995##
    Arizona|AZ|Phoenix:850##,Tucson:857##
    Arkansas|AR|
    California|CA|Los Angeles:900##,San Francisco:941##,San Diego:921##
    Colorado|CO|Denver:802##,Boulder:803##
    Connecticut|CT|Hartford:061##
    Delaware|DE|
    District of Columbia|DC|Washington:200##
    Florida|FL|Miami:331##,Orlando:328##
    Georgia|GA|Atlanta:303##
    Hawaii|HI|Honolulu:968##
    Idaho|ID|
    Illinois|IL|Chicago:606##,Springfield:627##
    Indiana|IN|Indianapolis:462##
    Iowa|IA|
    Kansas|KS|
    Kentucky|KY|Louisville:402##
    Louisiana|LA|New Orleans:701##
    Maine|ME|Portland:041##
    Maryland|MD|Baltimore:212##
    Massachusetts|MA|Boston:021##,Cambridge:0213#
    Michigan|MI|Detroit:482##,Ann Arbor:481##
    Minnesota|MN|Minneapolis:554##
    Mississippi|MS|
    Missouri|MO|St. Louis:631##
    Montana|MT|
    Nebraska|NE|Omaha:681##
    Nevada|NV|Las Vegas:891##
    New Hampshire|NH|
    New Jersey|NJ|Jersey City:073##
    New Mexico|NM|Albuquerque:871##
    New York|NY|New York:100##,Brooklyn:112##,Buffalo:142##
    North Carolina|NC|Charlotte:282##
    North Dakota|ND|
    Ohio|OH|Columbus:432##
    Oklahoma|OK|
    Oregon|OR|Portland:972##
    Pennsylvania|PA|Philadelphia:191##,Pittsburgh:152##
    Rhode Island|RI|
    South Carolina|SC|
    South Dakota|SD|
    Tennessee|TN|Nashville:372##
    Texas|TX|Austin:787##,Houston:770##,Dallas:752##
    Utah|UT|Salt Lake City:841##
    Vermont|VT|Burlington:054##
    Virginia|VA|Richmond:232##
    Washington|WA|Seattle:981##
    West Virginia|WV|
    Wisconsin|WI|Madison:537##
    Wyoming|WY|`),
};

const CANADA: Country = {
  iso2: 'CA',
  name: 'Canada',
  names: 'fr-ca',
  locale: 'en-CA',
  phone: '+1 ###-555-01##',
  streets: ['### Rue Saint-Denis', '#### Yonge Street', '## Granville Street', '### Chemin de la Côte-des-Neiges'],
  regions: regions(`
    Alberta|AB|Calgary:T#@ #@#
    British Columbia|BC|Vancouver:V#@ #@#
    Manitoba|MB|
    New Brunswick|NB|
    Newfoundland and Labrador|NL|St. John's:A#@ #@#
    Northwest Territories|NT|
    Nova Scotia|NS|Halifax:B#@ #@#
    Nunavut|NU|
    Ontario|ON|Toronto:M#@ #@#,Ottawa:K#@ #@#
    Prince Edward Island|PE|
    Quebec|QC|Montréal:H#@ #@#,Québec:G#@ #@#
    Saskatchewan|SK|
    Yukon|YT|`),
};

const MEXICO: Country = {
  iso2: 'MX',
  name: 'Mexico',
  names: 'es',
  locale: 'es-419',
  phone: '+52 55 5### ####',
  streets: ['Avenida Insurgentes Sur ####', 'Calle Álvaro Obregón ##', 'Calzada Independencia ###'],
  regions: regions(`
    Ciudad de México|CDMX|Ciudad de México:0####
    Jalisco|JAL|Guadalajara:44###
    Nuevo León|NLE|Monterrey:64###
    Yucatán|YUC|Mérida:97###`),
};

const BRAZIL: Country = {
  iso2: 'BR',
  name: 'Brazil',
  names: 'pt',
  locale: 'pt-BR',
  phone: '+55 11 9####-####',
  streets: ['Rua das Laranjeiras, ###', 'Avenida Paulista, 1###', 'Rua São João, ##'],
  regions: regions(`
    Bahia|BA|Salvador:40###-###
    Paraná|PR|Curitiba:80###-###
    Rio de Janeiro|RJ|Rio de Janeiro:22###-###
    São Paulo|SP|São Paulo:01###-###`),
};

export const AMERICAN_COUNTRIES: readonly Country[] = [UNITED_STATES, CANADA, MEXICO, BRAZIL];
