import { escapeXml } from '../text/escape-xml.ts';
import type { Graph, NodeType } from './graph.ts';
import { layoutOf, type PlacedNode } from './layout.ts';

const fills: Readonly<Partial<Record<NodeType, string>>> = {
  incident: '#fbe3e1',
  alert: '#fbe3e1',
  entry: '#e3ecfb',
  page: '#e3ecfb',
  cause: '#fdf1d8',
  solution: '#e1f3e3',
  runbook: '#ece5f7',
  decision: '#fdf1d8',
  escalation: '#fbe3e1',
};

/** A graph as a picture of its own: no script, no link, no font from elsewhere; its text alternative is within. */
export function svgOf(graph: Graph): string {
  const { width, height, nodes, edges } = layoutOf(graph);
  const paths = edges.map(({ path }) => `<path d="${path}" marker-end="url(#arrow)"/>`).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">
<title id="title">${escapeXml(graph.title)}</title>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0,0 L8,4 L0,8 z" fill="#666"/></marker></defs>
<rect width="100%" height="100%" fill="#fff"/>
<g fill="none" stroke="#666" stroke-width="1.2">
${paths}
</g>
${nodes.map(nodeSvg).join('\n')}
</svg>
`;
}

function nodeSvg({ node, lines, x, y, width, height }: PlacedNode): string {
  const rows = [...lines, ...(node.detail === '' ? [] : [node.detail.slice(0, 40)])];
  const texts = rows.map((line, index) => {
    const style = index >= lines.length ? ' fill="#555" font-size="11"' : node.isCenter ? ' font-weight="600"' : '';
    return `<text x="${x + 10}" y="${y + 22 + index * 18}"${style}>${escapeXml(line)}</text>`;
  });
  const round = node.type === 'runbook' || node.type === 'escalation' ? 16 : 4;
  return `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fills[node.type] ?? '#f3f3f3'}" stroke="#888" stroke-width="${node.isCenter ? 2 : 1}"/>${texts.join('')}</g>`;
}
