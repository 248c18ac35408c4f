import { schema } from '../../../generated/schemas/config.ts';
import type { Config } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/config.js';
import { objectiveReferences } from '../../impact/named-objective.ts';
import { placeholder } from '../../rules/placeholder.ts';
import type { KindBody } from '../kind.ts';
import { invalidGlob } from './rules/invalid-glob.ts';
import { missingBaseline } from './rules/missing-baseline.ts';
import { rateRange } from './rules/rate-range.ts';
import { targetRange } from './rules/target-range.ts';
import { unknownCurrency } from './rules/unknown-currency.ts';
import { unknownKind } from './rules/unknown-kind.ts';
import { unknownObjective } from './rules/unknown-objective.ts';
import { unknownRule } from './rules/unknown-rule.ts';
import { unknownZone } from './rules/unknown-zone.ts';
import { unnamedObjective } from './rules/unnamed-objective.ts';
import { unreadableDuration } from './rules/unreadable-duration.ts';

/** `hansei.yml` at the root: recognised by its place, and nowhere else. */
export const configKind = (): KindBody<Config, undefined> => ({
  schema,
  validate,
  model: () => undefined,
  rules: [
    placeholder,
    unknownZone,
    unknownRule,
    unknownKind,
    invalidGlob,
    missingBaseline,
    unreadableDuration,
    unknownCurrency,
    targetRange,
    rateRange,
    unknownObjective,
    unnamedObjective,
  ],
  facts: ({ value, source, settings }) => ({
    definitions: [],
    references: [],
    browsed: () => ({ references: objectiveReferences(value.sla, settings.sla, source) }),
  }),
  templates: [],
});
