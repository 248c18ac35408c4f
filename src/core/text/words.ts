/** The languages that messages, templates and snippets exist in. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The language that a name of one means; undefined for any other. @param name `ja` */
export function languageNamed(name: unknown): Language | undefined {
  return languages.find((language) => language === name);
}

/** The language for whoever has a locale: English where it is none of ours. @param locale `ja-JP`, `ja_JP.UTF-8` */
export function languageOfLocale(locale: string): Language {
  return languages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}

/** One text in every language. Made once, chosen at the edges. */
export type Words = Readonly<Record<Language, string>>;
