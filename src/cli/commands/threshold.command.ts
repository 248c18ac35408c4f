import { type Command, valueOption } from '../command.ts';

export const thresholdCommand: Command = {
  name: 'threshold',
  usage: 'FILE',
  words: {
    en: 'Compute a threshold by hour and weekday from the history of a metric',
    ja: 'メトリクスの履歴から、時間帯・曜日ごとのしきい値を計算する',
  },
  options: {
    column: valueOption('NAME', 'The column of the values', '値の列'),
    at: valueOption(
      'TIME',
      'The time to compute the threshold for (default: the last sample)',
      'しきい値を求める時刻（既定: 最後の値の時刻）',
    ),
    width: valueOption(
      'K',
      'Standard deviations to each side (default: 3)',
      '標準偏差の何倍までを正常とするか（既定: 3）',
    ),
    anomalies: {
      type: 'boolean',
      words: { en: 'List the samples outside the normal range, with scores', ja: '範囲外の値をスコア付きで一覧する' },
    },
    format: {
      type: 'string',
      choices: ['pretty', 'json', 'svg'],
      words: {
        en: 'svg is a chart of the whole history; pretty is the default on a terminal, json elsewhere',
        ja: 'svg は履歴全体のグラフ。ターミナルでの既定は pretty、それ以外は json',
      },
    },
  },
  examples: [
    {
      command: 'hansei threshold latency.csv --column p99 --at "2026-03-02 14:00"',
      words: { en: 'What is normal on a Monday at two', ja: '月曜 14 時の正常範囲' },
    },
    {
      command: 'hansei threshold latency.csv --column p99 --anomalies',
      words: { en: 'What was outside the normal range', ja: '正常でなかった値を調べる' },
    },
    {
      command: 'hansei threshold latency.csv --column p99 --format svg > latency.svg',
      words: { en: 'A chart of the values and the normal range', ja: '値と通常の範囲をグラフにする' },
    },
  ],
  load: () => import('./threshold.ts'),
};
