import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../errors.ts';

/** Keeps secrets unreadable in the database: AES-256-GCM under a key that lives outside it. */
export interface Sealer {
  seal(secret: string): string;
  /** Throws `SEAL_BROKEN` for a text that this key did not seal. */
  open(sealed: string): string;
}

/** `key` is 32 bytes. */
export function newSealer(key: Uint8Array): Sealer {
  return {
    seal(secret) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new AppError('SEAL_BROKEN', { cause });
      }
    },
  };
}
