import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLinePage } from '../cli/command-line-page.ts';
import { commands } from '../cli/commands/index.ts';
import type { Action } from '../core/actions/action.ts';
import { actions } from '../core/actions/index.ts';
import { markdownTable } from '../core/text/markdown-table.ts';
import type { Output } from './generate.ts';
import { manifestWords } from './manifest-words.ts';

/** The README's tables of commands and settings, between their marks, and the page of the command line. */
export async function generateReadme(root: string): Promise<Output> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const withCommands = between(readme, 'command line', commandTable());
  const withSettings = between(withCommands, 'settings of the editor', settingTable(manifest));
  return new Map([
    ['README.md', between(withSettings, 'commands of the editor', actionTable())],
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

interface Setting {
  readonly default: unknown;
  readonly order: number;
}

/** In the order in which the editor lists them. @param manifest the text of `package.json` */
function settingTable(manifest: string): string {
  const settings: Readonly<Record<string, Setting>> = JSON.parse(manifest).contributes.configuration.properties;
  const rows = Object.entries(settings)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([name, { default: value }]) => [
      `\`${name}\``,
      value === null || value === '' ? '' : `\`${value}\``,
      // VS Code makes a link of what stands between these marks.
      (manifestWords[name.replace('hansei.', 'setting.')]?.en ?? '').replace(/`#([^`]+)#`/g, '`$1`'),
    ]);
  return table(['setting', 'default', 'what it does'], rows);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable(
    header,
    rows.map((cells) => cells.map((cell) => cell.replace(/\|/g, '\\|'))),
  );
}
