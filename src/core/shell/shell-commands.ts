import { remembered } from '../text/remembered.ts';

/** A word of a command line, quotes taken off. Offsets are those of the line, quotes included. */
export interface ShellWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One program with its arguments, as far as that can be told without running anything. */
export interface ShellCommand {
  /** Without its path; '' for a line that holds only assignments. */
  readonly program: string;
  readonly arguments: readonly ShellWord[];
  readonly start: number;
  readonly end: number;
  /** Standard input comes from a pipe or a file. */
  readonly fed: boolean;
  /** Stops by itself: it runs below `timeout`, or in the background. */
  readonly bounded: boolean;
  /** The programs that its output goes through. */
  readonly pipedTo: readonly string[];
}

interface Token extends ShellWord {
  readonly operator: boolean;
}

const deepest = 3;
const longestLine = 5000;

/**
 * The programs that a command line would run, those behind `sudo`, `xargs`, `sh -c`, `ssh HOST` and `kubectl exec … --`
 * included. No shell is asked: words that a shell would compute stay as they are written. Longer lines than 5,000 give nothing.
 */
export const shellCommands: (line: string) => readonly ShellCommand[] = remembered((line) =>
  line.length > longestLine ? [] : commandsIn(line, 0, 0),
);

function commandsIn(line: string, offset: number, depth: number): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: ShellWord[] = [];
  let pipe: number[] = [];
  let fed = false;
  const close = (operator: string) => {
    if (words.length > 0) {
      const found = commandOf(words, { fed, bounded: operator === '&', depth });
      pipe.push(commands.length);
      commands.push(...found);
    }
    fed = operator === '|' || operator === '|&';
    words = [];
    if (fed) return;
    connect(commands, pipe);
    pipe = [];
  };
  let redirected = false;
  for (const token of tokensOf(line, offset)) {
    // Behind `2>&1` no file is named.
    if (token.operator && /^[0-9&]?>/.test(token.text)) redirected = !/&[0-9-]$/.test(token.text);
    else if (token.operator && token.text.startsWith('<')) {
      redirected = true;
      fed = true;
    } else if (token.operator) {
      close(token.text);
      redirected = false;
    } else if (redirected) redirected = false;
    else words.push(token);
  }
  close(';');
  return commands;
}

/** Tells every command of a pipe which programs come after it. */
function connect(commands: ShellCommand[], pipe: readonly number[]): void {
  for (const [place, index] of pipe.entries()) {
    const pipedTo = pipe.slice(place + 1).map((later) => commands[later]?.program ?? '');
    const command = commands[index];
    if (command !== undefined && pipedTo.length > 0) commands[index] = { ...command, pipedTo };
  }
}

interface Surroundings {
  readonly fed: boolean;
  readonly bounded: boolean;
  readonly depth: number;
}

/** Programs that run what stands behind them, with their options that take a value. */
const wrappers: Readonly<Record<string, RegExp>> = {
  sudo: /^-[ugpCDRT]$/,
  doas: /^-[uC]$/,
  env: /^-[uCS]$/,
  time: /^-[fo]$/,
  nohup: /^$/,
  nice: /^-n$/,
  ionice: /^-[cnp]$/,
  exec: /^-a$/,
  command: /^$/,
  stdbuf: /^-[ioe]$/,
  xargs: /^-[IiLlnPsdEa]$/,
  timeout: /^-[ks]$/,
};
const keyword = /^(?:do|then|else|if|while|until|[{!$])$/;

function commandOf(words: readonly ShellWord[], surroundings: Surroundings): readonly ShellCommand[] {
  let at = 0;
  let bounded = surroundings.bounded;
  let fed = surroundings.fed;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    const program = baseName(word.text);
    if (/^[A-Za-z_]\w*=/.test(word.text) || keyword.test(word.text)) at++;
    else if (Object.hasOwn(wrappers, program) && words.length > at + 1) {
      if (program === 'timeout') bounded = true;
      if (program === 'xargs') fed = true;
      at = behindOptions(words, at + 1, wrappers[program] as RegExp);
      if (program === 'timeout') at++;
    } else break;
  }
  const [first, last] = [words[at], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const command: ShellCommand = {
    program: baseName(first.text),
    arguments: words.slice(at + 1),
    start: first.start,
    end: last.end,
    fed,
    bounded,
    pipedTo: [],
  };
  return [command, ...commandsInside(command, surroundings.depth)];
}

function behindOptions(words: readonly ShellWord[], from: number, valued: RegExp): number {
  let at = from;
  for (let word = words[at]?.text; word?.startsWith('-') === true; word = words[at]?.text) {
    at += valued.test(word) ? 2 : 1;
    if (word === '--') break;
  }
  return at;
}

/** What `sh -c "…"`, `ssh HOST …` and `kubectl exec … -- …` run. */
function commandsInside(command: ShellCommand, depth: number): readonly ShellCommand[] {
  if (depth >= deepest) return [];
  const { program, arguments: words, fed, bounded } = command;
  const surroundings = { fed, bounded, depth: depth + 1 };
  if (/^(?:ba|z|k|da)?sh$/.test(program)) {
    const script = words[words.findIndex(({ text }) => /^-[a-z]*c$/.test(text)) + 1];
    return script === undefined || script === words[0] ? [] : commandsIn(script.text, script.start + 1, depth + 1);
  }
  if (program === 'ssh') {
    const [script, ...more] = words.slice(behindOptions(words, 0, /^-[bcDEeFIiJLlmOopQRSWw]$/) + 1);
    if (script === undefined) return [];
    return more.length === 0
      ? commandsIn(script.text, script.start + 1, depth + 1)
      : commandOf([script, ...more], surroundings);
  }
  const end = words.findIndex(({ text }) => text === '--');
  const runs =
    /^(?:kubectl|oc|docker|podman|nerdctl|crictl)$/.test(program) && words.some(({ text }) => text === 'exec');
  return runs && end >= 0 && end + 1 < words.length ? commandOf(words.slice(end + 1), surroundings) : [];
}

function baseName(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1);
}

