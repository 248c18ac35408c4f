import { type Graph, type GraphNode, nodesOf } from './graph.ts';

/** A graph in the language of Mermaid (`flowchart`), for pages that draw it. Whatever stands in a label is escaped. */
export function mermaidOf(graph: Graph): string {
  const numbers = new Map(nodesOf(graph).map(({ id }, index) => [id, `n${index + 1}`]));
  const lines = [`flowchart ${graph.direction === 'right' ? 'LR' : 'TD'}`];
  for (const node of nodesOf(graph)) lines.push(`  ${numbers.get(node.id)}${shaped(node)}`);
  for (const { from, to, label } of graph.edges) {
    const [a, b] = [numbers.get(from), numbers.get(to)];
    if (a !== undefined && b !== undefined)
      lines.push(label === '' ? `  ${a} --> ${b}` : `  ${a} -->|${quoted(label)}| ${b}`);
  }
  return `${lines.join('\n')}\n`;
}

function shaped({ type, label, detail }: GraphNode): string {
  const text = quoted(detail === '' ? label : `${label}\n${detail}`);
  if (type === 'decision') return `{${text}}`;
  if (type === 'runbook' || type === 'escalation') return `([${text}])`;
  return type === 'incident' || type === 'alert' ? `>${text}]` : `[${text}]`;
}

/** Mermaid reads entities of its own (`#quot;`), and HTML where it is not escaped. */
function quoted(text: string): string {
  const escaped = text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[#&"<>`\\]/g, (character) => `#${character.codePointAt(0)};`)
    .replace(/\n/g, '<br>');
  return `"${escaped}"`;
}
