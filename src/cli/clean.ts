/** Text from a file, made harmless for a terminal: neither control characters nor changes of direction. */
export function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return clean(text.replace(/\s+/g, ' '));
}

/** A path where a line begins with it: a name must not be a command to the CI that shows the output (`::error::`). */
export function cleanPath(path: string): string {
  return cleanLine(/^(?:::|##\[)/.test(path) ? `./${path}` : path);
}
