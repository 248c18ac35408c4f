/**
 * What `spawn` is to be given to start a program with these arguments. On Windows a script (`code.cmd`) is started by a shell
 * only, which takes one line: in that a word with a space (`Microsoft VS Code`) needs its quotes.
 */
export function asStarted(command, args, platform = process.platform) {
  if (platform !== 'win32') return { command, args, options: {} };
  const line = [command, ...args].map((word) => `"${word}"`).join(' ');
  return { command: line, args: [], options: { shell: true, windowsHide: true } };
}
