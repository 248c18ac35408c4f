/** The languages that messages, templates and snippets exist in. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. Made once, chosen at the edges. */
export type Words = Readonly<Record<Language, string>>;
