import type { Config } from '../generated/types.ts';
import { type Severity, severities } from './problem.ts';
import { fixedZone, type Zone, ZoneTable } from './time/zone.ts';

/** Globs for every kind (`all`) and for single kinds. */
interface GlobsByKind {
  readonly all: readonly string[];
  readonly byKind: Readonly<Record<string, readonly string[]>>;
}

/** The settings of a workspace: `hansei.yml` with its defaults filled in. */
export interface Settings {
  /** IANA name of the zone that times without one are in. */
  readonly timezone: string | undefined;
  /** The zones by IANA name and by the configuration's abbreviations: looking one up is dear, so each is looked up once. */
  readonly zoneTable: ZoneTable;
  readonly include: GlobsByKind;
  readonly exclude: GlobsByKind;
  readonly knowledge: {
    /** 0 to 1. */
    readonly threshold: number;
    /** The team's own queries for `evaluate`; a path below the root. */
    readonly queries: string;
  };
  /** The file that lists the known problems; a path below the root. */
  readonly baseline: string | undefined;
  readonly impact: NonNullable<Config['impact']>;
  readonly sla: NonNullable<Config['sla']>;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Days. */
  readonly horizons: { readonly short: number; readonly medium: number; readonly long: number };
  readonly businessHours: NonNullable<Config['business_hours']>;
  readonly limits: {
    readonly silentGap: string;
    readonly detectionDelay: string;
    /** Days. */
    readonly verifiedDays: number;
    /** True when the team says how often it looks through its entries. */
    readonly asksForReview: boolean;
  };
}

/** The configuration's zone; UTC where it names none that is known. */
export function zoneOfSettings({ timezone, zoneTable }: Pick<Settings, 'timezone' | 'zoneTable'>): Zone {
  return zoneTable.find(timezone ?? 'UTC') ?? fixedZone(0);
}

export const defaultSettings: Settings = settingsFrom({});

/** The globs of files that are ours by what the configuration says, whatever they hold. */
export function includeGlobs({ include }: Settings): readonly string[] {
  return [...Object.values(include.byKind).flat(), ...include.all];
}

/** Settings from the value of a `hansei.yml`. Parts of the wrong type were reported by the schema and count as absent. */
export function settingsFrom(config: Config): Settings {
  const zones = recordOf(config.zones, (value): value is string => typeof value === 'string');
  return {
    timezone: textOf(config.timezone),
    zoneTable: new ZoneTable(zones),
    include: withPages(globsOf(config.include), stringsOf(config.knowledge?.include)),
    exclude: globsOf(config.exclude),
    knowledge: {
      threshold: ratioOf(config.knowledge?.threshold) ?? 0.7,
      queries: pathBelowRoot(config.knowledge?.queries, '.jsonl') ?? 'queries.jsonl',
    },
    baseline: pathBelowRoot(config.baseline, '.txt'),
    impact: objectOf(config.impact),
    sla: objectOf(config.sla),
    rules: recordOf(config.rules, isChosenSeverity),
    horizons: {
      short: countOf(config.horizons?.short) ?? 30,
      medium: countOf(config.horizons?.medium) ?? 90,
      long: countOf(config.horizons?.long) ?? 180,
    },
    businessHours: objectOf(config.business_hours),
    limits: {
      silentGap: textOf(config.limits?.silent_gap) ?? '60m',
      detectionDelay: textOf(config.limits?.detection_delay) ?? '5m',
      verifiedDays: countOf(config.limits?.verified_days) ?? 180,
      asksForReview: countOf(config.limits?.verified_days) !== undefined,
    },
  };
}

function globsOf(value: unknown): GlobsByKind {
  if (Array.isArray(value)) return { all: stringsOf(value), byKind: {} };
  const byKind: Record<string, readonly string[]> = Object.create(null);
  for (const [kind, globs] of Object.entries(objectOf(value))) byKind[kind] = stringsOf(globs);
  return { all: [], byKind };
}

/** `knowledge.include` says the same as `include: { page: … }`. */
function withPages({ all, byKind }: GlobsByKind, pages: readonly string[]): GlobsByKind {
  return { all, byKind: { ...byKind, page: [...(byKind['page'] ?? []), ...pages] } };
}

function objectOf<T extends object>(value: T | undefined | unknown): T {
  return (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as T;
}

function recordOf<T>(value: unknown, accept: (entry: unknown) => entry is T): Readonly<Record<string, T>> {
  const record: Record<string, T> = Object.create(null);
  for (const [key, entry] of Object.entries(objectOf(value))) if (accept(entry)) record[key] = entry;
  return record;
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isChosenSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.includes(value as Severity);
}

/** A configuration may name a file of its own repository only, and no file of any other kind. */
function pathBelowRoot(value: unknown, ending: `.${string}`): string | undefined {
  const path = textOf(value)?.replace(/\\/g, '/');
  const isInside = path !== undefined && !/^(?:\/|[A-Za-z]:)/.test(path) && !path.split('/').includes('..');
  if (!isInside || !path.endsWith(ending) || path.endsWith(`/${ending}`) || path === ending) return undefined;
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  return names.join('/');
}

function ratioOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}
