const goesOn =
  /^(?:継続中|対応中|調査中|未解決|未復旧|発生中|現在|ongoing|on-going|open|unresolved|in progress|not (?:yet )?(?:resolved|restored)|present)$/i;
const untold = /^(?:|[-ー~]{1,3}|n\/a|none|なし|該当なし|不明|unknown)$/i;
const longest = 24;

/** True for what says that there is no value yet: `継続中`, `ongoing`, `-`, nothing. Takes trimmed half-width text. */
export function isOpen(text: string): boolean {
  return isOngoing(text) || (text.length <= longest && untold.test(text));
}

/** True for what says that it still goes on: `継続中`, `ongoing`, and not `-` or nothing. Takes trimmed half-width text. */
export function isOngoing(text: string): boolean {
  return text.length <= longest && goesOn.test(text);
}
