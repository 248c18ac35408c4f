import { meetingPlaces, type SymptomSketch, sketchOf } from '../../knowledge/symptom-sketch.ts';
import type { Definition } from '../../workspace/repository.ts';

/** The namespace under which entries with nearly the same symptom meet: see `symptom-sketch.ts`. */
const namespace = 'symptom';

/** The definitions by which near copies find this entry. Their title is its id; their words hold its sketch. */
export function meetingPoints(
  id: string,
  title: string,
  description: string,
  services: readonly string[],
  span: Definition['span'],
): readonly Definition[] {
  const sketch = sketchOf(title, description, services);
  // Two texts, not a list: ten thousand entries keep theirs in memory.
  const words = [sketch.terms.join(' '), sketch.services.join('\n')];
  return meetingPlaces(title, sketch).map((place) => ({ name: `${namespace}:${place}`, span, title: id, words }));
}

/** What `meetingPoints` put into the words of a definition. */
export function sketchIn({ words: [terms = '', services = ''] = [] }: Definition): SymptomSketch {
  return { terms: terms.split(' '), services: services === '' ? [] : services.split('\n') };
}
