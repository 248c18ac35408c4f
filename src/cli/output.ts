import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';

/** Standard output or standard error. */
interface Output {
  readonly isTerminal: boolean;
  /** How wide the terminal is; undefined where there is none. */
  readonly columns: number | undefined;
  /** @param done called when the text has been written, or could not be */
  write(text: string, done?: () => void): void;
}

/**
 * One of the standard streams. Node's own takes 3 ms to open, a tenth of the check of a file: files and pipes are written
 * to without it.
 * @param onFault called when a text could not be written: nobody reads it any more, the disk is full
 */
export function outputTo(descriptor: 1 | 2, onFault: (error: NodeJS.ErrnoException) => void): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => {
    opened ??= (descriptor === 1 ? process.stdout : process.stderr).on('error', onFault);
    return opened;
  };
  // On Windows only libuv knows how to write to every kind of pipe.
  let isDirect = process.platform !== 'win32' && !mayBeTerminal(fstatSync(descriptor));
  return {
    get isTerminal() {
      return !isDirect && stream().isTTY === true;
    },
    get columns() {
      return this.isTerminal ? stream().columns : undefined;
    },
    write(text, done = () => {}) {
      let rest: Uint8Array = Buffer.from(text);
      while (isDirect && rest.length > 0) {
        try {
          rest = rest.subarray(writeSync(descriptor, rest));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
            onFault(error as NodeJS.ErrnoException);
            return done();
          }
          // Somebody else has made the pipe one that does not block, and it is full. Node waits for whoever reads it.
          isDirect = false;
        }
      }
      if (rest.length > 0) stream().write(rest, done);
      else done();
    },
  };
}

function mayBeTerminal(file: Stats): boolean {
  return file.isCharacterDevice() && file.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}
