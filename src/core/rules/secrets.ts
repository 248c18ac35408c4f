import { hasSign, type Signs } from '../text/signs.ts';

/** Where a secret stands in a text: the secret's own characters, nothing around them. */
export interface Secret {
  readonly start: number;
  readonly end: number;
}

/** Formats that name themselves: whoever sees one may take it for real wherever it stands. */
const known: readonly RegExp[] = [
  /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,80}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{40,100}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,60}/g,
  /(?<![A-Za-z0-9])xox[abeprs]-[A-Za-z0-9-]{10,200}/g,
  /(?<![A-Za-z0-9])(?:sk|rk)_live_[A-Za-z0-9]{16,120}/g,
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g,
  /(?<![A-Za-z0-9])hv[sb]\.[A-Za-z0-9_-]{24,200}/g,
  /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/g,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:[^-]{0,5000}-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g,
];

/** What a command says to be secret; the group is the secret. */
const stated: readonly RegExp[] = [
  /(?<![\w-])--?(?:password|passwd|passphrase|token|auth-token|access-token|bearer-token|api-?key|secret-key|client-secret)(?:=|[ \t]{1,9})["']?([^\s"'`;|&()]{4,300})/gi,
  /(?<![\w-])[A-Za-z0-9_]{0,60}(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)=["']?([^\s"'`;|&()]{4,300})/gi,
  /(?<![\w])(?:Authorization|Proxy-Authorization):[ \t]{0,9}(?:Bearer|Basic|Token|ApiKey)[ \t]{1,9}([^\s"'`;|&()]{4,3000})/gi,
  /(?<![\w-])(?:X-[A-Za-z-]{0,30}(?:Token|Key)|PRIVATE-TOKEN|Api-Key):[ \t]{0,9}([^\s"'`;|&()]{6,300})/gi,
  /(?<![A-Za-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>{}$]{0,100}:([^\s/:@"'`]{3,200})@/gi,
  /["'](?:password|passwd|secret|api_?key|access_?token|client_?secret)\\?["'][ \t]{0,9}:[ \t]{0,9}\\?["']([^\s"'`\\]{4,300})/gi,
  /(?<![\w-])(?:mysql|mariadb|mysqldump|mysqladmin)\b[^|;&\n]{0,200}?[ \t]-p["']?([^\s"'`;|&()-][^\s"'`;|&()]{2,200})/g,
  /(?<![\w-])curl\b[^|;&\n]{0,300}?[ \t](?:-u|--user)[ \t]{0,9}["']?[^\s:"'`$<{]{1,100}:([^\s"'`;|&()]{3,300})/g,
  /(?<![\w-])sshpass[ \t]{1,9}-p[ \t]{0,9}["']?([^\s"'`;|&()]{3,300})/g,
  /(?<![\w-])redis-cli\b[^|;&\n]{0,200}?[ \t]-a[ \t]{1,9}["']?([^\s"'`;|&()]{3,300})/g,
  /(?<![\w-])(?:docker|podman|helm registry)[ \t]{1,9}login\b[^|;&\n]{0,200}?[ \t]-p[ \t]{1,9}["']?([^\s"'`;|&()]{3,300})/g,
];

/** Secrets that are recognised by their own form, anywhere in a text. */
export function knownSecrets(text: string): readonly Secret[] {
  return apart(known.flatMap((pattern) => found(text, pattern, isBlank)));
}

/** Secrets in a command: known forms, and values that the command itself calls a password, a token or a key. */
export function secretsIn(command: string): readonly Secret[] {
  if (!hasSign(command, signsOfSecret)) return [];
  if (command.length > longest) return knownSecrets(command.slice(0, longest));
  return apart([
    ...known.flatMap((pattern) => found(command, pattern, isBlank)),
    ...stated.flatMap((pattern) => found(command, pattern, isStandIn)),
  ]);
}

const longest = 10_000;

/** One look that spares all the others for most commands: something of every pattern above. */
export const signsOfSecret: Signs = [
  /pass|toke|secr|key(?!words:)/i,
  /[ \t]-[pua]/,
  /-u/,
  /:\/\/[^\s/]{0,300}@/,
  /_live_|_pat_|lpat-|xox/,
  /AKIA|ASIA|AIza|eyJ/,
  /gh[pousr]_|hv[sb]\.|authorization/i,
];

function found(text: string, pattern: RegExp, isNone: (secret: string) => boolean): readonly Secret[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const secret = match[1] ?? match[0];
    if (isNone(secret)) return [];
    const end = match.index + match[0].lastIndexOf(secret) + secret.length;
    return [{ start: end - secret.length, end }];
  });
}

/** In order, and each place once. */
function apart(secrets: readonly Secret[]): readonly Secret[] {
  const ordered = [...secrets].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return ordered.filter(({ start, end }) => {
    const isApart = start >= reached;
    reached = Math.max(reached, end);
    return isApart;
  });
}

const variable = /^[$%@<{[*~/.-]|\$[{(]|<[\w .-]{1,100}>|\{\{|\*{3}|\.{3}|…|^\d{1,5}$/;
const exampleWord =
  /example|redacted|placeholder|dummy|change[_-]?me|x{4}|^(?:your|my|the|some)[_-]|^(?:password|passwd|pass|passphrase|secret|token|key|api[_-]?key|value|string|true|false|null|none|auto|stdin|prompt)$/i;

/** `ghp_xxxxxxxx…`: the form without anything in it. */
function isBlank(text: string): boolean {
  return /([^-])\1{7}/.test(text);
}

/** What stands for a secret in an example: a variable, a file, a name in brackets, `****`, `your-token`, `API_KEY`. */
function isStandIn(text: string): boolean {
  return variable.test(text) || exampleWord.test(text) || /^[A-Z][A-Z_]*$/.test(text);
}
