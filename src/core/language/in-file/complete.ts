import { incidentIn } from '../../actions/incident-impact.ts';
import { languageOf } from '../../text/language.ts';
import type { Language } from '../../text/words.ts';
import type { Instant } from '../../time/instant.ts';
import { allowedWords } from '../../workspace/vocabulary.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { completeName } from '../across/complete-name.ts';
import { frontMatterSchema } from './front-matter-schema.ts';
import { completeMarkdown } from './markdown-completion.ts';
import type { Proposal } from './proposal.ts';
import { completeYaml, type YamlRules } from './yaml-completion.ts';

/** Who writes, and when. */
interface Writer {
  readonly language: Language;
  readonly now: Instant;
  /** What the writer goes by in timelines; empty when nothing is set. */
  readonly actor: string;
}

/**
 * What may be written at an offset of a file of ours: keys, values, labels, cells. Where something is to be named that the
 * repository defines, the examples of the schema are left out.
 */
export function completeInFile(
  workspace: Workspace,
  path: string,
  offset: number,
  writer: Writer,
): readonly Proposal[] {
  const proposals = proposalsAt(workspace, path, offset, writer);
  const isOther = ({ type }: Proposal) => type !== 'value';
  return proposals.every(isOther) || completeName(workspace, path, offset).length === 0
    ? proposals
    : proposals.filter(isOther);
}

function proposalsAt(workspace: Workspace, path: string, offset: number, writer: Writer): readonly Proposal[] {
  const file = workspace.file(path);
  if (file === undefined) return [];
  const { text, markdown } = file.reading;
  const vocabulary = (name: string) => allowedWords(workspace.repository, name) ?? [];
  const rules = { vocabulary, isJson: /\.json$/i.test(path), language: writer.language };
  if (markdown === undefined)
    return completeYaml(text, offset, { ...rules, schema: schemaBelow(workspace, path, offset) });
  const front = markdown.frontMatter?.span;
  if (front !== undefined && offset <= front.end) {
    return offset < front.start
      ? []
      : completeFrontMatter(
          text,
          offset,
          front,
          rules,
          file.documents.map(({ kind }) => kind),
        );
  }
  const incident = incidentIn(workspace, path)?.subject;
  return incident === undefined
    ? []
    : completeMarkdown(incident, offset, { ...writer, vocabulary, documentLanguage: languageOf(text) });
}

/** The schema for a place: of the configuration by its path, else by the key at the root, else by the kind around the place. */
function schemaBelow(workspace: Workspace, path: string, offset: number): YamlRules['schema'] {
  const { kinds } = workspace;
  const placed = kinds.find(({ recognition }) => recognition.path === path);
  const documents = workspace.file(path)?.documents ?? [];
  const around = documents.findLast(({ subject }) => (subject.source.find('')?.start ?? 0) <= offset) ?? documents[0];
  return ([root]) => {
    const named = root === undefined ? undefined : kinds.find(({ recognition }) => recognition.rootKey === root);
    return (placed ?? named ?? around?.kind)?.schema;
  };
}

function completeFrontMatter(
  text: string,
  offset: number,
  { start, end }: { readonly start: number; readonly end: number },
  rules: Omit<YamlRules, 'schema'>,
  kinds: Parameters<typeof frontMatterSchema>[0],
): readonly Proposal[] {
  const schema = frontMatterSchema(kinds);
  const proposals = completeYaml(text.slice(start, end), offset - start, { ...rules, schema: () => schema });
  return proposals.map((proposal) => {
    const { replaces } = proposal;
    return { ...proposal, replaces: { start: replaces.start + start, end: replaces.end + start } };
  });
}
