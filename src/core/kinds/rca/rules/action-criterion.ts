import type { Rca } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import { actionCriterion as message } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

const analysis = (criterion: string) => `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

| Action | Owner | Due | Done when |
| --- | --- | --- | --- |
| Pin the client library | @sato | 2026-03-20 | The lock file names 4.2 |
| Alert on waiting connections | @tanaka | 2026-03-20 | ${criterion} |
`;

/** Only where other actions have one: a team that writes none is not told so on every action. */
export const actionCriterion: Rule<Rca, RcaModel> = {
  code: 'rca/action-criterion',
  severity: 'info',
  reads: ['/actions'],
  summary: { en: 'An action without a completion criterion', ja: '完了条件のないアクション' },
  why: {
    en: 'The other actions say how to tell that they are done; whether this one is done is a matter of opinion.',
    ja: 'ほかのアクションには完了条件があります。条件がなければ、完了したかどうかは人によって変わります。',
  },
  good: analysis('The alert fires in a game day'),
  bad: analysis('-'),
  *check({ value: { actions = [] }, model }) {
    const isMissing = actions.map(({ criterion = '' }) => /^[-–—\s]*$/.test(criterion));
    if (!isMissing.includes(false)) return;
    for (const [index, { at, text, isDone }] of model.actions.entries())
      if (!isDone && !isPlaceholder(text) && isMissing[index] === true) yield { at: `${at}/text`, message: message() };
  },
};
