/** A zone as `GET /v2/store` tells it: seconds from UTC without and with daylight saving; both are equal where there is none. */
export interface StoreTimeZone {
  readonly name: string;
  readonly rawOffset: number;
  readonly dstOffset: number;
}

/** Names that the time zone database gave up, which the runtime still lists, with those that replaced them. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

const NAMES: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone')
    .filter((name) => name !== 'UTC')
    .map((name) => RENAMED.get(name) ?? name)
    .toSorted(),
];

/** Working all of them out takes a tenth of a second; the year rarely changes. */
const KNOWN: { year: number; zones: readonly StoreTimeZone[] } = { year: 0, zones: [] };

/** Every zone of the time zone database, with its offsets in the year of the instant. */
export function timeZonesAt(nowMs: number): readonly StoreTimeZone[] {
  const year = new Date(nowMs).getUTCFullYear();
  if (KNOWN.year !== year) Object.assign(KNOWN, { year, zones: NAMES.map((name) => zoneIn(name, year)) });
  return KNOWN.zones;
}

/** The zone of that name, spelled exactly so; null when there is none. */
export function timeZoneAt(name: string, nowMs: number): StoreTimeZone | null {
  return NAMES.includes(name) ? zoneIn(name, new Date(nowMs).getUTCFullYear()) : null;
}

/** Daylight saving is what is ahead of the year's least offset, on either half of the globe. */
function zoneIn(name: string, year: number): StoreTimeZone {
  const shown = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  const offsets = Array.from({ length: 12 }, (_, month) => offsetS(shown, Date.UTC(year, month, 15)));
  return { name, rawOffset: Math.min(...offsets), dstOffset: Math.max(...offsets) };
}

function offsetS(shown: Intl.DateTimeFormat, ms: number): number {
  const text = shown.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const match = /^GMT([+-])(\d{2}):(\d{2})$/.exec(text);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}

/** "UTC-05:00". */
export function offsetText(seconds: number): string {
  const minutes = Math.abs(seconds) / 60;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `UTC${seconds < 0 ? '-' : '+'}${hours}:${rest}`;
}
