const { minifySync } = require('oxc-minify');

/** @returns the code of one file, as small as it can be without another meaning; throws when it is none */
exports.minified = function minified(path, code, target) {
  const result = minifySync(path, code, { module: false, compress: { target }, mangle: true });
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0].message}`);
  return result.code;
};
