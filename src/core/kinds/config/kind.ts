import { config as schema } from '../../../generated/schemas.ts';
import type { Config } from '../../../generated/types.ts';
import { config as validate } from '../../../generated/validators.js';
import { placeholder } from '../../rules/placeholder.ts';
import { defineKind } from '../kind.ts';
import { invalidGlob } from './rules/invalid-glob.ts';
import { unknownKind } from './rules/unknown-kind.ts';
import { unknownRule } from './rules/unknown-rule.ts';
import { unknownZone } from './rules/unknown-zone.ts';
import { unreadableDuration } from './rules/unreadable-duration.ts';

/** `hansei.yml` at the root: recognised by its place, and nowhere else. */
export const configKind = defineKind<Config, undefined, 'config'>({
  id: 'config',
  title: { en: 'Configuration', ja: '設定' },
  recognition: {},
  schema,
  validate,
  model: () => undefined,
  rules: [placeholder, unknownZone, unknownRule, unknownKind, invalidGlob, unreadableDuration],
  facts: () => ({ definitions: [], references: [] }),
  templates: [],
});
