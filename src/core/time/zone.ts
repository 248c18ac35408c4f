import { halfWidth } from './half-width.ts';
import { asInstant, hour, type Instant, type Milliseconds, minute } from './instant.ts';
import { ianaOfAbbreviation, offsetOfAbbreviation } from './zone-abbreviations.ts';

/** A time zone: what its clocks show at an instant. */
export interface Zone {
  /** IANA name, or `UTC+09:00` for a fixed offset. */
  readonly name: string;
  /** What is added to UTC at an instant. */
  offsetAt(instant: Instant): Milliseconds;
}

/** The instants at which a local time is shown: one; two when clocks went back; none when they jumped over it. */
type Readings = readonly Instant[];

const offsetForm = /^(?:UTC|GMT)?\s{0,2}([+-])(\d{1,2})(?::?([0-5]\d))?$/i;

/** The zone that an offset names: `+09:00`, `UTC-3`, `+0530`. Undefined for others, and beyond -12:00 to +14:00. */
function offsetZone(text: string): Zone | undefined {
  const [, sign, hours, minutes = '0'] = offsetForm.exec(halfWidth(text.trim())) ?? [];
  if (hours === undefined) return undefined;
  const offset = (Number(hours) * hour + Number(minutes) * minute) * (sign === '+' ? 1 : -1);
  return offset < -12 * hour || offset > 14 * hour ? undefined : fixedZone(offset);
}

const named = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/**
 * The zone of an IANA name or an offset. What Node knows of zones takes 11 ms to load: it is asked for others than the
 * two that most reports are in.
 * @returns undefined when the name is none
 */
export function zoneOf(name: string): Zone | undefined {
  if (name === 'UTC') return { name, offsetAt: () => 0 };
  return name === 'Asia/Tokyo' ? new TokyoZone() : (offsetZone(name) ?? zoneByName(name));
}

function zoneByName(name: string): Zone | undefined {
  if (!named.test(name) || name.length > 60) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    return undefined;
  }
  return new NamedZone(officialCase(name, format), format);
}

/** The name with the letters of the official spelling; an alias such as `Asia/Calcutta` stays as it is written. */
function officialCase(name: string, format: Intl.DateTimeFormat): string {
  const official = format.resolvedOptions().timeZone;
  return official.toLowerCase() === name.toLowerCase() ? official : name;
}

/** Whether a text names a zone: an abbreviation that means one thing, or an IANA name. */
export function isZoneName(name: string): boolean {
  const abbreviation = name.toUpperCase();
  return (
    ianaOfAbbreviation.has(abbreviation) ||
    offsetOfAbbreviation.has(abbreviation) ||
    (name.includes('/') && zoneOf(name) !== undefined)
  );
}

/** A zone that is always the same distance from UTC. */
export function fixedZone(offset: Milliseconds): Zone {
  return { name: `UTC${offsetText(offset)}`, offsetAt: () => offset };
}

