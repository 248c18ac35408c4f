/** What ours is measured beside: how each is called for a folder, and how its output is read. Installed when missing. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const folder = join(here, 'peers');
const installed = (path) => join(folder, 'node_modules', path);
const schemas = join(here, '../../schemas');

export function installPeers() {
  if (existsSync(installed('ajv-cli'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/** @param settings a folder outside the repository for what a peer must be told */
export function peersFor(kind, repository, settings) {
  mkdirSync(settings, { recursive: true });
  return kind === 'timeline'
    ? { 'markdownlint-cli2': markdownlint(repository) }
    : {
        'yaml-language-server’s service': [join(here, 'yaml-language-service.cjs'), repository, writeSchema(settings)],
        'ajv-cli': ajv(repository),
        spectral: spectral(repository, settings),
      };
}

function ajv(repository) {
  return [
    installed('ajv-cli/dist/index.js'),
    'validate',
    ...['--spec=draft2020', '--all-errors', '--strict=false', '--validate-formats=false', '--errors=line'],
    ...['-s', join(schemas, 'runbook.schema.json'), '-r', join(schemas, 'common.schema.json')],
    ...['-d', join(repository, 'runbooks/*.yml')],
  ];
}

function spectral(repository, settings) {
  const ruleset = join(settings, 'ruleset.json');
  const schema = JSON.parse(readFileSync(writeSchema(settings), 'utf8'));
  const then = { function: 'schema', functionOptions: { schema, allErrors: true } };
  const rule = { given: '$', severity: 'error', then };
  writeFileSync(ruleset, JSON.stringify({ rules: { runbook: rule } }));
  const program = installed('@stoplight/spectral-cli/dist/index.js');
  return [program, 'lint', join(repository, 'runbooks/*.yml'), '--ruleset', ruleset, '--format', 'json', '--quiet'];
}

function markdownlint(repository) {
  return [installed('markdownlint-cli2/markdownlint-cli2-bin.mjs'), join(repository, '**/*.md')];
}

/** The runbook's schema in one file: not every peer follows references to another. */
export function writeSchema(settings) {
  const read = (name) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));
  const { $id, ...runbook } = read('runbook');
  const merged = { ...runbook, $defs: { ...read('common').$defs, ...runbook.$defs } };
  const path = join(settings, 'runbook.schema.json');
  writeFileSync(path, JSON.stringify(merged).replaceAll('common.schema.json#', '#'));
  return path;
}
