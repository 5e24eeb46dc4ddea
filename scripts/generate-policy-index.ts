/**
 * Lists the policy files in src/policies/index.ts, so that adding a policy means adding one file. What stands in
 * shared/ is no policy.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../src/policies/', import.meta.url);
const INDEX = 'index.ts';

const constantName = (file: string): string =>
  file.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export function generatePolicyIndex(): void {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== INDEX)
    .sort();
  const source = [
    "import type { Policy } from '../rules/policies';",
    ...files.map((file) => `import { ${constantName(file)} } from './${file.replace(/\.ts$/, '')}';`),
    '',
    '// Written by scripts/generate-policy-index.ts from the files of this folder.',
    'export const policies: readonly Policy[] = [',
    ...files.map((file) => `  ${constantName(file)},`),
    '];',
    '',
  ].join('\n');
  const target = new URL(INDEX, folder);
  if (readIfPresent(target) !== source) writeFileSync(target, source);
}

function readIfPresent(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generatePolicyIndex();