/** `+09:00`, `-03:30`; for UTC `+00:00`. */
export function offsetText(offset: Milliseconds): string {
  const minutes = Math.round(Math.abs(offset) / minute);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The one instant of a local time (given as if it were UTC) around which no clock is changed; undefined for others. */
export function plainReading(local: number, zone: Zone): Instant | undefined {
  const before = zone.offsetAt(asInstant(local - 24 * hour));
  return before === zone.offsetAt(asInstant(local + 24 * hour)) ? asInstant(local - before) : undefined;
}

/** All instants at which clocks of the zone show a local time (given as if it were UTC). */
export function readingsOf(local: number, zone: Zone): Readings {
  const plain = plainReading(local, zone);
  if (plain !== undefined) return [plain];
  const before = zone.offsetAt(asInstant(local - 24 * hour));
  const after = zone.offsetAt(asInstant(local + 24 * hour));
  const candidates = [before, after].map((offset) => asInstant(local - offset));
  return candidates.filter((instant) => instant + zone.offsetAt(instant) === local).sort((a, b) => a - b);
}

/** For a local time that clocks jumped over: what it is by the clock before the jump, and by the one after. */
export function skippedReadings(local: number, zone: Zone): readonly [Instant, Instant] {
  const before = zone.offsetAt(asInstant(local - 24 * hour));
  const after = zone.offsetAt(asInstant(local + 24 * hour));
  return [asInstant(local - before), asInstant(local - after)];
}

const quarter = 15 * minute;

/** Offsets change at quarters of an hour at most, so one look-up serves a quarter; whole days of one offset are kept too. */
class NamedZone implements Zone {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #quarters = new Map<number, Milliseconds>();
  readonly #days = new Map<number, Milliseconds | 'changes'>();

  constructor(name: string, format: Intl.DateTimeFormat) {
    this.name = name;
    this.#format = format;
  }

  offsetAt(instant: Instant): Milliseconds {
    const dayNumber = Math.floor(instant / (24 * hour));
    let offset = this.#days.get(dayNumber);
    if (offset === undefined) {
      const start = this.#lookUp(dayNumber * 24 * hour);
      offset = start === this.#lookUp((dayNumber + 1) * 24 * hour) ? start : 'changes';
      this.#days.set(dayNumber, offset);
    }
    if (offset !== 'changes') return offset;
    const key = Math.floor(instant / quarter);
    const known = this.#quarters.get(key);
    if (known !== undefined) return known;
    const found = this.#lookUp(key * quarter);
    this.#quarters.set(key, found);
    return found;
  }

  #lookUp(milliseconds: number): Milliseconds {
    const parts: Record<string, string> = {};
    for (const { type, value } of this.#format.formatToParts(milliseconds)) parts[type] = value;
    const year = Number(parts['year']) * (parts['era'] === 'BC' ? -1 : 1);
    const shown = Date.UTC(
      year,
      Number(parts['month']) - 1,
      Number(parts['day']),
      Number(parts['hour']),
      Number(parts['minute']),
      Number(parts['second']),
    );
    return shown - Math.floor(milliseconds / 1000) * 1000;
  }
}

/** Clocks in Japan have not been changed since 1951; a test compares the years to come with what Node knows. */
class TokyoZone implements Zone {
  readonly name = 'Asia/Tokyo';
  #past: Zone | undefined;

  offsetAt(instant: Instant): Milliseconds {
    if (instant >= 0) return 9 * hour;
    this.#past ??= zoneByName(this.name) as Zone;
    return this.#past.offsetAt(instant);
  }
}

/** Finds zones by name, each made once. Belongs to whoever makes it: there is no state between calls otherwise. */
export class ZoneTable {
  readonly #configured: ReadonlyMap<string, string>;
  readonly #zones = new Map<string, Zone | undefined>();
  readonly #fixed = new Map<Milliseconds, Zone>();

  /** @param abbreviations what the configuration adds: abbreviation → IANA name */
  constructor(abbreviations: Readonly<Record<string, string>> = {}) {
    this.#configured = new Map(Object.entries(abbreviations).map(([name, iana]) => [name.toUpperCase(), iana]));
  }

  /** The zone of an IANA name in any case, an offset, or an abbreviation that is configured or means one thing only. */
  find(name: string): Zone | undefined {
    if (this.#zones.has(name)) return this.#zones.get(name);
    const zone = this.#look(name);
    this.#zones.set(name, zone);
    return zone;
  }

  /** The zone that is always so far ahead of UTC. */
  atOffset(offset: Milliseconds): Zone {
    const zone = this.#fixed.get(offset) ?? fixedZone(offset);
    this.#fixed.set(offset, zone);
    return zone;
  }

  #look(name: string): Zone | undefined {
    const abbreviation = name.toUpperCase();
    const iana = this.#configured.get(abbreviation) ?? ianaOfAbbreviation.get(abbreviation);
    if (iana !== undefined) return zoneOf(iana);
    const offset = offsetOfAbbreviation.get(abbreviation);
    if (offset !== undefined) return fixedZone(offset);
    return name.includes('/') ? zoneOf(name) : offsetZone(name);
  }
}
