import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Incident, incidentIn } from '../../core/actions/incident-impact.ts';
import { isCurrency, nearestCurrency } from '../../core/impact/currency.ts';
import { type ImpactFault, impactFaults } from '../../core/impact/faults.ts';
import { computeImpact } from '../../core/impact/impact.ts';
import type { ImpactInput } from '../../core/impact/impact-input.ts';
import { impactJson } from '../../core/impact/impact-json.ts';
import { impactRows } from '../../core/impact/impact-rows.ts';
import { parseWindow } from '../../core/impact/window.ts';
import { incidentPath } from '../../core/knowledge/promote/promote.ts';
import { faultyInputs, missingInputs } from '../../core/messages/answers.ts';
import { illegalValue, missingArgument, notIncident, wrongOption } from '../../core/messages/command-line.ts';
import { unknownCurrency } from '../../core/messages/impact.ts';
import { incidentRecords } from '../../core/statistics/incident-records.ts';
import { UserError } from '../../core/user-error.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { expectFile } from '../disk/named-file.ts';
import { listedPaths } from '../disk/path-lookup.ts';
import { rootOf } from '../disk/root.ts';
import { openWorkspace, refuseUnreadable } from '../open-workspace.ts';
import { formatOf, numberOption, textOption } from '../options.ts';
import { targetOption } from '../target-option.ts';

/** `hansei impact FILE_OR_ID`. Options win over the document, the document over `hansei.yml`. */
export function run(invocation: Invocation): number {
  const { surroundings, positionals, language } = invocation;
  const [file] = positionals;
  if (file === undefined) throw new UserError(missingArgument('FILE_OR_ID', 'impact'));
  const incident = readIncident(invocation, file);
  const input = withOptions(incident.input, invocation);
  const report = computeImpact(input);
  const faults = faultsOf(input);
  if (formatOf(invocation) === 'json') {
    const kinds = [...new Set(faults.map(({ kind }) => kind))];
    const result = { ...impactJson(report, input.zone), ...(kinds.length > 0 && { faults: kinds }) };
    surroundings.write(`${JSON.stringify(result)}\n`);
    return 0;
  }
  for (const { label, value } of impactRows(report, language)) surroundings.write(`${label}: ${cleanLine(value)}\n`);
  for (const words of missingInputs(report)) surroundings.note(`${words[language]}\n`);
  if (faults.length > 0) surroundings.note(`${faultyInputs([...new Set(faults.map(nameOf))])[language]}\n`);
  return 0;
}

/** Why a figure is missing although all is given. An interval that goes on is no fault. */
function faultsOf(input: ImpactInput): readonly ImpactFault[] {
  return impactFaults(input).filter((fault) => fault.kind !== 'fraction-range' || !Number.isNaN(fault.fraction));
}

/** What a person looks for: the key, where the kind of the fault tells none. */
function nameOf(fault: ImpactFault): string {
  return fault.kind === 'negative' ? fault.input : fault.kind;
}

/** Of a file, or of whatever incident has the name as its id. */
function readIncident({ surroundings: { directory }, ...rest }: Invocation, name: string): Incident {
  const isFile = statSync(resolve(directory, name), { throwIfNoEntry: false })?.isFile() === true;
  const root = rootOf(directory, textOption(rest, 'root'), isFile ? name : undefined);
  const pathIn = () => listedPaths(root)(expectFile(directory, name));
  const named = isFile ? [pathIn()] : [];
  const opened = openWorkspace(root, named);
  const path = named[0] ?? incidentPath(opened.workspace, name) ?? pathIn();
  refuseUnreadable(opened, path, name);
  // An id means the incident as the reports know it, with what all its documents tell.
  const record = isFile ? undefined : incidentRecords(opened.workspace).find(({ id }) => id === name);
  const incident = record?.incident ?? incidentIn(opened.workspace, path);
  if (incident === undefined) throw new UserError(notIncident(name));
  return incident;
}

function withOptions(input: ImpactInput, invocation: Invocation): ImpactInput {
  const currency = textOption(invocation, 'currency');
  if (currency !== undefined && !isCurrency(currency))
    throw new UserError(wrongOption('currency', unknownCurrency(currency, nearestCurrency(currency))));
  const named = textOption(invocation, 'window');
  const window = named === undefined ? input.window : parseWindow(named);
  if (window === undefined) throw new UserError(illegalValue('window', named ?? '', ['rolling-30d', 'calendar-month']));
  const target = targetOption(invocation, 'sla');
  return {
    ...input,
    normalTps: numberOption(invocation, 'tps', 0) ?? input.normalTps,
    revenuePerTransaction: numberOption(invocation, 'revenue', 0) ?? input.revenuePerTransaction,
    currency: currency ?? input.currency,
    affectedUsers: numberOption(invocation, 'users', 0) ?? input.affectedUsers,
    ...(target !== undefined && { target, objective: undefined }),
    window,
  };
}
