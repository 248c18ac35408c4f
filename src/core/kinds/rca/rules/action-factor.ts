import type { Rca } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/rca.ts';
import { changeTo } from '../../../messages/schema.ts';
import type { Rule } from '../../../rule.ts';
import type { RcaModel } from '../model.ts';

export const actionFactor: Rule<Rca, RcaModel> = {
  code: 'rca/action-factor',
  severity: 'warning',
  reads: ['/actions', '/layers'],
  summary: { en: 'An action that addresses no known factor', ja: '要因と結び付かないアクション' },
  why: {
    en: 'Where factors have ids, every action names the one it addresses; an action that addresses none may be worth doing, but not because of this incident.',
    ja: '要因に ID があるなら、どの要因への対策かを書きます。どれにも対応しないアクションは、この障害の対策ではありません。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- T1: The client library does not return connections after a timeout

## Process causes

- P1: Libraries are upgraded together with features

## Organisational causes

- O1: Nobody owns the shared libraries

## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20, factor: T1)
- [ ] Release library upgrades on their own (owner: @tanaka, due: 2026-05-20, factor: P1)
- [ ] Name an owner for every shared library (owner: @suzuki, due: 2026-08-20, factor: O1)
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- T1: The client library does not return connections after a timeout

## Process causes

- P1: Libraries are upgraded together with features

## Organisational causes

- O1: Nobody owns the shared libraries

## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
- [ ] Release library upgrades on their own (owner: @tanaka, due: 2026-05-20, factor: P1)
- [ ] Name an owner for every shared library (owner: @suzuki, due: 2026-08-20, factor: O1)
- [ ] Return connections after a timeout (owner: @sato, due: 2026-03-25, factor: T1)
`,
  *check({ model, source, text }) {
    const known = model.factors.flatMap(({ id }) => id ?? []);
    if (known.length === 0) return;
    for (const { at, factors, isDone } of model.actions) {
      if (factors.length === 0 && !isDone) yield { at: `${at}/text`, message: say.actionFactor() };
      for (const id of factors) {
        if (known.includes(id) || isPlaceholder(id)) continue;
        const place = source.find(`${at}/factor`);
        const from = place === undefined ? -1 : text.slice(place.start, place.end).indexOf(id);
        const span =
          place === undefined || from < 0
            ? undefined
            : { start: place.start + from, end: place.start + from + id.length };
        const nearest = known.find((name) => name.toLowerCase() === id.toLowerCase());
        const fixes =
          nearest === undefined || span === undefined
            ? []
            : [{ title: changeTo(nearest), edits: [{ span, text: nearest }], safe: true }];
        yield { at: `${at}/factor`, ...(span && { span }), message: say.unknownFactor(id, known), fixes };
      }
    }
  },
};
