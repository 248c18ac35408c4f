import { measureScale } from '../scale.mjs';
import { tableOf } from '../tables.mjs';

/** 10,000 pages of 1,500 characters. */
export function report(data) {
  const measured = measureScale(data);
  const ms = (value) => value.toFixed(value < 10 ? 2 : 0);
  return tableOf(
    ['10,000 pages', ''],
    [
      ['build', `${(measured.buildMs / 1000).toFixed(1)} s`],
      ['heap', `${measured.heapMB.toFixed(0)} MB`],
      [
        'query, median / 95 % / longest',
        `${[measured.medianMs, measured.p95Ms, measured.maxMs].map(ms).join(' / ')} ms`,
      ],
      ['replace one document, median', `${ms(measured.replaceMs)} ms`],
      ['save / load', `${(measured.saveMs / 1000).toFixed(2)} / ${(measured.loadMs / 1000).toFixed(2)} s`],
      ['saved size', `${measured.savedMB.toFixed(1)} MB`],
      ['results after save and load', measured.same ? 'identical' : 'different'],
    ],
  );
}
