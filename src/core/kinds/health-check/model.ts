import type { HealthCheck } from '../../../generated/types.ts';
import type { SourceMap } from '../../document/source.ts';
import type { Pointer } from '../../document/value.ts';
import { PlacedCommand } from '../../shell/placed-command.ts';
import type { Unmodelled } from '../kind.ts';

type Check = HealthCheck['health_check']['checks'][number];

/** A check with its place. */
export interface PlacedCheck {
  readonly at: Pointer;
  readonly check: Partial<Check>;
  /** Undefined when there is none to speak of. */
  readonly command: PlacedCommand | undefined;
}

export interface HealthCheckModel {
  readonly checks: readonly PlacedCheck[];
  readonly commands: readonly PlacedCommand[];
}

/** The checks in the order of the document, with their commands. */
export function modelOf({ value, source }: Unmodelled<HealthCheck>): HealthCheckModel {
  const checks = (value.health_check?.checks ?? []).map((check, index) =>
    placedCheck(check ?? {}, `/health_check/checks/${index}`, source),
  );
  return { checks, commands: checks.flatMap(({ command }) => command ?? []) };
}

function placedCheck(check: Partial<Check>, at: Pointer, source: SourceMap): PlacedCheck {
  const span = source.find(`${at}/command`);
  const { command: text } = check;
  const command =
    text === undefined || span === undefined
      ? undefined
      : new PlacedCommand(text, () => ({ at: `${at}/command`, span }));
  return { at, check, command };
}
