import type { Rca } from '../../../generated/types.ts';
import { type DayNumber, dayOf } from '../../time/day-number.ts';
import type { Repository } from '../../workspace/repository.ts';
import type { RcaModel } from './model.ts';

/**
 * The day that horizons count from: that of the analysis, else of the incident's resolution, which stands in this file or
 * in the incident's own (the first word of its definition).
 */
export function baseDayOf(value: Rca, model: RcaModel, repository: Repository): DayNumber | undefined {
  if (model.baseDay !== undefined || value.incident === undefined) return model.baseDay;
  return dayOf(repository.definitions(`incident:${value.incident}`)[0]?.words?.[0]);
}
