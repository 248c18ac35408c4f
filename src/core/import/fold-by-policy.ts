import { type Settings, zoneOfSettings } from '../settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { alertPolicyOf } from './alert-policy.ts';
import { alertSeverities } from './alert-severity.ts';
import { foldEvents } from './fold.ts';
import type { ImportedEvent } from './imported.ts';

/**
 * The rows that records make by the alert policy of a repository, with their severities where that names them.
 * @param settings whose business hours, in whose zone, severities go by
 */
export function foldByPolicy(workspace: Workspace, events: readonly ImportedEvent[], settings: Settings) {
  const policy = alertPolicyOf(workspace);
  const severities = alertSeverities(events, policy.severity, settings.businessHours, zoneOfSettings(settings));
  return foldEvents(events, policy, severities);
}
