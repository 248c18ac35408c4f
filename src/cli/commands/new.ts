import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { kindsWithTemplates } from '../../core/actions/first-files.ts';
import { newDocumentText } from '../../core/actions/new-document-text.ts';
import { readYaml } from '../../core/document/read-yaml.ts';
import { kinds } from '../../core/kinds/index.ts';
import type { Template } from '../../core/kinds/kind.ts';
import { incidentPath, promoteIncident } from '../../core/knowledge/promote/promote.ts';
import {
  fileExists,
  fileWritten,
  illegalArgument,
  missingArgument,
  notFoundByCheck,
  wrongEnding,
} from '../../core/messages/command-line.ts';
import { fromOnlyForKnowledge, notAnIncident } from '../../core/messages/promote.ts';
import { UserError } from '../../core/user-error.ts';
import { isData, isMarkdown, isOurFormat, ourEndings } from '../../core/workspace/file-names.ts';
import type { Invocation } from '../command.ts';
import { listDirectly, listFiles } from '../disk/list-files.ts';
import { isRepository, rootOf } from '../disk/root.ts';
import { SourceFile } from '../disk/source-files.ts';
import { createFile } from '../disk/write-file.ts';
import { todayOf } from '../now.ts';
import { openNamed } from '../open-named.ts';
import { workspaceOf } from '../open-workspace.ts';
import { textOption, wantsJson } from '../options.ts';

/** `hansei new KIND`. @throws UserError for an unknown kind or incident, and for a file that exists already */
export function run(invocation: Invocation): number {
  const { surroundings, language, positionals } = invocation;
  const [name] = positionals;
  const offered = kindsWithTemplates(kinds);
  if (name === undefined) throw new UserError(missingArgument(`KIND (${kindNames().join(', ')})`, 'new'));
  const kind = offered.find(({ id }) => id === (aliases[name] ?? name));
  if (kind === undefined) throw new UserError(illegalArgument(name, kindNames()));
  const out = textOption(invocation, 'out');
  if (out !== undefined && existsSync(resolve(surroundings.directory, out))) throw new UserError(fileExists(out));
  const promoted = promotedText(kind.id, invocation);
  const format = formatFor(out, name, promoted === undefined ? kind.templates.map(({ format }) => format) : ['yaml']);
  const template = kind.templates.find((one) => one.format === format) ?? kind.templates[0];
  const written = promoted ?? filledTemplate(template.text[language], out, invocation);
  const text = out !== undefined && /\.json$/i.test(out) ? asJson(written) : written;
  if (out !== undefined) {
    const root = rootOf(surroundings.directory, textOption(invocation, 'root'), dirname(out));
    if (!createFile(root, resolve(surroundings.directory, out), text)) throw new UserError(fileExists(out));
    surroundings.note(`${fileWritten(out)[language]}\n`);
    if (!isOurFormat(out)) surroundings.note(`${notFoundByCheck(out, ourEndings)[language]}\n`);
  }
  if (wantsJson(invocation)) surroundings.write(`${JSON.stringify({ kind: kind.id, file: out ?? null, text })}\n`);
  else if (out === undefined) surroundings.write(text);
  return 0;
}

/**
 * `--from INCIDENT`: an entry made from an incident instead of the template.
 * @throws UserError for another kind than knowledge, and when there is no such incident
 */
function promotedText(kind: string, invocation: Invocation): string | undefined {
  const from = textOption(invocation, 'from');
  if (from === undefined) return undefined;
  if (kind !== 'knowledge') throw new UserError(fromOnlyForKnowledge());
  const { workspace, name } = openNamed(invocation, from);
  const path = incidentPath(workspace, name);
  const entry = path === undefined ? undefined : promoteIncident(workspace, path);
  if (entry === undefined) throw new UserError(notAnIncident(from));
  return entry.text;
}

/**
 * The template for the repository that the file is to be in. Where there is none, the folder may be all that a person has:
 * only what is in it itself counts then.
 */
function filledTemplate(template: string, out: string | undefined, invocation: Invocation): string {
  const { surroundings } = invocation;
  const around = out === undefined ? '.' : dirname(out);
  const named = textOption(invocation, 'root');
  const root = rootOf(surroundings.directory, named, around);
  const paths = (named === undefined && !isRepository(root) ? listDirectly : listFiles)(root);
  const { workspace } = workspaceOf(
    root,
    paths.map((path) => new SourceFile(root, path)),
  );
  const taken = new Set(Array.from(workspace.searchEntries(), ({ id }) => id));
  return newDocumentText(template, todayOf(surroundings), taken, workspace.settings);
}

/** What the names of files with a document of a format end with, and what people call the format. JSON is YAML, too. */
const formats = [
  { format: 'yaml', name: 'YAML', ending: '.yml', accepts: isData },
  { format: 'markdown', name: 'Markdown', ending: '.md', accepts: isMarkdown },
] as const;

/**
 * The first of the formats that are offered, or the one that the file's ending calls for.
 * @throws UserError when that is not offered: in a file of that name nobody would find the document
 */
function formatFor(out: string | undefined, kind: string, offered: readonly Format[]): Format | undefined {
  const wanted = formats.find(({ accepts }) => out !== undefined && accepts(out))?.format ?? offered[0];
  const other = formats.find(({ format }) => format === offered[0]);
  if (out === undefined || other === undefined || offered.some((format) => format === wanted)) return wanted;
  throw new UserError(wrongEnding(out, kind, other.name, other.ending));
}

type Format = Template['format'];

/** The same document without its comments, which JSON has none of. */
function asJson(yaml: string): string {
  return `${JSON.stringify(readYaml(yaml).documents[0]?.value, undefined, 2)}\n`;
}

const aliases: Readonly<Record<string, string>> = { postmortem: 'timeline' };

/** What KIND can be. */
export function kindNames(): readonly string[] {
  return [...kindsWithTemplates(kinds).map(({ id }) => id), ...Object.keys(aliases)];
}
