import type { Rca } from '../../../../generated/types.ts';
import * as say from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { causes } from '../example-causes.ts';
import { layerNames } from '../layer-words.ts';
import type { RcaModel } from '../model.ts';

export const emptyLayer: Rule<Rca, RcaModel> = {
  code: 'rca/empty-layer',
  severity: 'warning',
  reads: ['/layers'],
  summary: { en: 'A layer without contributing factors', ja: '寄与要因のない層' },
  why: {
    en: 'Failures have technical, process and organisational factors; if the analysis stops at the first, the same failure comes back.',
    ja: '障害には技術・プロセス・組織の要因があります。技術だけで終えると同じ障害を繰り返します。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- The client library does not return connections after a timeout

## Process causes

- Libraries are upgraded together with features

## Organisational causes

## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
`,
  *check({ model: { layers } }) {
    if (layers.length === 0) return;
    for (const { name, at, isEmpty } of layers) if (isEmpty) yield { at, on: 'key', message: say.emptyLayer(name) };
    const missing = layerNames.filter((name) => !layers.some((layer) => layer.name === name));
    for (const name of missing) yield { at: '', message: say.missingLayer(name) };
  },
};
