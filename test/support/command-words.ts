/** The words of each `hansei …` in a shell's line behind the name, up to what ends the command. */
export function commandWords(line: string): readonly (readonly string[])[] {
  return [...line.matchAll(/(?:^|[|(:`$]\s*|- )hansei ([a-z][^|>)`]*)/g)].map(([, words = '']) => shellWords(words));
}

/** Without the comment that ends them. */
function shellWords(text: string): readonly string[] {
  return [...text.replace(/\s#.*/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}
