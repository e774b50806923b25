import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './buildInputs.ts';

/** What `npm start` gives to node: `--flags src/server.ts`. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const [command, ...rest] = scripts.start.split(' ');
  if (command !== 'node') throw new RangeError(`npm start does not run node but ${command}`);
  return rest;
}
