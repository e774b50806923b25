/** Empties the demonstration's data: conversations, claims, files, keys. Asks nothing, so it refuses production. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const dataDir = process.env['DATA_DIR'] ?? 'data';
if (process.env['MODE'] === 'production') {
  console.error('Refused: MODE is production.');
  process.exit(1);
}
// Only what this program writes: a wrong DATA_DIR must not empty somebody's folder.
const ours = /^(?:assistant\.sqlite.*|insurer\.sqlite.*|files|insurer-files|keys\.json|demo-password)$/;
const removed = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => ours.test(name)) : [];
for (const name of removed) rmSync(join(dataDir, name), { recursive: true, force: true });
console.log(
  removed.length === 0 ? `Nothing to remove in ${dataDir}.` : `Removed from ${dataDir}: ${removed.join(', ')}`,
);
