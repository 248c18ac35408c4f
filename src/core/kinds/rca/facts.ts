import type { Rca } from '../../../generated/types.ts';
import { pageTextOf } from '../../document/markdown/page-text.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import { proseBelow } from '../../report/prose.ts';
import type { Subject } from '../../rule.ts';
import { formatDay } from '../../time/day-number.ts';
import type { ActionFacts, EntryFacts, EntrySummary, Facts } from '../../workspace/facts.ts';
import type { Definition, Reference } from '../../workspace/repository.ts';
import { actionName } from './action-name.ts';
import { layerNames } from './layer-words.ts';
import type { RcaModel } from './model.ts';

/**
 * What others and the search need of an analysis. The words of an action's definition are its state (`open`, `done`),
 * the day of its incident or analysis (empty when unknown), and the id of its incident.
 */
export function factsOf(subject: Subject<Rca, RcaModel>): Facts {
  const { value, source, model, path } = subject;
  const id = value.id === undefined || isPlaceholder(value.id) ? undefined : value.id;
  const title = value.title ?? id ?? path;
  const own: Definition[] =
    id !== undefined && model.isOwn ? [{ name: `rca:${id}`, span: source.locate('/id'), title }] : [];
  const incident = value.incident ?? (model.isOwn ? undefined : id);
  return {
    definitions: [...own, ...actionsOf(subject, incident ?? '')],
    references: [],
    browsed: () => ({
      definitions: factorsOf(subject),
      references: referencesOf(subject),
      actions: actionItemsOf(subject, title, incident),
    }),
    // The timeline that it stands in is found already.
    ...(model.isOwn && {
      entry: () => entryOf(subject, id ?? path, title),
      summary: () => summaryOf(subject, id ?? path, title),
    }),
  };
}

/** Factors are known within their file only. */
function factorsOf({ value, source, path }: Subject<Rca, RcaModel>): readonly Definition[] {
  return layerNames.flatMap((layer) =>
    (value.layers?.[layer] ?? []).flatMap(({ id, text = '' }, index) => {
      const span = source.find(`/layers/${layer}/${index}/id`);
      return id === undefined || span === undefined ? [] : [{ name: `factor:${path}#${id}`, span, title: text }];
    }),
  );
}

function referencesOf({ value, source, model, path, text }: Subject<Rca, RcaModel>): readonly Reference[] {
  const references: Reference[] = [];
  const refer = (name: string, at: string) => references.push({ name, span: source.locate(at) });
  if (value.incident !== undefined && !isPlaceholder(value.incident)) refer(`incident:${value.incident}`, '/incident');
  for (const [index, name] of (value.services ?? []).entries()) refer(`service:${name}`, `/services/${index}`);
  for (const { at, factors } of model.actions) {
    const span = source.find(`${at}/factor`);
    const written = span === undefined ? '' : text.slice(span.start, span.end);
    for (const id of factors) {
      const place = written.indexOf(id);
      if (span === undefined || place < 0) continue;
      const start = span.start + place;
      references.push({ name: `factor:${path}#${id}`, span: { start, end: start + id.length } });
    }
  }
  for (const [index, { owner = '' }] of (value.actions ?? []).entries())
    if (owner !== '' && !isPlaceholder(owner)) refer(`owner:${owner}`, `/actions/${index}/owner`);
  return references;
}

function actionsOf({ model, source }: Subject<Rca, RcaModel>, incident: string): readonly Definition[] {
  const day = model.baseDay === undefined ? '' : formatDay(model.baseDay);
  return model.actions.flatMap(({ at, text, isDone }) => {
    const name = actionName(text);
    if (name.length < 6 || isPlaceholder(text)) return [];
    return [
      {
        name: `action:${name}`,
        span: source.locate(`${at}/text`),
        title: text,
        words: [isDone ? 'done' : 'open', day, incident],
      },
    ];
  });
}

function actionItemsOf(
  { value, model, source }: Subject<Rca, RcaModel>,
  document: string,
  incident: string | undefined,
): readonly ActionFacts[] {
  const said = (text: string | undefined) =>
    text === undefined || text === '' || isPlaceholder(text) ? undefined : text;
  return model.actions.flatMap(({ at, text, isDone, due }, index) => {
    if (said(text) === undefined) return [];
    const { owner, due: written, proof } = value.actions?.[index] ?? {};
    return [
      {
        // Struck out, as a table without a column for it says that something is done.
        text: text.replace(/^~~(.+)~~$/, '$1'),
        isDone,
        document,
        span: source.locate(`${at}/text`),
        ...(said(owner) !== undefined && { owner: said(owner) as string }),
        ...(said(written) !== undefined && { due: said(written) as string }),
        ...(due?.kind === 'day' && { dueDay: due.day }),
        ...(said(proof) !== undefined && { proof: said(proof) as string }),
        ...(incident !== undefined && incident !== '' && { incident }),
      },
    ];
  });
}

function entryOf(subject: Subject<Rca, RcaModel>, id: string, title: string): EntryFacts {
  const { value, markdown } = subject;
  const factors = layerNames.flatMap((name) => value.layers?.[name] ?? []);
  return {
    ...(markdown === undefined ? { body: '' } : pageTextOf(markdown)),
    ...summaryOf(subject, id, title),
    keywords: [],
    ...(value.severity !== undefined && { severity: value.severity }),
    services: value.services ?? [],
    environments: [],
    causes: factors.map(({ text = '' }) => text),
    solutions: [],
  };
}

function summaryOf({ markdown, source }: Subject<Rca, RcaModel>, id: string, title: string): EntrySummary {
  const symptom =
    markdown === undefined ? undefined : (proseBelow(markdown, 'summary') ?? proseBelow(markdown, 'impact'));
  return { id, title, symptom: symptom ?? '', signals: [], offset: source.locate('/title').start };
}
