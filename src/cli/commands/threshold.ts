import { formatNumber } from '../../core/impact/format.ts';
import { missingArgument } from '../../core/messages/command-line.ts';
import * as say from '../../core/messages/threshold.ts';
import { zoneOfSettings } from '../../core/settings.ts';
import { incidentStatistics } from '../../core/statistics/incidents.ts';
import { type Anomaly, anomaliesIn } from '../../core/threshold/anomalies.ts';
import { chartOf } from '../../core/threshold/chart.ts';
import { bandTexts, limitText } from '../../core/threshold/limit-text.ts';
import { readSeries, type Sample, type Series } from '../../core/threshold/series.ts';
import { leaveOneDayOut, SeasonalThresholds, type ThresholdOptions } from '../../core/threshold/threshold.ts';
import { formatInstant, formatIso } from '../../core/time/format-instant.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Zone, ZoneTable } from '../../core/time/zone.ts';
import { UserError } from '../../core/user-error.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { readNamedText } from '../disk/named-file.ts';
import { rootOf } from '../disk/root.ts';
import { instantOption } from '../now.ts';
import { openWorkspace } from '../open-workspace.ts';
import { flag, formatOf, numberOption, textOption } from '../options.ts';

/** `hansei threshold FILE --column C`. The repository's own incidents are left out of what is normal, open ones so far. */
export function run(invocation: Invocation): number {
  const { surroundings, positionals } = invocation;
  const [file] = positionals;
  if (file === undefined) throw new UserError(missingArgument('FILE', 'threshold'));
  const { workspace } = openWorkspace(rootOf(surroundings.directory, textOption(invocation, 'root'), file));
  const { zoneTable } = workspace.settings;
  const zone = zoneOfSettings(workspace.settings);
  const text = readNamedText(surroundings.directory, file);
  const series = readSeries(text, textOption(invocation, 'column'), { zone, zones: zoneTable });
  if ('fault' in series) throw new UserError(series.fault);
  const width = numberOption(invocation, 'width', 0.1, 100);
  const options: ThresholdOptions = { zone, leftOut: incidentsOf(workspace), ...(width !== undefined && { width }) };
  if (formatOf(invocation, ['svg']) === 'svg') writeChart(invocation, series, options);
  else if (flag(invocation, 'anomalies')) writeAnomalies(invocation, anomaliesIn(series.samples, options), zone);
  else writeThreshold(invocation, series, options, zoneTable);
  return 0;
}

function incidentsOf(workspace: Workspace): ThresholdOptions['leftOut'] & {} {
  return incidentStatistics(workspace).incidents.flatMap(({ impact: { started, resolved } }) =>
    started === null ? [] : [{ from: started, to: resolved ?? (Number.POSITIVE_INFINITY as Instant) }],
  );
}

function writeChart(invocation: Invocation, { samples, column, skipped }: Series, options: ThresholdOptions): void {
  const { surroundings, language } = invocation;
  const thresholds = new SeasonalThresholds(samples, options);
  surroundings.write(chartOf({ column: cleanLine(column), samples, thresholds, options, language }));
  if (thresholds.at((samples.at(-1) as Sample).instant) === undefined)
    surroundings.note(`${say.nothingNormal()[language]}\n`);
  if (skipped > 0) surroundings.note(`${say.skippedRows(skipped)[language]}\n`);
}

function writeThreshold(
  invocation: Invocation,
  { samples, column, skipped }: Series,
  options: ThresholdOptions,
  zones: ZoneTable,
): void {
  const { surroundings, language } = invocation;
  const at = instantOption(invocation, 'at', options.zone, zones) ?? (samples.at(-1)?.instant as Instant);
  const threshold = new SeasonalThresholds(samples, options).at(at);
  if (threshold === undefined) surroundings.note(`${say.nothingNormal()[language]}\n`);
  const outside = leaveOneDayOut(samples, options);
  if (formatOf(invocation) === 'json') {
    const { upper, lower, baseline, sigma, samples: count, bucket } = threshold ?? noThreshold;
    const result = { upper, lower, baseline, sigma, samples: count, bucket, outsideRatio: outside, skipped };
    surroundings.write(`${JSON.stringify(result)}\n`);
    return;
  }
  if (threshold === undefined) return;
  const { samples: count, bucket } = threshold;
  const band = say.band(...bandTexts(threshold, language))[language];
  surroundings.write(`${formatInstant(at, options.zone)}: ${band}\n`);
  surroundings.write(`${say.condition(column, limitText(threshold))[language]}\n`);
  surroundings.note(`${say.restsOn(count, say.bucketName(bucket)[language])[language]}\n`);
  if (outside !== null) surroundings.note(`${say.falseAlarms(formatNumber(outside * 100, language, 2))[language]}\n`);
  if (skipped > 0) surroundings.note(`${say.skippedRows(skipped)[language]}\n`);
}

const noThreshold = { upper: null, lower: null, baseline: null, sigma: null, samples: 0, bucket: null };

function writeAnomalies(invocation: Invocation, anomalies: readonly Anomaly[], zone: Zone): void {
  const { surroundings, language } = invocation;
  if (formatOf(invocation) === 'json') {
    const listed = anomalies.map(({ instant, value, deviations, isolation }) => ({
      time: formatIso(instant, zone),
      value,
      score: deviations,
      isolation,
    }));
    surroundings.write(`${JSON.stringify({ anomalies: listed })}\n`);
    return;
  }
  if (anomalies.length === 0) surroundings.write(`${say.noAnomalies()[language]}\n`);
  for (const { instant, value, deviations, isolation } of anomalies) {
    const sigmas = deviations === null ? '' : `${formatNumber(deviations, language, 1)} σ`;
    surroundings.write(
      `${formatInstant(instant, zone)}\t${value}\t${sigmas}\t${formatNumber(isolation, language, 2)}\n`,
    );
  }
}