/** `<name>`: something to put in, not a file to read from. */
const placeholder = /<[A-Za-z][\w .-]{0,60}>/y;
/** Characters that mean themselves. */
const plain = /[\w./:=,@%+^~?*{}[\]-]+/y;
const operator = /\|[|&]|&&|[0-9&]?>[>|]?(?:&[0-9-]?)?|<<?<?-?|[|;&()\n\r]/y;
const blank = /[ \t]+|\\\r?\n/y;

function* tokensOf(line: string, offset: number): Iterable<Token> {
  let at = 0;
  while (at < line.length) {
    const gap = matchAt(blank, line, at);
    if (gap !== undefined) {
      at += gap.length;
      continue;
    }
    if (line[at] === '#') {
      const end = line.indexOf('\n', at);
      at = end < 0 ? line.length : end;
      continue;
    }
    const found = matchAt(placeholder, line, at) === undefined ? matchAt(operator, line, at) : undefined;
    if (found !== undefined) {
      yield { text: found, start: offset + at, end: offset + at + found.length, operator: true };
      at += found.length;
      continue;
    }
    const word = wordAt(line, at);
    yield { text: word.text, start: offset + at, end: offset + word.end, operator: false };
    at = word.end;
  }
}

/** The word that begins at an offset; quotes are taken off, `$(…)` and backticks stay. */
function wordAt(line: string, start: number): { readonly text: string; readonly end: number } {
  let text = '';
  let at = start;
  while (at < line.length) {
    const end = pieceEnd(line, at);
    if (end === at) break;
    const piece = line.slice(at, end);
    text += /^['"]/.test(piece) ? piece.slice(1, piece.length > 1 ? -1 : undefined) : piece.replace(/^\\/, '');
    at = end;
  }
  return { text, end: Math.max(at, start + 1) };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Where a quoted part, a `$(…)`, an escaped character or a plain character ends; `at` itself when the word is over. */
function pieceEnd(line: string, at: number): number {
  const character = line[at] as string;
  const run = matchAt(plain, line, at);
  if (run !== undefined) return at + run.length;
  if (character === '<') return at + (matchAt(placeholder, line, at)?.length ?? 0);
  if (/[\s|;&()>]/.test(character)) return at;
  if (character === "'" || character === '`') return closing(line, at + 1, character);
  if (character === '"') {
    for (let place = at + 1; place < line.length; place++) {
      if (line[place] === '\\') place++;
      else if (line[place] === '"') return place + 1;
    }
    return line.length;
  }
  if (character === '\\') return Math.min(line.length, at + 2);
  if (character === '$' && line[at + 1] === '(') return bracketEnd(line, at + 2);
  return at + 1;
}

function closing(line: string, from: number, character: string): number {
  const end = line.indexOf(character, from);
  return end < 0 ? line.length : end + 1;
}

function bracketEnd(line: string, from: number): number {
  let open = 1;
  for (let at = from; at < line.length; at++) {
    if (line[at] === '(') open++;
    else if (line[at] === ')' && --open === 0) return at + 1;
  }
  return line.length;
}
