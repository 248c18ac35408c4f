const openValue =
  /^(?:|[-ー~]{1,3}|継続中|対応中|調査中|未解決|未復旧|発生中|現在|ongoing|on-going|open|unresolved|in progress|not (?:yet )?(?:resolved|restored)|present|n\/a|none|なし|該当なし|不明|unknown)$/i;

/** True for what says that there is no value yet: `継続中`, `ongoing`, `-`, nothing. Takes trimmed half-width text. */
export function isOpen(text: string): boolean {
  return text.length <= 24 && openValue.test(text);
}
