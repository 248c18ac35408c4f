/** A name in a command that somebody has to fill in. */
interface CommandPlaceholder {
  readonly name: string;
  /** Where it stands with its brackets, in the command's own text. */
  readonly start: number;
  readonly end: number;
}

/** The placeholders of a command: `<pod>`, `{{pod}}`. */
export function commandPlaceholders(command: string): readonly CommandPlaceholder[] {
  const pattern = /<([A-Za-z][\w .-]{0,60})>|\{\{ {0,3}([A-Za-z][\w-]{0,60}) {0,3}\}\}/g;
  return Array.from(command.matchAll(pattern), (match) => ({
    name: match[1] ?? match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
