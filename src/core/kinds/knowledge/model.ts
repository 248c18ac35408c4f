import type { Knowledge } from '../../../generated/types.ts';
import type { Definition } from '../../workspace/repository.ts';
import type { Unmodelled } from '../kind.ts';
import { meetingPoints } from './meeting-points.ts';

/** What is worked out of an entry once. */
export interface KnowledgeModel {
  /** Where near copies meet it; empty for an entry without an id. */
  readonly meetingPoints: readonly Definition[];
}

/** Works out where the near copies of an entry meet it. */
export function modelOf({ value, source }: Unmodelled<Knowledge>): KnowledgeModel {
  const { id, title = id, symptom, context } = value.knowledge_entry ?? {};
  const span = source.find('/knowledge_entry/id');
  if (typeof id !== 'string' || title === undefined || span === undefined) return { meetingPoints: [] };
  return { meetingPoints: meetingPoints(id, title, symptom?.description ?? '', context?.services ?? [], span) };
}
