// Bundles what is shipped into dist/: node esbuild.js [--production] [--watch] [--metafile]
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync, chmodSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const esbuild = require('esbuild');
const { extensionFiles } = require('./src/tools/extension-files.js');
const { fastMarkdownIt } = require('./src/tools/fast-markdown-it.js');
const { commonJsOf } = require('./src/tools/common-js.js');
const { laterEntries, loadLater } = require('./src/tools/load-later.js');
const { minified } = require('./src/tools/minify.js');
const { withoutRuleTexts } = require('./src/tools/without-rule-texts.js');
const { yamlModules, yamlReadingOnly } = require('./src/tools/yaml-reading-only.js');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const dist = join(__dirname, 'dist');

const blockRulesOnly = join(__dirname, 'src/tools/block-rules-only.js');

const common = {
  absWorkingDir: __dirname,
  bundle: true,
  minify: production,
  legalComments: 'none',
  // Japanese stays as it is: escaped, it would take twice the room.
  charset: 'utf8',
  metafile: true,
  write: false,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: {
    yaml: yamlModules,
    'linkify-it': blockRulesOnly,
    entities: blockRulesOnly,
    mdurl: blockRulesOnly,
    'punycode.js': blockRulesOnly,
    'uc.micro': blockRulesOnly,
  },
};

/** Extension and command line share their chunks, and what is imported dynamically is loaded when it is needed. */
const node = {
  ...common,
  entryPoints: { extension: 'src/editor/extension.ts', 'chunks/main': 'src/cli/main.ts', ...laterEntries },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  plugins: [loadLater, withoutRuleTexts, fastMarkdownIt, yamlReadingOnly, emit('node', toCommonJs)],
};

const webviews = {
  ...common,
  entryPoints: webviewEntries(),
  outdir: 'dist',
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  tsconfig: 'src/webview/tsconfig.json',
  plugins: [emit('webviews')],
};

main();

async function main() {
  rmSync(dist, { recursive: true, force: true });
  const contexts = await Promise.all([node, webviews].map((options) => esbuild.context(options)));
  if (flags.has('--watch')) {
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  try {
    for (const context of contexts) await context.rebuild();
  } catch {
    process.exitCode = 1;
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
}

/** Writes what a build gives, through `translate` where it is given, and prints the sizes. */
function emit(name, translate = asBuilt) {
  return {
    name: 'emit',
    setup(build) {
      build.onEnd(async ({ errors, outputFiles = [], metafile }) => {
        if (errors.length > 0) return;
        for (const { path, text } of stamped(await translate(outputFiles), build.initialOptions.target)) {
          mkdirSync(dirname(join(dist, path)), { recursive: true });
          writeFileSync(join(dist, path), text);
          if (path === 'cli.js') chmodSync(join(dist, path), 0o755);
          console.log(`dist/${path} ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
        }
        if (flags.has('--metafile')) {
          writeFileSync(join(dist, `${name}.meta.json`), JSON.stringify(metafile));
          console.log(await esbuild.analyzeMetafile(metafile));
        }
      });
    },
  };
}

/** Made small where it is to be shipped, and marked with a hash of everything: what a build has kept is of no other. */
function stamped(files, target) {
  // A fiftieth less than esbuild's.
  const small = files.map(({ path, text }) => ({ path, text: production ? minified(path, text, target) : text }));
  const hash = createHash('sha256');
  for (const { path, text } of small) hash.update(path).update(text);
  const build = hash.digest('base64url').slice(0, 16);
  return small.map(({ path, text }) => ({ path, text: text.replaceAll('hash of the build', build) }));
}

function asBuilt(outputFiles) {
  return outputFiles.map(({ path, text }) => ({ path: relative(dist, path), text }));
}

async function toCommonJs(outputFiles) {
  const entries = Object.keys(node.entryPoints);
  const files = await commonJsOf(outputFiles, dist, entries);
  const [browser, commandLine] = await Promise.all([browserEntry(extensionFiles(files)), commandLineEntry()]);
  return [...files, { path: 'browser.js', text: browser }, { path: 'cli.js', text: commandLine }];
}

/** What VS Code for the Web loads: it knows by name the files that the extension consists of. */
function browserEntry(paths) {
  return entry({
    entryPoints: ['src/editor/browser.ts'],
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { ...common.define, extensionFiles: JSON.stringify(paths) },
  });
}

/** What Node runs: it loads the rest of the command line by itself. */
function commandLineEntry() {
  const { platform, target } = node;
  return entry({ entryPoints: ['src/cli/start/start.ts'], platform, target, banner: { js: '#!/usr/bin/env node' } });
}

async function entry(options) {
  const { outputFiles } = await esbuild.build({ ...common, ...options, outdir: 'dist', format: 'cjs' });
  return outputFiles[0].text;
}

function webviewEntries() {
  const folder = join(__dirname, 'src/webview');
  const views = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'main.ts')));
  return Object.fromEntries(views.map((name) => [`webview/${name}`, `src/webview/${name}/main.ts`]));
}
