import type { Invocation, Surroundings } from './command.ts';

/** Colours for a terminal, or none. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

const codes: Readonly<Record<keyof Paint, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  cyan: [36, 39],
};

function paintFor(enabled: boolean): Paint {
  const paint = (name: keyof Paint) => (text: string) => {
    const [on, off] = codes[name];
    return enabled ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    yellow: paint('yellow'),
    blue: paint('blue'),
    green: paint('green'),
    cyan: paint('cyan'),
  };
}

/**
 * Colours when standard output is a terminal that can show them or `FORCE_COLOR` is set, unless `--no-color` or `NO_COLOR`
 * says otherwise.
 */
export function paintOf({ surroundings, options }: Invocation): Paint {
  const { environment } = surroundings;
  const isForced = !['', '0', 'false'].includes(environment['FORCE_COLOR'] ?? '');
  return paintFor((obeys(surroundings) || isForced) && options['no-color'] !== true && !environment['NO_COLOR']);
}

/** Whether standard output is a terminal that obeys escape sequences; that of Emacs, for example, shows them as they are. */
export function obeys({ terminal, environment }: Surroundings): boolean {
  return terminal && environment['TERM'] !== 'dumb';
}
