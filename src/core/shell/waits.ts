import { remembered } from '../text/remembered.ts';
import { type ShellCommand, shellCommands } from './shell-commands.ts';

/** Why a command does not end by itself. */
type Waiting = 'follows' | 'screen' | 'input';

/** A part of a command line that does not end by itself. */
interface WaitingPart {
  readonly part: ShellCommand;
  readonly why: Waiting;
}

/** The parts of a command line that wait for a person, or run until somebody stops them. */
export const waitingParts: (line: string) => readonly WaitingPart[] = remembered((line) =>
  mayWait.test(line)
    ? shellCommands(line).flatMap((part) => {
        const why = waitingOf(part);
        return why === undefined ? [] : [{ part, why }];
      })
    : [],
);

/**
 * Tells whether a command waits for a person or runs until somebody stops it, as far as that is certain: below `timeout`,
 * in the background or in front of `head` it ends. A password that is asked for (`mysql -p`) is an answer, not a wait.
 */
function waitingOf(command: ShellCommand): Waiting | undefined {
  if (command.bounded || command.pipedTo.includes('head')) return undefined;
  const words = command.arguments.map(({ text }) => text);
  if (words.some((word) => /^(?:--help|--version)$/.test(word))) return undefined;
  return Object.hasOwn(programs, command.program) ? programs[command.program]?.(words, command) : undefined;
}

/** One look at a command's text that spares taking most of them apart. */
const mayWait =
  /\s-[a-zA-Z0-9]{0,9}[fFwe]|--(?:follow|watch)|edit|port-forward|proxy|exec|rsh|\btop\b|htop|atop|i[of]top|stats|\bn?vim?\b|nano|emacs|less|\bmore\b|\bman\b|\bwatch\b|visudo|ping|tcpdump|mysql|mariadb|psql|redis-cli|passwd|fdisk/;

type Waits = (words: readonly string[], command: ShellCommand) => Waiting | undefined;

const screen: Waits = () => 'screen';
const pager: Waits = (_, { pipedTo }) => (pipedTo.length > 0 ? undefined : 'screen');
const client =
  (given: RegExp): Waits =>
  (words, { fed }) =>
    fed ? undefined : when<Waiting | undefined>(words, given, undefined, 'input');

const programs: Readonly<Record<string, Waits>> = {
  tail: (words) => when(words, /^(?:-[a-z0-9]*[fF]|--follow)/, 'follows'),
  journalctl: (words) => when(words, /^(?:-[a-z]*f|--follow$)/, 'follows'),
  dmesg: (words) => when(words, /^(?:-[a-zA-Z]*w|--follow)$/, 'follows'),
  kubectl: kubernetes,
  oc: kubernetes,
  docker: containers,
  podman: containers,
  top: (words) =>
    words.some((word) => /^-[a-zA-Z]*b/.test(word) || /^-(?:h|v)$/.test(word) || /^-l/.test(word))
      ? undefined
      : 'screen',
  htop: screen,
  atop: (words) => (words.some((word) => /^(?:-[rwPL]|\d+)$/.test(word)) ? undefined : 'screen'),
  iotop: (words) => when(words, /^(?:-[a-zA-Z]*b[a-zA-Z]*|--batch)$/, undefined, 'screen'),
  iftop: (words) => when(words, /^-[a-zA-Z]*t/, undefined, 'screen'),
  vi: screen,
  vim: screen,
  nvim: screen,
  nano: screen,
  emacs: screen,
  less: pager,
  more: pager,
  man: pager,
  watch: () => 'follows',
  visudo: screen,
  crontab: (words) => when(words, /^-[a-z]*e$/, 'screen'),
  ping: (words) =>
    words.some((word) => /^-[a-zA-Z0-9.]*[cw]/.test(word)) || operands(words).length === 0 ? undefined : 'follows',
  tcpdump: (words) => (words.some((word) => /^-[a-zA-Z]*[crGD]/.test(word)) ? undefined : 'follows'),
  mysql: client(/^(?:-[a-zA-Z]*e|--execute|-[a-zA-Z]*V)/),
  mariadb: client(/^(?:-[a-zA-Z]*e|--execute|-[a-zA-Z]*V)/),
  psql: client(/^(?:-[a-zA-Z0-9]*[cflV]|--(?:command|file|list)\b)/),
  'redis-cli': (words, { fed }) =>
    words.some((word) => /^monitor$/i.test(word))
      ? 'follows'
      : fed || words.some((word) => /^(?:--(?!tls|no-auth|user|askpass)\w|[A-Za-z]{3,}$)/.test(word))
        ? undefined
        : 'input',
  passwd: (_, { fed }) => (fed ? undefined : 'input'),
  fdisk: (words, { fed }) => (fed || words.some((word) => /^-[a-zA-Z]*l/.test(word)) ? undefined : 'input'),
};

/** The answer when one of the words matches, and the other one when none does. */
function when<T>(words: readonly string[], pattern: RegExp, found: T, otherwise?: T): T | undefined {
  return words.some((word) => pattern.test(word)) ? found : otherwise;
}

function kubernetes(words: readonly string[]): Waiting | undefined {
  const [verb] = words.filter((word) => /^(?:logs|edit|port-forward|attach|exec|rsh|get|debug|proxy)$/.test(word));
  switch (verb) {
    case 'logs':
      return when(words, /^(?:-f|--follow(?:=true)?)$/, 'follows');
    case 'get':
      return when(words, /^(?:-w|--watch(?:=true)?)$/, 'follows');
    case 'edit':
      return 'screen';
    case 'port-forward':
    case 'proxy':
      return 'follows';
    case 'exec':
    case 'rsh':
      return shellIn(words);
    default:
      return undefined;
  }
}

function containers(words: readonly string[]): Waiting | undefined {
  if (words.includes('logs')) return when(words, /^(?:-[a-z]*f|--follow)$/, 'follows');
  if (operands(words)[0] === 'stats') return when(words, /^--no-stream$/, undefined, 'follows');
  return words.includes('exec') ? shellIn(words) : undefined;
}

/** A shell that is opened inside a container and given nothing to do. */
function shellIn(words: readonly string[]): Waiting | undefined {
  return /^(?:\/\S{0,60}\/)?(?:ba|z|a)?sh$/.test(words.at(-1) ?? '') && words.length > 1 ? 'input' : undefined;
}

function operands(words: readonly string[]): readonly string[] {
  return words.filter((word) => !word.startsWith('-'));
}
