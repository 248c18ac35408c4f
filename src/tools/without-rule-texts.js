const { readFileSync } = require('node:fs');
const acorn = require('acorn');
const esbuild = require('esbuild');

/** What a rule says for its page and its tests only. */
const texts = new Set(['summary', 'why', 'good', 'bad', 'beside', 'file']);
const ruleFile = /[\\/]src[\\/]core[\\/](?:kinds[\\/][\w-]+[\\/])?rules[\\/][\w-]+\.ts$/;

/** Leaves the texts of rules out of what is shipped: their pages are in the documentation, a link away. */
exports.withoutRuleTexts = {
  name: 'without-rule-texts',
  setup(build) {
    build.onLoad({ filter: ruleFile }, async ({ path }) => {
      const { code } = await esbuild.transform(readFileSync(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      return { contents: withoutTexts(code), loader: 'js' };
    });
  },
};

/** The code without those members of every object that has a `code`. */
function withoutTexts(code) {
  const spans = [];
  visit(acorn.parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type !== 'ObjectExpression' || !node.properties.some((property) => property.key?.name === 'code')) return;
    for (const property of node.properties)
      if (texts.has(property.key?.name)) spans.push([property.start, property.end]);
  });
  let kept = '';
  let from = 0;
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    kept += code.slice(from, start);
    from = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0);
  }
  return kept + code.slice(from);
}

function visit(node, see) {
  if (Array.isArray(node)) for (const entry of node) visit(entry, see);
  else if (typeof node?.type === 'string') {
    see(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, see);
  }
}
