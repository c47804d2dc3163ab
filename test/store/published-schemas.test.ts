import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { publishedSchemas } from '../../src/store/published-schemas.ts';

it('finds every schema of the package, by name', () => {
  const all = publishedSchemas(fileURLToPath(new URL('../../dist/schemas', import.meta.url)));
  expect(all.map(({ name }) => name)).toContain('keepword.due/1');
  for (const { name, description, text } of all) {
    expect(JSON.parse(text)).toMatchObject({ $id: name, description });
    expect(text.endsWith('}\n')).toBe(true);
  }
});
