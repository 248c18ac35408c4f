import type { Words } from '../text/words.ts';
import type { UnreadableReason } from '../time/timestamp.ts';

/** @param meanings IANA names that an ambiguous abbreviation may stand for; none when nobody knows the name */
export function unknownZone(name: string, meanings: readonly string[]): Words {
  const [first = 'Asia/Tokyo'] = meanings;
  if (meanings.length > 0) {
    return {
      en: `“${name}” can mean several zones (${meanings.join(', ')}): write the offset, or choose one in hansei.yml, for example zones: { ${name}: ${first} }.`,
      ja: `「${name}」は複数のタイムゾーンを指します（${meanings.join('、')}）。時差を書くか、hansei.yml で指定してください。例: zones: { ${name}: ${first} }`,
    };
  }
  return {
    en: `“${name}” is not a known time zone: write an offset (+09:00) or an IANA name (Asia/Tokyo), or add it to zones in hansei.yml.`,
    ja: `「${name}」というタイムゾーンはありません。時差（+09:00）か IANA 名（Asia/Tokyo）で書くか、hansei.yml の zones に登録してください。`,
  };
}

/** @param isPage whether a timezone has its place in front matter */
export function assumedZone(zone: string, isPage: boolean): Words {
  return {
    en: `No time zone is given, so this is read as ${zone}: add the offset, or timezone${isPage ? ' to the front matter' : ''}.`,
    ja: `タイムゾーンがないため ${zone} として読みました。時差を付けるか、${isPage ? 'フロントマターに ' : ''}timezone を書いてください。`,
  };
}

/** @param first @param second the two readings, in ISO 8601 with their offsets */
export function ambiguousTime(written: string, zone: string, first: string, second: string): Words {
  return {
    en: `${written} occurs twice in ${zone}, because clocks go back: write ${first} or ${second}.`,
    ja: `${zone} では時計が戻されたため ${written} が 2 回あります。${first} か ${second} のどちらかを書いてください。`,
  };
}

/** @param first @param second what may be meant, in ISO 8601 with their offsets */
export function nonexistentTime(written: string, zone: string, first: string, second: string): Words {
  return {
    en: `${written} does not exist in ${zone}, because clocks go forward: write ${first} or ${second}.`,
    ja: `${zone} では時計が進められたため ${written} は存在しません。${first} か ${second} のどちらかを書いてください。`,
  };
}

export function unreadableTime(written: string, reason: UnreadableReason): Words {
  const why = timeReasons[reason];
  return { en: `“${written}” ${why.en}`, ja: `「${written}」${why.ja}` };
}

const timeReasons: Readonly<Record<UnreadableReason, Words>> = {
  form: {
    en: 'cannot be read as a time: write it like 2026-03-01 14:30 JST or 14:30.',
    ja: 'は時刻として読めません。2026-03-01 14:30 JST や 14:30 のように書いてください。',
  },
  date: { en: 'is not in the calendar: correct the date.', ja: 'という日はありません。日付を直してください。' },
  clock: {
    en: 'is not a time of day: use 00:00 to 24:00, and the date of the next day after midnight.',
    ja: 'という時刻はありません。00:00〜24:00 で書き、0 時を過ぎたら翌日の日付にしてください。',
  },
  offset: {
    en: 'is not an offset from UTC: write -12:00 to +14:00.',
    ja: 'は UTC との時差として正しくありません。-12:00〜+14:00 で書いてください。',
  },
  'date-order': {
    en: 'could be two different days: write the year first, for example 2026-03-01.',
    ja: 'は月と日の順が分かりません。2026-03-01 のように年から書いてください。',
  },
  'no-year': {
    en: 'has no year: write it like 2026-03-01.',
    ja: 'に年がありません。2026-03-01 のように書いてください。',
  },
};

/** @param clock the time that was meant */
export function writeClock(clock: string): Words {
  return { en: `Write ${clock}`, ja: `${clock} と書く` };
}
