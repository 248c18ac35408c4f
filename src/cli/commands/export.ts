import { readYaml } from '../../core/document/read-yaml.ts';
import type { ExportContext } from '../../core/exports/exported.ts';
import { documentExports } from '../../core/exports/index.ts';
import { graphAround } from '../../core/graph/around.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { mermaidOf } from '../../core/graph/mermaid.ts';
import { outlineOf } from '../../core/graph/outline.ts';
import { runbookGraph } from '../../core/graph/runbook-graph.ts';
import { svgOf } from '../../core/graph/svg.ts';
import { missingArgument, wrongFile } from '../../core/messages/command-line.ts';
import { otherKind, severalDocuments, withErrors } from '../../core/messages/exports.ts';
import { graphWords, noGraph } from '../../core/messages/graph.ts';
import { runbookIn } from '../../core/run-through/runbook-in.ts';
import { escapeMarkdown } from '../../core/text/escape-markdown.ts';
import { LineTable } from '../../core/text/lines.ts';
import type { Language } from '../../core/text/words.ts';
import { asInstant } from '../../core/time/instant.ts';
import { UserError } from '../../core/user-error.ts';
import { isData } from '../../core/workspace/file-names.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { expectFile } from '../disk/named-file.ts';
import { listedPaths } from '../disk/path-lookup.ts';
import { rootOf } from '../disk/root.ts';
import { openWorkspace, refuseUnreadable } from '../open-workspace.ts';
import { choice, textOption, wantsJson } from '../options.ts';
import { exportForms, type GraphForm, graphForms } from './export.command.ts';

/** `hansei export FILE --to FORM`: on standard output. @throws UserError when the file holds nothing to draw */
export function run(invocation: Invocation): number {
  const { surroundings, positionals, language } = invocation;
  const [file] = positionals;
  if (file === undefined) throw new UserError(missingArgument('FILE', 'export'));
  const absolute = expectFile(surroundings.directory, file);
  const root = rootOf(surroundings.directory, textOption(invocation, 'root'), file);
  const path = listedPaths(root)(absolute);
  const opened = openWorkspace(root, [path]);
  refuseUnreadable(opened, path, file);
  const { workspace } = opened;
  const form = choice(invocation, 'to', exportForms) ?? 'mermaid';
  const write = (text: string) =>
    surroundings.write(wantsJson(invocation) ? `${JSON.stringify({ form, text })}\n` : text);
  if (isGraphForm(form)) {
    write(written(graphOf(workspace, path, file, form, language), form, language));
    return 0;
  }
  write(exported(workspace, path, form, { language, now: asInstant(surroundings.now()) }));
  const errors = workspace.problems(path).filter(({ severity }) => severity === 'error').length;
  if (errors > 0) surroundings.note(`${cleanLine(withErrors(file, errors)[language])}\n`);
  return 0;
}

/** @throws UserError when the file holds nothing to draw, or more than one picture shows */
function graphOf(workspace: Workspace, path: string, file: string, form: GraphForm, language: Language): Graph {
  const runbook = runbookIn(workspace, path);
  const runbooks = workspace.file(path)?.documents.filter(({ kind }) => kind.id === 'runbook').length ?? 0;
  if (runbooks > 1) throw new UserError(severalDocuments(path, runbooks, form));
  const graph =
    runbook === undefined ? graphAround(workspace, path, language) : runbookGraph(runbook, workspace, language);
  if (graph === undefined) throw new UserError(noGraph(file, formsOf(workspace, path)));
  return graph;
}

/** What the documents of a file can be exported to, besides graphs. */
function formsOf(workspace: Workspace, path: string): readonly string[] {
  const kinds = new Set(workspace.file(path)?.documents.map(({ kind }) => kind.id));
  return documentExports.flatMap(({ kind, form }) => (kinds.has(kind) ? [form] : []));
}

function isGraphForm(form: string): form is GraphForm {
  return graphForms.some((known) => known === form);
}

/** A document in a form of its own. @throws UserError when the file is broken, or holds nothing that has this form */
function exported(workspace: Workspace, path: string, form: string, context: Omit<ExportContext, 'written'>): string {
  refuseBroken(workspace, path);
  const able = documentExports.filter((known) => known.form === form);
  const file = workspace.file(path);
  const found = (file?.documents ?? []).flatMap(({ kind, subject }, index) => {
    const document = file?.reading.documents[index]?.document;
    const known = able.find((candidate) => candidate.kind === kind.id);
    return known === undefined ? [] : [{ known, subject, written: document?.value ?? null }];
  });
  const [first, ...others] = found;
  if (first === undefined) {
    const titles = workspace.kinds.filter(({ id }) => able.some(({ kind }) => kind === id)).map(({ title }) => title);
    throw new UserError(otherKind(path, form, titles));
  }
  const { known, subject, written } = first;
  if (others.length > 0 && known.joins !== true) throw new UserError(severalDocuments(path, found.length, form));
  const more = others.map((other) => other.subject);
  const result = known.write(subject, { ...context, written }, more);
  if ('fault' in result) throw new UserError(result.fault);
  return result.text;
}

/** Half a calendar or script looks like a whole one. @throws UserError with the first mistake in the syntax of a file */
function refuseBroken(workspace: Workspace, path: string): void {
  const text = workspace.text(path) ?? '';
  const reading = workspace.file(path)?.reading;
  const isUnknown = reading?.documents.length === 0 && isData(path);
  const syntax = isUnknown ? readYaml(text).problems : reading?.syntax;
  const problem = syntax?.find(({ severity }) => severity === 'error');
  if (problem === undefined) return;
  throw new UserError(wrongFile(path, new LineTable(text).lineAt(problem.span.start) + 1, problem.message));
}

function written(graph: Graph, form: GraphForm, language: Language): string {
  if (form === 'mermaid') return mermaidOf(graph);
  return form === 'svg' ? svgOf(graph) : markdownOf(graph, language);
}

function markdownOf(graph: Graph, language: Language): string {
  const { types } = graphWords(language);
  const lines = outlineOf(graph).map(({ node, depth }) => {
    const detail = node.detail === '' ? '' : ` (${escapeMarkdown(node.detail)})`;
    return `${'  '.repeat(depth)}- ${types[node.type]}: ${escapeMarkdown(node.label)}${detail}\n`;
  });
  return `# ${escapeMarkdown(graph.title)}\n\n${lines.join('')}`;
}
