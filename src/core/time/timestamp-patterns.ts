import { eraYearForm } from './japanese-era.ts';

// Sticky patterns of the parts of a timestamp, for half-width text. Repetitions are bounded or cannot overlap: none is slower than linear.

/** With the group `month`; `monthOf` gives its number. */
export const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const anyMonth = monthName.replace('?<month>', '?:');

export const separator = /[\s,、()[\]|@]+|[Tt](?=\d)|at\b|[-~](?=\s*$)/y;
/** `on` of `22:00 on March 1, 2026`, and not of `22:00 on call`. */
export const onDay = new RegExp(
  `on\\s{1,3}(?=\\d{4}[-/.年]|\\d{1,2}[-/.月]\\d|\\d{1,2}(?:st|nd|rd|th)? ${anyMonth}|${anyMonth} ?\\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\b)`,
  'iy',
);
/** `Mar 2` of `14:30 (Mar 2)`. */
export const yearlessBehind = new RegExp(`${anyMonth} ?\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])`, 'iy');
/** What tells, behind a time, that it is of another day: `16:00 (next day)`, `16:00（翌日）`, `16:00 (D+1)`. */
export const otherDay =
  /(?:on\s)?(?:the\s)?(?:yesterday\b|tomorrow\b|(?:previous|prior|preceding|next|following)\s(?:day|morning|afternoon|evening|night)\b|(?:an?|one|two|three|four|five|several|some)\s(?:day|week)s?\s(?:later|after|before|earlier)\b|day\s?\d|D[+-]\d|[+-]\d\s?d(?:ays?)?\b|翌|前日|前夜|昨日|明日)/iy;
/** Between a day and the time on it: `2026-03-01 - 14:30`. */
export const beforeTime = /[-–—]\s{1,3}(?=~?\d{1,2}(?::|\s?[ap]\.?m\b))/iy;
export const approximately =
  /(?:~|≈|about\b|approx(?:imately|\.|\b)|around\b|circa\b|ca\.|約|およそ|おおよそ|頃|ころ|ごろ|前後|程度)/iy;
export const yearFirst = /(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/y;
export const compactDate = /(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/y;
export const japaneseDate = /(?<year>\d{4})\s{0,2}年\s{0,2}(?<month>\d{1,2})\s{0,2}月\s{0,2}(?<day>\d{1,2})\s{0,2}日/y;
export const eraDate = new RegExp(
  `(?<year>${eraYearForm})\\s{0,2}年\\s{0,2}(?<month>\\d{1,2})\\s{0,2}月\\s{0,2}(?<day>\\d{1,2})\\s{0,2}日`,
  'y',
);
export const yearless = /\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日/y;
export const dayMonthYear = new RegExp(
  `(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]${monthName}[ ,-]{1,2}(?<year>\\d{4})(?!\\d)`,
  'iy',
);
export const monthDayYear = new RegExp(`${monthName} ?(?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`, 'iy');
/** `Apr 25` of `Sat Apr 25 14:30:00 UTC 2026`, as `date` and `git log` write it: the year stands behind the time. */
export const monthDayBeforeTime = new RegExp(
  `${monthName} {1,2}(?<day>\\d{1,2})(?= {1,2}\\d{1,2}:\\d{2}(?::\\d{2})?(?: [ap]m)?(?: (?:[a-z]{1,5}|[-+]\\d{2}:?\\d{2}))? (?<year>\\d{4})(?!\\d))`,
  'iy',
);
export const yearBehind = /\d{4}(?!\d)/y;
export const yearLast = /(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?![\d:])/y;
export const undecided = /(?:\d{1,2}\/\d{1,2}(?:\/(?:\d{4}|\d{2}))?|\d{1,2}[-.]\d{1,2}[-.](?:\d{4}|\d{2}))(?![\d:])/y;
export const colonTime =
  /(?<half>午前|午後)?\s{0,2}(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?![\d:])(?:\s{0,2}(?<noon>[ap]\.?m\b\.?))?/iy;
export const japaneseTime =
  /(?<half>午前|午後)?\s{0,2}(?<hour>\d{1,2})\s{0,2}時(?!間)(?:(?<thirty>半)|\s{0,2}(?<minute>\d{1,2})\s{0,2}分(?!間)(?:\s{0,2}(?<second>\d{1,2})\s{0,2}秒)?)?/y;
export const hourOnly = /(?<hour>\d{1,2})\s{0,2}(?<noon>[ap]\.?m\b\.?)/iy;
export const compactTime = /(?<hour>\d{2})(?<minute>\d{2})(?:(?<second>\d{2}))?(?!\d)/y;
export const to = /\s{0,2}(?:-|~|から|to\b)\s{0,2}/iy;
export const zoneOffset =
  /(?:UTC|GMT)?\s{0,2}(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:]|\s?d(?:ays?)?\b)/iy;
export const zoneInBrackets =
  /\s?[([]\s?(?:(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|[A-Za-z_+-]{2,20}(?:\/[A-Za-z0-9_+-]{1,30}){0,2})\s?[)\]]/y;
export const separates = /[\s,、()[\]|@]/;
export const remark = /(?!\d)[^:]{1,80}$/y;
export const zoneName =
  /(?:[A-Za-z]{2,20}(?:[A-Za-z0-9_+-]{0,20}\/[A-Za-z0-9_+-]{1,30}){1,2}|(?:[A-Z]{2,5}|[Zz]|utc|gmt|jst)(?![A-Za-z0-9])|日本時間|協定世界時)/y;
export const weekday =
  /(?:mon|tue|wed|thu|fri|sat|sun|monday|tues|tuesday|wednesday|thur|thurs|thursday|friday|saturday|sunday)\b\.?|[月火水木金土日](?:曜日?|(?=[)\s,]|$))/iy;
