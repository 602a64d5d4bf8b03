/** Languages that the screens speak. Texts of each stand in components/shared/messages. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a person's locale such as `de-AT`; English for one that the screens do not speak, or for none. */
export function languageOf(locale: string | null | undefined): Language {
  const primary = (locale ?? '').split(/[-_]/, 1)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** The one of a browser's `Accept-Language` that the screens speak and that it names first, in its own order of weights. */
export function languageOfBrowser(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part, place) => {
    const [locale = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([0-9.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { locale, place, weight: weight === undefined ? 1 : Number(weight) };
  });
  const ordered = wanted.toSorted((one, other) => other.weight - one.weight || one.place - other.place);
  const first = ordered.find(({ locale, weight }) => weight > 0 && (languageOf(locale) !== 'en' || isEnglish(locale)));
  return languageOf(first?.locale);
}

function isEnglish(locale: string): boolean {
  return /^en(?:[-_]|$)/i.test(locale);
}
