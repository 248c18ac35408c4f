import type { Rca } from '../../../../generated/types.ts';
import { repeatedAction as message, openThere, repeatedBelow } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { formatDay } from '../../../time/day-number.ts';
import type { PlacedDefinition } from '../../../workspace/repository.ts';
import { actionName } from '../action-name.ts';
import { baseDayOf } from '../base-day.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

export const repeatedAction: Rule<Rca, RcaModel> = {
  code: 'rca/repeated-action',
  severity: 'warning',
  reads: ['/actions'],
  acrossFiles: true,
  summary: { en: 'An action that is still open elsewhere', ja: '未完了のまま繰り返されるアクション' },
  why: {
    en: 'The same failure comes back year after year: each time the action is promised, and never done.',
    ja: '同じ対策が毎回約束され、実行されないまま同じ障害が起きます。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
- [ ] Pin the client library (owner: @mori, due: 2026-04-20)
`,
  *check({ model, path, source, value }, repository) {
    const base = baseDayOf(value, model, repository);
    const day = base === undefined ? '' : formatDay(base);
    const incident = value.incident ?? (model.isOwn ? '' : (value.id ?? ''));
    for (const { at, text, isDone } of model.actions) {
      if (isDone) continue;
      const own = source.find(`${at}/text`);
      const earlier = repository
        .definitions(`action:${actionName(text)}`)
        .find((definition) =>
          definition.file === path ? isAbove(definition, own) : isEarlier(definition, day, incident),
        );
      if (earlier === undefined) continue;
      const { file, span } = earlier;
      const related = [{ ...(file !== path && { file }), span, message: openThere() }];
      yield { at: `${at}/text`, message: file === path ? repeatedBelow() : message(file), related };
    }
  },
};

function isAbove({ words, span }: PlacedDefinition, own: { readonly start: number } | undefined): boolean {
  return words?.[0] === 'open' && own !== undefined && span.start < own.start;
}

/** Open, of another incident, and of an earlier day. */
function isEarlier({ words = [] }: PlacedDefinition, day: string, incident: string): boolean {
  const [state, other = '', of = ''] = words;
  return state === 'open' && other !== '' && day !== '' && other < day && (of === '' || of !== incident);
}
