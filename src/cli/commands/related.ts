import { documentNamed } from '../../core/knowledge/named-entry.ts';
import { relatedTo } from '../../core/knowledge/related.ts';
import { nothingFound } from '../../core/messages/answers.ts';
import { missingArgument } from '../../core/messages/command-line.ts';
import { noSuchDocument } from '../../core/messages/recommend.ts';
import { SymptomSearch } from '../../core/symptoms/symptom-search.ts';
import { nearestWord } from '../../core/text/nearest.ts';
import { UserError } from '../../core/user-error.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { openNamed } from '../open-named.ts';
import { formatOf } from '../options.ts';

/** `hansei related`. @throws UserError when nothing has that id or path, or several entries have it */
export function run(invocation: Invocation): number {
  const { surroundings, positionals, language } = invocation;
  const [name] = positionals;
  if (name === undefined) throw new UserError(missingArgument('ID_OR_FILE', 'related'));
  const { workspace, name: found } = openNamed(invocation, name);
  const place = documentNamed(workspace, found);
  const related = place && relatedTo(workspace, new SymptomSearch(workspace), place);
  if (related === undefined) {
    const ids = [...workspace.searchEntries()].map(({ id }) => id);
    throw new UserError(noSuchDocument(name, nearestWord(name, ids)));
  }
  const result = related.map(({ id, file, why }) => ({ id, file, why: why.map((words) => words[language]) }));
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify(result)}\n`);
  else if (result.length === 0) surroundings.write(`${nothingFound()[language]}\n`);
  else
    for (const { id, file: where, why } of result)
      surroundings.write(`${cleanLine(id)}  ${cleanLine(where)}\n  ${cleanLine(why.join('; '))}\n`);
  return 0;
}
