import type { Words } from '../text/words.ts';

export function unknownZone(name: string): Words {
  return {
    en: `“${name}” is not a time zone: use an IANA name such as Asia/Tokyo or Europe/Berlin.`,
    ja: `「${name}」というタイムゾーンはありません。Asia/Tokyo のような IANA 名を使ってください。`,
  };
}
