import type { Repository } from '../../workspace/repository.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { IncidentStory } from './incident-story.ts';

const mostWords = 4;
const prefix = 'kb-';

/** An id that says what the entry is about, in the manner of the repository, and that nothing has yet. */
export function newEntryId({ title, causes, name }: IncidentStory, repository: Repository): string {
  const ids = repository.names('knowledge');
  const prefixed = ids.filter((id) => id.startsWith(prefix)).length;
  const slug = [slugOf(title ?? ''), slugOf(causes[0]?.text ?? ''), slugOf(name)].find((text) => text.length >= 4);
  const id = `${prefixed * 2 >= ids.length ? prefix : ''}${slug ?? 'entry'}`;
  return firstFree(
    id,
    (candidate) => ids.includes(candidate),
    (number) => `${id}-${number}`,
  );
}

/** A path in the folder that holds most entries, else in `knowledge`. */
export function newEntryPath(id: string, workspace: Workspace): string {
  const counts = new Map<string, number>();
  let yaml = 0;
  for (const { file, kind } of workspace.searchEntries()) {
    if (kind !== 'knowledge') continue;
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
    yaml += file.endsWith('.yaml') ? 1 : file.endsWith('.yml') ? -1 : 0;
  }
  const [folder] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['knowledge/'];
  const name = id.startsWith(prefix) ? id.slice(prefix.length) : id;
  const ending = yaml > 0 ? 'yaml' : 'yml';
  return firstFree(
    `${folder}${name}.${ending}`,
    (path) => workspace.text(path) !== undefined,
    (number) => `${folder}${name}-${number}.${ending}`,
  );
}

const stopWords = /^(?:a|an|the|of|on|in|to|for|and|or|is|are|was|were|did|not|with|after|by|at|from|our|its)$/;

/** The first telling words, in plain letters. */
function slugOf(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]{1,40}/g) ?? [];
  return words
    .filter((word) => !stopWords.test(word))
    .slice(0, mostWords)
    .join('-');
}

function firstFree(wanted: string, isTaken: (text: string) => boolean, next: (number: number) => string): string {
  let found = wanted;
  for (let number = 2; isTaken(found); number++) found = next(number);
  return found;
}
