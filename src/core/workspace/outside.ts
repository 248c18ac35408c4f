import { type Settings, zoneOfSettings } from '../settings.ts';
import { type DayNumber, dayAt } from '../time/day-number.ts';
import type { Instant } from '../time/instant.ts';

/**
 * What no document says and rules ask nevertheless: the day it is, and which files there are beside the documents. The
 * core has neither clock nor disk: the host tells, and what it has not told is unknown.
 */
export class Outside {
  readonly #known = new Map<string, boolean>();
  readonly #unanswered = new Set<string>();
  #now: Instant | undefined;
  #today: DayNumber | undefined;
  /** Looks at once, for a host that can. Undefined: not known. */
  lookUp: ((path: string) => boolean | undefined) | undefined;

  get now(): Instant | undefined {
    return this.#now;
  }

  /** The day in the configuration's zone. */
  get today(): DayNumber | undefined {
    return this.#today;
  }

  /** @returns true when it is another day than before */
  setNow(now: Instant | undefined, settings: Settings): boolean {
    const before = this.#today;
    this.#now = now;
    this.#today = now === undefined ? undefined : dayAt(now, zoneOfSettings(settings));
    return this.#today !== before;
  }

  /** The zone may be another one now. */
  configure(settings: Settings): void {
    this.setNow(this.#now, settings);
  }

  /** Undefined while nobody has looked. */
  exists(path: string): boolean | undefined {
    const known = this.#known.get(path) ?? this.lookUp?.(path);
    if (known === undefined) this.#unanswered.add(path);
    else this.#known.set(path, known);
    return known;
  }

  /** @returns true when that is news */
  answer(path: string, exists: boolean): boolean {
    this.#unanswered.delete(path);
    const before = this.#known.get(path);
    this.#known.set(path, exists);
    return before !== exists;
  }

  forget(path: string): void {
    this.#known.delete(path);
  }

  takeUnanswered(): readonly string[] {
    const paths = [...this.#unanswered];
    this.#unanswered.clear();
    return paths;
  }

  /** What has been asked about a path, or about something below it. */
  *askedAt(path: string): Iterable<string> {
    for (const known of this.#known.keys()) if (known === path || known.startsWith(`${path}/`)) yield known;
  }

  get asked(): readonly string[] {
    return [...this.#known.keys()];
  }
}
