import { procedureName } from '../../document/procedure-name.ts';
import { isMap, type Pointer, type Value, type ValueMap } from '../../document/value.ts';

/** One alert rule, with the link to its runbook. */
export interface AlertRule {
  readonly name: string;
  readonly at: Pointer;
  readonly runbook: RunbookLink | undefined;
}

interface RunbookLink {
  readonly at: Pointer;
  readonly url: string;
  /** Scheme and host; '' for a path. Links of one site are judged together. */
  readonly site: string;
  /** The page as procedures are compared: see `procedureName`. */
  readonly name: string;
}

/** The alert rules of a Prometheus rule file, or of a PrometheusRule of Kubernetes. */
export function alertRules(value: ValueMap): readonly AlertRule[] {
  const { groups, at } = groupsOf(value);
  return groups.flatMap((group, groupIndex) => {
    const rules = isMap(group) ? group['rules'] : undefined;
    if (!Array.isArray(rules)) return [];
    return rules.flatMap((rule: Value, index) => {
      if (!isMap(rule) || typeof rule['alert'] !== 'string') return [];
      const place = `${at}/${groupIndex}/rules/${index}`;
      return [{ name: rule['alert'], at: `${place}/alert`, runbook: linkOf(rule['annotations'], place) }];
    });
  });
}

export function hasAlertRules(value: Value): boolean {
  return isMap(value) && alertRules(value).length > 0;
}

function groupsOf(value: ValueMap): { readonly groups: readonly Value[]; readonly at: Pointer } {
  const spec = value['spec'];
  if (Array.isArray(value['groups'])) return { groups: value['groups'], at: '/groups' };
  return isMap(spec) && Array.isArray(spec['groups'])
    ? { groups: spec['groups'], at: '/spec/groups' }
    : { groups: [], at: '' };
}

function linkOf(annotations: Value | undefined, place: Pointer): RunbookLink | undefined {
  const url = isMap(annotations) ? annotations['runbook_url'] : undefined;
  if (typeof url !== 'string' || url.includes('{{') || url.length > 2000) return undefined;
  const plain = url.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const site = /^[a-z]+:\/\/[^/]+/i.exec(plain)?.[0].toLowerCase() ?? '';
  const name = procedureName(plain.slice(site.length));
  return name === '' ? undefined : { at: `${place}/annotations/runbook_url`, url, site, name };
}
