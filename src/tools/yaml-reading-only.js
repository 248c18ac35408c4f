const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const writing =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify|parse)[\\/](?:stringify\w*|foldFlowLines|cst-stringify|cst-scalar|cst-visit)\.js$/;

/** The library as ES modules, from which what nobody uses is left out, on every platform. */
exports.yamlModules = join(root, 'node_modules/yaml/browser/dist/index.js');

/** Nothing of ours is written by the library: its functions for that are named in its tables, and never called. */
exports.yamlReadingOnly = {
  name: 'yaml-reading-only',
  setup(build) {
    // Text that is no base64 is no reason to doubt its tag; nobody asks for what it stands for.
    build.onLoad({ filter: /yaml-1\.1[\\/]binary\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const contents = code.replace(/resolve\(src, onError\) \{[\s\S]*?\n {4}\},/, 'resolve: () => new Uint8Array(),');
      if (contents === code) throw new Error('The tag !!binary is read otherwise now');
      return { contents, loader: 'js' };
    });
    build.onLoad({ filter: writing }, ({ path }) => {
      const names = /\nexport \{([^}]*)\};/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
      const exported = names.split(',').map((name) => name.trim());
      return { contents: exported.map((name) => `export function ${name}() {}`).join('\n'), loader: 'js' };
    });
  },
};
