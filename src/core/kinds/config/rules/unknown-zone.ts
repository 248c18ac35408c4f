import type { Config } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import { pointerTo } from '../../../document/value.ts';
import * as say from '../../../messages/config.ts';
import type { Rule } from '../../../rule.ts';
import { zoneOf } from '../../../time/zone.ts';

export const unknownZone: Rule<Config, undefined> = {
  code: 'config/unknown-zone',
  severity: 'error',
  reads: ['/timezone'],
  summary: { en: 'A time zone that does not exist', ja: '存在しないタイムゾーン' },
  why: {
    en: 'Times without a zone are read in the wrong zone, or not at all.',
    ja: 'ゾーンのない時刻が誤って読まれるか、読めなくなります。',
  },
  good: 'timezone: Asia/Tokyo\nzones: { JST: Asia/Tokyo }\n',
  bad: 'timezone: Tokyo\nzones: { JST: Asia/Tokyo }\n',
  file: 'hansei.yml',
  *check({ value }) {
    const named: [string, string | undefined][] = [
      ['/timezone', value.timezone],
      ...Object.entries(value.zones ?? {}).map(([key, name]): [string, string] => [pointerTo('/zones', key), name]),
    ];
    for (const [at, name] of named) {
      if (typeof name !== 'string' || isPlaceholder(name) || zoneOf(name) !== undefined) continue;
      yield { at, message: say.unknownZone(name) };
    }
  },
};
