export const layerNames = ['technical', 'process', 'organisational'] as const;
export type LayerName = (typeof layerNames)[number];

/** What headings call the layers, as patterns. */
export const layerWords: Readonly<Record<LayerName, { readonly ja: string; readonly en: string }>> = {
  technical: { ja: '技術|テクニカル|システム', en: 'technical|technology' },
  process: { ja: 'プロセス|手順|工程|運用', en: 'process(?:es)?' },
  organisational: { ja: '組織|文化|人的・組織', en: 'organi[sz]ation(?:al)?' },
};

const { technical, organisational } = layerWords;
/** What one heading at least of an analysis has: it names two of three layers, so the one that is not rare may be left out. */
export const layerHint = new RegExp([technical, organisational].flatMap(({ ja, en }) => [ja, en]).join('|'), 'i');
