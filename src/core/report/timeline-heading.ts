/** Whether a heading, or any text, has words that name a timeline. */
export function isTimelineHeading(title: string): boolean {
  return /タイムライン|時系列|経緯|経過|対応履歴|timeline|time line|chronology|sequence of events/i.test(title);
}
