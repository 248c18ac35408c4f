import { calendarOf } from '../time/instant.ts';

const longestLine = 75;

/** A content line as it is sent: at most 75 octets, the rest on lines that begin with a blank; no character is cut in two. */
export function contentLine(line: string): string {
  let written = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) as number);
    if (octets + size > longestLine) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return `${written}\r\n`;
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A text as a value. Characters that no line may hold, and halves of characters, become spaces. */
export function escapeIcsText(text: string): string {
  return text
    .trim()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** `20260302T020000` of local milliseconds. */
export function icsDateTime(local: number): string {
  const { time } = calendarOf(local);
  return `${icsDate(local)}T${two(time.hour)}${two(time.minute)}${two(time.second)}`;
}

/** `20260302` of local milliseconds. */
export function icsDate(local: number): string {
  const { date } = calendarOf(local);
  return `${String(date.year).padStart(4, '0')}${two(date.month)}${two(date.day)}`;
}

/** `+0900`, `-0330`. */
export function icsOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
