import type { Rca } from '../../../../generated/types.ts';
import { onlyPrevention as message } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

export const onlyPrevention: Rule<Rca, RcaModel> = {
  code: 'rca/only-prevention',
  severity: 'info',
  reads: ['/actions'],
  summary: { en: 'Only preventive actions', ja: '予防だけのアクション' },
  why: {
    en: 'The next failure will have another cause; detecting it sooner and limiting its impact helps with all of them.',
    ja: '次の障害の原因は別です。早く見つけ、小さくとどめる対策はどの障害にも効きます。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

| Action | Owner | Due | Type |
| --- | --- | --- | --- |
| Pin the client library | @sato | 2026-03-20 | prevent |
| Alert on connections older than 10 minutes | @mori | 2026-03-25 | detect |
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

| Action | Owner | Due | Type |
| --- | --- | --- | --- |
| Pin the client library | @sato | 2026-03-20 | prevent |
| Refuse upgrades without a load test | @mori | 2026-03-25 | prevent |
`,
  *check({ model: { actions } }) {
    const types = actions.flatMap(({ type }) => (type === undefined || type === '' ? [] : [type]));
    if (types.length > 1 && types.every((type) => /^prevent|^予防|^防止|^再発防止/.test(type)))
      yield { at: '/actions', on: 'key', message: message() };
  },
};
