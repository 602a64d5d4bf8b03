import { regions } from './country.ts';
import type { Country } from './country.ts';

export const ASIAN_PACIFIC_COUNTRIES: readonly Country[] = [
  {
    iso2: 'AU',
    name: 'Australia',
    names: 'en',
    locale: 'en-AU',
    phone: '+61 2 5550 ####',
    streets: ['## George Street', 'Unit #, ## Chapel Street', '1## Adelaide Terrace'],
    regions: regions(`
      Australian Capital Territory|ACT|Canberra:26##
      New South Wales|NSW|Sydney:20##,Newcastle:23##
      Northern Territory|NT|Darwin:08##
      Queensland|QLD|Brisbane:40##
      South Australia|SA|Adelaide:50##
      Tasmania|TAS|Hobart:70##
      Victoria|VIC|Melbourne:30##
      Western Australia|WA|Perth:60##`),
  },
  {
    iso2: 'NZ',
    name: 'New Zealand',
    names: 'en',
    locale: 'en-NZ',
    phone: '+64 9 555 ####',
    streets: ['## Queen Street', '1## Cuba Street', '# Riccarton Road'],
    regions: regions(`
      Auckland|AUK|Auckland:10##
      Wellington|WGN|Wellington:60##
      Canterbury|CAN|Christchurch:80##`),
  },
  {
    iso2: 'JP',
    name: 'Japan',
    names: 'ja',
    locale: 'ja',
    phone: '+81 3-5550-####',
    streets: ['神宮前#-#-##', '梅田#丁目#-#', '本町##番地', 'Roppongi #-#-#'],
    regions: regions(`
      東京都|13|渋谷区:150-####,港区:106-####
      大阪府|27|大阪市:530-####
      京都府|26|京都市:600-####
      北海道|01|札幌市:060-####`),
  },
  {
    iso2: 'IN',
    name: 'India',
    names: 'in',
    locale: 'en-IN',
    phone: '+91 22 5550 ####',
    streets: ['## M.G. Road', 'Plot ##, Sector 1#', '# Linking Road, Bandra West'],
    regions: regions(`
      Maharashtra|MH|Mumbai:4000##,Pune:4110##
      Karnataka|KA|Bengaluru:5600##
      Tamil Nadu|TN|Chennai:6000##`),
  },
  {
    iso2: 'SG',
    name: 'Singapore',
    names: 'in',
    locale: 'en',
    phone: '+65 6555 ####',
    streets: ['Blk ### Ang Mo Kio Avenue #, #1#-0#', '## Orchard Road'],
    regions: regions(`Singapore|SG|Singapore:5#####`),
  },
  {
    iso2: 'KW',
    name: 'Kuwait',
    names: 'ar',
    locale: 'ar',
    phone: '+965 2555 ####',
    streets: ['شارع سالم المبارك، قطعة #، منزل ##', 'Block #, Street 1#, House ##'],
    regions: regions(`
      Al Asimah|KU|Kuwait City:1####
      Hawalli|HA|Salmiya:2####`),
  },
  {
    iso2: 'AE',
    name: 'United Arab Emirates',
    names: 'ar',
    locale: 'ar',
    phone: '+971 4 555 ####',
    streets: ['شارع الشيخ زايد، برج ##', 'Villa ##, Al Wasl Road'],
    regions: regions(`
      Dubai|DU|Dubai:00000
      Abu Dhabi|AZ|Abu Dhabi:00000`),
  },
  {
    iso2: 'IL',
    name: 'Israel',
    names: 'he',
    locale: 'he',
    phone: '+972 3-555-####',
    streets: ['רחוב דיזנגוף ##', 'שדרות רוטשילד ##', 'Herzl Street ##'],
    regions: regions(`
      Tel Aviv|TA|תל אביב:6######
      Jerusalem|JM|ירושלים:9######
      Haifa|HA|חיפה:3######`),
  },
];
