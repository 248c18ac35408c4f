import type { Value } from '../document/value.ts';
import type { Exported } from './exported.ts';

/**
 * An experiment as the JSON that Chaos Toolkit runs: all that stands in the document, extensions included, in its order.
 * A tolerance of two numbers stays as it is, since only its author knows whether it is a range.
 */
export function chaosToolkitJson(written: Value): Exported {
  return { text: `${JSON.stringify(written, undefined, 2)}\n` };
}
