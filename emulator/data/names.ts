/** Given and family names of a language area, with a Latin spelling where the script is another one. */
export interface NameSet {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

function names(given: string, family: string): NameSet {
  return { given: given.split(','), family: family.split(',') };
}

/** Keyed by what `Country.names` says. */
export const NAMES: Readonly<Record<string, NameSet>> = {
  en: names(
    'Olivia,Noah,Amelia,Liam,Isla,Jack,Grace,Henry,Chloe,Ethan,Siobhán,Declan,Zoë,Marcus,Harriet,Theodore,Aaliyah,Jamal,Ruth,Walter',
    "Smith,Johnson,Williams,Brown,Taylor,Davies,O'Connor,O’Sullivan,MacDonald,Nguyen,Patel,Robinson,Fitzgerald,Featherstonehaugh-Cholmondeley,Lee,Murphy,Whitfield,Garcia,Washington,St. John",
  ),
  'fr-ca': names(
    'Émilie,Olivier,Geneviève,Étienne,Rosalie,Liam,Noémie,Xavier,Maude,Ryan',
    'Tremblay,Gagnon,Côté,Bouchard,Lévesque,Campbell,Roy,Singh,Bélanger,McAllister',
  ),
  fr: names(
    'Aurélie,François,Chloé,Jérôme,Anaïs,Benoît,Léa,Maël,Inès,Jean-Baptiste',
    "Dubois,Lefèvre,Moreau,d'Arcy,Müller,Guérin,Le Goff,Fontaine,Béranger,de La Rochefoucauld",
  ),
  de: names(
    'Jürgen,Käthe,Björn,Sören,Annelie,Lukas,Mia,Friedrich,Sabine,Karl-Heinz',
    'Müller,Schröder,Groß,Weiß,Köhler,Schäfer,Yılmaz,von der Leyenhausen,Bauer,Leutheusser-Schnarrenberger',
  ),
  nl: names(
    'Daan,Femke,Joris,Anouk,Sjoerd,Lotte,Maaike,Thijs,Noor,Ruben',
    "de Vries,van den Berg,'t Hooft,Jansen,van der Meer,Bakker,IJsselmuiden,Peeters,Claes,El Amrani",
  ),
  es: names(
    'Begoña,Íñigo,María José,Andrés,Lucía,Ángel,Núria,Jordi,Guadalupe,Joaquín',
    'García Márquez,Núñez,Fernández,López de Haro,Ibáñez,Peña,Rodríguez,Muñoz,Puig i Cadafalch,Ortega',
  ),
  pt: names(
    'João,Inês,Conceição,Thiago,Beatriz,Luís,Mônica,Gonçalo,Fátima,Vinícius',
    'da Silva,Gonçalves,Araújo,dos Santos,Magalhães,Simões,Ferrão,Carvalho,Assunção,Pereira',
  ),
  it: names(
    'Niccolò,Giulia,Matteo,Chiara,Andrea,Giosuè,Beatrice,Lorenzo,Noemi,Salvatore',
    "D'Angelo,Rossi,Esposito,De Santis,Colombo,Lo Presti,Bianchi,Ferrara,Dell'Acqua,Marinò",
  ),
  nordic: names(
    'Åsa,Bjørn,Søren,Freja,Linnéa,Väinö,Aino,Øyvind,Ingrid,Þóra',
    'Ångström,Østergård,Lindqvist,Hämäläinen,Nygård,Bergström,Sørensen,Solberg,Mäkelä,Dahl',
  ),
  pl: names(
    'Łukasz,Małgorzata,Zbigniew,Agnieszka,Paweł,Żaneta,Wojciech,Zofia,Kacper,Jagoda',
    'Wójcik,Kowalska,Szczęśniak,Brzęczyszczykiewicz,Zieliński,Dąbrowska,Łęcki,Nowak,Śliwa,Grzegorczyk',
  ),
  ja: names(
    '太郎,花子,健一,美咲,陽菜,Haruto,Yuki,Sakura,翔太,恵子',
    '佐藤,鈴木,高橋,田中,Watanabe,伊藤,山本,中村,Kobayashi,加藤',
  ),
  in: names(
    'Ananya,Arjun,Priyanka,Rohan,Wei Ling,Kavya,Jia Hao,Vikram,Meera,Siti Nurhaliza',
    'Sharma,Iyer,Venkataraghavan,Tan,Lim,Chatterjee,Singh,Ng,Krishnamoorthy,Rao',
  ),
  ar: names(
    'محمد,فاطمة,عبد الرحمن,نورة,Khalid,يوسف,Layla,مريم,أحمد,Hessa',
    'العتيبي,الصباح,Al-Mutairi,المنصوري,بن راشد,Al-Sabah,الهاشمي,النجار,الفارسي,Haddad',
  ),
  he: names(
    'נועה,איתי,תמר,יוסף,Yael,אריאל,מיכל,Noam,שירה,דוד',
    'כהן,לוי,מזרחי,Friedman,ביטון,אברהם,Ben-David,רוזנברג,Shapiro,גולן',
  ),
};

/** Names of firms that order. */
export const COMPANIES: readonly string[] = [
  'Acme Pty Ltd',
  'Brightwater & Sons',
  'Café Zeitgeist GmbH',
  'Nørgaard Design ApS',
  'Smith, Jones & Partners LLP',
  '株式会社さくら',
  'مؤسسة الخليج للتجارة',
  "L'Atelier du Père Noël SARL",
  'The Society for the Preservation and Appreciation of Hand-Thrown Stoneware in the Northern Counties',
  'A/B Testing Co. "Labs"',
  'Oak Street Elementary School',
  '<Angle & Bracket>',
];

const LATIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', ð: 'd', þ: 'th', ı: 'i' };

/** A name as the local part of an e-mail: plain letters and digits. Empty for scripts without Latin letters. */
export function emailPart(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[øłßæðþı]/g, (letter) => LATIN[letter] ?? '')
    .replaceAll(/[^a-z0-9]/g, '');
}
