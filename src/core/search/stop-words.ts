/** Words that say nothing about what is wrong. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be been being but by can could did do does for from had has have if in into is it its may might
  of on or our please should so such than that the their them then there these they this those to too us was we were
  what when where which while who why will with would you your i my me he she am s t re ve ll d m`.split(/\s+/),
);
