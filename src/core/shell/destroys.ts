import { remembered } from '../text/remembered.ts';
import { operands } from './operands.ts';
import type { ShellCommand, ShellWord } from './shell-commands.ts';

/** True when a command takes something away that nothing brings back by itself. Trial runs, and what only removes temporary files, do not. */
export function destroys(command: ShellCommand): boolean {
  const words = command.arguments.map(({ text }) => text);
  if (isTrial(words)) return false;
  return (
    (Object.hasOwn(programs, command.program) && programs[command.program]?.(words) === true) ||
    /^mkfs(?:\.\w+)?$/.test(command.program) ||
    destroysData(command)
  );
}

/** True for a command that only shows what it would do. */
export function isTrial(words: readonly string[]): boolean {
  return words.some((word) => /^--dry-run(?!=none|=false)/.test(word) || word === '--help');
}

/** One look at a command's text that spares taking most of them apart. */
export const mayDestroy = remembered((text) =>
  /\brm\b|\bdd\b|-exec\b|del|destroy|drop|truncate|remove|prune|purge|flush|push|reset|clean|uninstall|\bun\b|mkfs|shred|wipefs|terminate|\brb\b|mklabel|down|really-mean/i.test(
    text,
  ),
);

type Destroys = (words: readonly string[]) => boolean;

const programs: Readonly<Record<string, Destroys>> = {
  rm: (words) => flag(words, 'rR', '--recursive') && !operands(words).every(isTemporary),
  find: (words) => words.includes('-delete') || (words.includes('-exec') && words.includes('rm')),
  dd: (words) => words.some((word) => /^of=\/dev\/(?!null|stdout|stderr|shm)/.test(word)),
  shred: () => true,
  wipefs: (words) => flag(words, 'a', '--all'),
  truncate: (words) =>
    words.some((word, index) => /^(?:-s|--size)$/.test(word) && words[index + 1] === '0') ||
    words.some((word) => /^(?:-s|--size=)0$/.test(word)),
  git: (words) =>
    (words.includes('push') &&
      (flag(words, 'f', '--force') || words.includes('--delete') || words.includes('--mirror'))) ||
    (words.includes('reset') && words.includes('--hard')) ||
    (words.includes('clean') && flag(words, 'f', '--force')),
  terraform: destroysInfrastructure,
  tofu: destroysInfrastructure,
  terragrunt: destroysInfrastructure,
  pulumi: (words) => operands(words)[0] === 'destroy',
  kubectl: deletesObject,
  oc: deletesObject,
  helm: (words) => /^(?:uninstall|delete|del|un)$/.test(operands(words)[0] ?? ''),
  docker: destroysContainerData,
  podman: destroysContainerData,
  'redis-cli': (words) => words.some((word) => /^flush(?:all|db)$/i.test(word)),
  dropdb: () => true,
  etcdctl: (words) => words.includes('del'),
  zfs: (words) => operands(words)[0] === 'destroy',
  zpool: (words) => operands(words)[0] === 'destroy',
  lvremove: () => true,
  vgremove: () => true,
  pvremove: () => true,
  parted: (words) => words.some((word) => /^(?:rm|mklabel)$/.test(word)),
  aws: (words) =>
    words.some((word) => /^(?:delete|terminate|purge)-/.test(word)) ||
    (words.includes('s3') && (words.includes('rb') || (words.includes('rm') && words.includes('--recursive')))),
  gsutil: (words) => words.includes('rb') || (words.includes('rm') && flag(words, 'rR', '--recursive')),
  gcloud: (words) => operands(words).includes('delete'),
  az: (words) => operands(words).some((word) => word === 'delete' || word === 'purge'),
  curl: (words) =>
    words.some((word, index) => /^(?:-X|--request)$/.test(word) && words[index + 1] === 'DELETE') ||
    words.includes('-XDELETE'),
  'kafka-topics': (words) => words.includes('--delete'),
  'kafka-topics.sh': (words) => words.includes('--delete'),
  ceph: (words) =>
    operands(words).some((word) => word === 'purge' || word === 'destroy') ||
    words.includes('--yes-i-really-really-mean-it'),
};

function destroysInfrastructure(words: readonly string[]): boolean {
  const [verb] = operands(words);
  return verb === 'destroy' || (verb === 'apply' && words.some((word) => /^--?destroy$/.test(word)));
}

/** Objects that something else makes again, such as pods, do not count unless all of them go. */
function deletesObject(words: readonly string[]): boolean {
  const at = words.indexOf('delete');
  const run = words.indexOf('--');
  if (at < 0 || (run >= 0 && run < at) || words.includes('exec')) return false;
  if (words.includes('--all') || words.includes('--all-namespaces')) return true;
  const rest = words.slice(at + 1);
  const valued = /^(?:-n|-l|-c|--namespace|--selector|--context|--kubeconfig)$/;
  const kind = operands(rest.filter((_, index) => !valued.test(rest[index - 1] ?? '')))[0]?.split('/')[0] ?? '';
  // A name to put in, or a variable: nobody can tell what it is.
  if (/^[<$]/.test(kind)) return false;
  return !/^(?:pods?|po|replicasets?|rs|events?|ev|jobs?|leases?|csr|certificatesigningrequests?)(?:\.\w+)*$/i.test(
    kind,
  );
}

function destroysContainerData(words: readonly string[]): boolean {
  const [noun, verb] = operands(words);
  if (noun === 'compose') return verb === 'down' && flag(words, 'v', '--volumes');
  if (noun === 'volume') return verb === 'rm' || verb === 'prune';
  return noun === 'system' && verb === 'prune';
}

const clients =
  /^(?:mysql|mariadb|psql|sqlite3?|sqlplus|sqlcmd|cqlsh|clickhouse-client|mongo|mongosh|bq|snowsql|cockroach|impala-shell|beeline)$/;
const statements =
  /\bdrop\s{1,9}(?:table|database|schema|keyspace|tablespace|collection)\b|\btruncate\s{1,9}(?:table\s{1,9})?["'`\w]|\bdelete\s{1,9}from\s{1,9}["'`\w.]{1,200}\s{0,9}(?:;|$)|\.(?:dropDatabase|drop)\(\)|\.(?:deleteMany|remove)\(\s{0,9}(?:\{\s{0,9}\})?\s{0,9}\)/i;

/** Statements for a database, given to its client or written as they are. */
function destroysData({ program, arguments: words, pipedTo }: ShellCommand): boolean {
  if (clients.test(program) || pipedTo.some((name) => clients.test(name)))
    return words.some(({ text }) => statements.test(text));
  return /^(?:drop|truncate|delete)$/i.test(program) && statements.test([program, ...words.map(textOf)].join(' '));
}

function textOf({ text }: ShellWord): string {
  return text;
}

/** A one-letter flag, alone or among others (`-rf`), or its long form. */
function flag(words: readonly string[], letters: string, long: string): boolean {
  return words.some(
    (word) => word === long || (/^-[A-Za-z]+$/.test(word) && [...letters].some((letter) => word.includes(letter))),
  );
}

function isTemporary(path: string): boolean {
  return /^(?:\/var)?\/tmp\/[^*.]/.test(path) && !path.includes('..');
}
