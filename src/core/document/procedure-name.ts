/**
 * The name of a procedure as it is compared: in Unicode's NFC, lower case, `_` for `-` and spaces, without a path, an ending,
 * and a trailing `_procedure` or `_runbook`. `CPU Analysis`, `cpu-analysis.yml` and `cpu_analysis_procedure` are the same.
 */
export function procedureName(text: string): string {
  const whole = text.normalize('NFC').trim();
  return whole
    .slice(whole.lastIndexOf('/') + 1)
    .replace(/\.(?:ya?ml|md|markdown)$/i, '')
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/_(?:procedure|runbook)$/, '');
}
