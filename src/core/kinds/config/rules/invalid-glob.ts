import type { Config } from '../../../../generated/types.ts';
import type { Value } from '../../../document/value.ts';
import { matching, patternOf } from '../../../document/walk.ts';
import * as say from '../../../messages/config.ts';
import type { Rule } from '../../../rule.ts';
import { unreadablePart } from '../../../workspace/globs.ts';

export const invalidGlob: Rule<Config, undefined> = {
  code: 'config/invalid-glob',
  severity: 'warning',
  reads: [],
  summary: { en: 'A glob that cannot match any file', ja: '何にも一致しない glob' },
  why: {
    en: 'The files you mean are silently left out, or left in.',
    ja: '意図したファイルが、何の知らせもなく対象から漏れたり除外されなかったりします。',
  },
  good: 'knowledge: { include: ["docs/{wiki,pages}/**/*.md"] }\n',
  bad: 'knowledge: { include: ["docs/{wiki,pages/**/*.md"] }\n',
  file: 'hansei.yml',
  *check({ value }) {
    for (const pattern of patterns) {
      for (const { at, value: glob } of matching(value as unknown as Value, pattern)) {
        const fault = typeof glob === 'string' ? faultOf(glob) : undefined;
        if (typeof glob === 'string' && fault !== undefined) yield { at, message: say.invalidGlob(glob, fault) };
      }
    }
  },
};

const patterns = ['/include/*', '/include/*/*', '/exclude/*', '/exclude/*/*', '/knowledge/include/*'].map(patternOf);

function faultOf(glob: string): say.GlobFault | undefined {
  if (glob.startsWith('!')) return 'negation';
  if (glob.includes('\\')) return 'backslash';
  if (/^[A-Za-z]:|^~\//.test(glob)) return 'absolute';
  if (glob.split('/').includes('..')) return 'outside';
  return unreadablePart(glob);
}
