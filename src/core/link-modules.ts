/** What a CommonJS module is: a function that puts what it exports into `module.exports`. */
export type ModuleFunction = (
  module: { exports: unknown },
  exports: unknown,
  require: (name: string) => unknown,
) => void;

/**
 * Loads the modules of a build, each once and when it is asked for.
 * @param functionOf gives the function that a module is
 * @param outside gives what a name stands for that is no path: `vscode`, `node:fs`
 * @returns loads a module by its path in `dist`, with `/`, and gives what it exports
 */
export function linkModules(
  functionOf: (path: string) => ModuleFunction,
  outside: (name: string) => unknown,
): (path: string) => unknown {
  const modules = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const loaded = modules.get(path);
    if (loaded !== undefined) return loaded.exports;
    const run = functionOf(path);
    const module = { exports: {} as unknown };
    modules.set(path, module);
    const steps = path.split('/').slice(0, -1);
    run(module, module.exports, (name) => (name.startsWith('.') ? load(joined(steps, name)) : outside(name)));
    return module.exports;
  };
  return load;
}

/** @param name begins with `./` or `../` */
function joined(folder: readonly string[], name: string): string {
  const steps = [...folder];
  for (const step of name.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
