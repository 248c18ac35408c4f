import type { ValueMap } from '../../document/value.ts';
import { defineKind } from '../kind.ts';
import { type AlertRule, alertRules, hasAlertRules } from './model.ts';
import { missingRunbook } from './rules/missing-runbook.ts';

/** Prometheus alert rules: the monitoring that exists, and its links to runbooks. Read only. */
export const alertsKind = defineKind<ValueMap, readonly AlertRule[], 'alerts'>({
  id: 'alerts',
  title: { en: 'Alert rules', ja: 'アラートルール' },
  recognition: { shape: { hint: 'alert:', matches: hasAlertRules } },
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
