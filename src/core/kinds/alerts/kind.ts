import type { ValueMap } from '../../document/value.ts';
import type { KindBody } from '../kind.ts';
import { type AlertRule, alertRules } from './model.ts';
import { missingRunbook } from './rules/missing-runbook.ts';

/** Prometheus alert rules: the monitoring that exists, and its links to runbooks. Read only. */
export const alertsKind = (): KindBody<ValueMap, readonly AlertRule[]> => ({
  model: ({ value }) => alertRules(value),
  rules: [missingRunbook],
  facts: ({ model, source }) => ({
    definitions: model.map(({ name, at }) => ({ name: `alert:${name}`, span: source.locate(at), title: name })),
    references: model.flatMap(({ runbook }) =>
      runbook === undefined ? [] : [{ name: `procedure:${runbook.name}`, span: source.locate(runbook.at) }],
    ),
  }),
  templates: [],
});
