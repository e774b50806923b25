import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** What one guess costs: `memory` in KiB, `passes` over it. */
export interface HashCost {
  memory: number;
  passes: number;
}

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane; about 40 ms. */
export const usualCost: HashCost = { memory: 19_456, passes: 2 };

const TAG_BYTES = 32;
const derive = promisify(argon2);

/** A password as it is kept: `argon2id$memory$passes$salt$tag`. */
export async function hashPassword(password: string, cost: HashCost): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, cost);
  return ['argon2id', cost.memory, cost.passes, salt.toString('base64url'), tag.toString('base64url')].join('$');
}

/** True when `password` is the one that was hashed. A hash that is none of ours fits no password. */
export async function passwordFits(password: string, hash: string): Promise<boolean> {
  const [kind, memory, passes, salt, tag] = hash.split('$');
  if (kind !== 'argon2id' || salt === undefined || tag === undefined) return false;
  const cost = { memory: Number(memory), passes: Number(passes) };
  const derived = await tagOf(password, Buffer.from(salt, 'base64url'), cost);
  const kept = Buffer.from(tag, 'base64url');
  return kept.length === derived.length && timingSafeEqual(kept, derived);
}

function tagOf(password: string, nonce: Buffer, { memory, passes }: HashCost): Promise<Buffer> {
  // One form for letters that keyboards compose in several ways.
  const message = password.normalize('NFC');
  return derive('argon2id', { message, nonce, memory, passes, parallelism: 1, tagLength: TAG_BYTES });
}
