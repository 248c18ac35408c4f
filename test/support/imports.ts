export interface Import {
  readonly name: string;
  /** `import type …` and `export type …`: gone at run time. */
  readonly typeOnly: boolean;
}

const forms: readonly RegExp[] = [
  /\b(?:import|export)\s+(?<type>type\s)?[^'"`;()]*?\bfrom\s*(?<quote>['"])(?<name>[^'"\n]+)\k<quote>/g,
  /\bimport\s*(?<quote>['"])(?<name>[^'"\n]+)\k<quote>/g,
  /(?<![.\w])(?:import|require)\s*\(\s*(?<quote>['"])(?<name>[^'"\n]+)\k<quote>\s*\)/g,
];

/** What a TypeScript text imports, in every form: static, dynamic, `require`, and types. Comments do not count. */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  return forms.flatMap((form) =>
    Array.from(code.matchAll(form), ({ groups }) => ({
      name: groups?.['name'] ?? '',
      typeOnly: groups?.['type'] !== undefined,
    })),
  );
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g, '');
}
