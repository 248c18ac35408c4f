import type { Rca } from '../../../generated/types.ts';
import { plainTextOf } from '../../document/markdown/sections.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import { proseBelow } from '../../report/prose.ts';
import type { Subject } from '../../rule.ts';
import type { EntryFacts, Facts } from '../../workspace/facts.ts';
import type { Definition } from '../../workspace/repository.ts';
import { actionName } from './action-name.ts';
import { formatDay } from './due-date.ts';
import { layerNames } from './labels.ts';
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
  const references =
    value.incident === undefined || isPlaceholder(value.incident)
      ? []
      : [{ name: `incident:${value.incident}`, span: source.locate('/incident') }];
  return {
    definitions: [...own, ...actionsOf(subject, incident ?? '')],
    references,
    entry: entryOf(subject, id ?? path, title),
  };
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

function entryOf({ value, markdown, source }: Subject<Rca, RcaModel>, id: string, title: string): EntryFacts {
  const factors = layerNames.flatMap((name) => value.layers?.[name] ?? []);
  const symptom =
    markdown === undefined ? undefined : (proseBelow(markdown, 'summary') ?? proseBelow(markdown, 'impact'));
  return {
    id,
    title,
    ...(symptom !== undefined && { symptom }),
    keywords: [],
    signals: [],
    body: markdown === undefined ? '' : plainTextOf(markdown),
    ...(value.severity !== undefined && { severity: value.severity }),
    services: value.services ?? [],
    environments: [],
    causes: factors.map(({ id: factor, text = '' }, index) => ({
      id: factor ?? `factor-${index + 1}`,
      description: text,
      likelihood: 1,
    })),
    solutions: [],
    offset: source.locate('/title').start,
  };
}
