import { resolve } from 'node:path';
import { datedTemplate } from '../../core/actions/dated-template.ts';
import { kindsWithTemplates } from '../../core/actions/first-files.ts';
import { kinds } from '../../core/kinds/index.ts';
import { incidentPath, promoteIncident } from '../../core/knowledge/promote/promote.ts';
import { fileExists, fileWritten, illegalArgument, missingArgument } from '../../core/messages/command-line.ts';
import { fromOnlyForKnowledge, notAnIncident } from '../../core/messages/promote.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { todayOf } from '../now.ts';
import { openNamed } from '../open-named.ts';
import { textOption, wantsJson } from '../options.ts';
import { createFile } from '../write-file.ts';

/** `hansei new KIND`. @throws UserError for an unknown kind or incident, and for a file that exists already */
export function run(invocation: Invocation): number {
  const { surroundings, language, positionals } = invocation;
  const [name] = positionals;
  const offered = kindsWithTemplates(kinds);
  if (name === undefined) throw new UserError(missingArgument(`KIND (${kindNames().join(', ')})`, 'new'));
  const kind = offered.find(({ id }) => id === (aliases[name] ?? name));
  if (kind === undefined) throw new UserError(illegalArgument(name, kindNames()));
  const text =
    promotedText(kind.id, invocation) ?? datedTemplate(kind.templates[0].text[language], todayOf(surroundings));
  const out = textOption(invocation, 'out');
  if (out !== undefined) {
    if (!createFile(resolve(surroundings.directory, out), text)) throw new UserError(fileExists(out));
    surroundings.note(`${fileWritten(out)[language]}\n`);
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

const aliases: Readonly<Record<string, string>> = { postmortem: 'timeline' };

/** What KIND can be. */
export function kindNames(): readonly string[] {
  return [...kindsWithTemplates(kinds).map(({ id }) => id), ...Object.keys(aliases)];
}
