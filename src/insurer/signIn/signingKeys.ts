import { generateKeyPair, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { JWKS } from 'oidc-provider';

/** The RS256 key that an issuer signs ID tokens with, made at the first sign-in and kept, for its owner only to read. */
export async function signingKeys(dataDir: string, issuer: string): Promise<JWKS> {
  const file = join(dataDir, `insurer-${issuer}signing-keys.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWKS;
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('hex');
  const keys = { keys: [{ ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] } as JWKS;
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}
