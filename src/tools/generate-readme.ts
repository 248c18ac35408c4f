import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLinePage } from '../cli/command-line-page.ts';
import { commands } from '../cli/commands/index.ts';
import type { Action } from '../core/actions/action.ts';
import { actions } from '../core/actions/index.ts';
import type { Output } from './generate.ts';

/** The README's tables of commands, between their marks, and the page of the command line. */
export async function generateReadme(root: string): Promise<Output> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const withCommands = between(readme, 'command line', commandTable());
  return new Map([
    ['README.md', between(withCommands, 'commands of the editor', actionTable())],
    ['docs/command-line.md', commandLinePage(commands)],
  ]);
}

function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n${text.slice(to)}`;
}

function commandTable(): string {
  const rows = commands.map(({ name, usage, words }) => [`\`hansei ${`${name} ${usage}`.trim()}\``, words.en]);
  return table(['command', 'what it does'], rows);
}

/** Those that a person can call by their name. */
function actionTable(): string {
  const shown = (actions as readonly Action[]).filter(({ when }) => when !== 'false');
  return table(
    ['command', 'コマンド'],
    shown.map(({ title }) => [`Hansei: ${title.en}`, title.ja]),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |\n`;
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('');
}
