/** JSON as one writes it by hand: what fits on a line stands on one. */
export function readableJson(value: unknown, indent = '', before = 0): string {
  const onOneLine = compact(value);
  if (typeof value !== 'object' || value === null || indent.length + before + onOneLine.length <= widest) return onOneLine;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => `${inner}${readableJson(item, inner)}`).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([key, part]) => `${inner}"${key}": ${readableJson(part, inner, key.length + 4)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

const widest = 110;

function compact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compact).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${compact(part)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
