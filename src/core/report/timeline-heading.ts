/** Words that name a timeline. */
export const timelineWords = /タイムライン|時系列|経緯|経過|対応履歴|timeline|time line|chronology|sequence of events/i;

/** Whether a heading, or any text, has words that name a timeline. */
export function isTimelineHeading(title: string): boolean {
  return timelineWords.test(title);
}
