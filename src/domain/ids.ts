import { randomBytes } from 'node:crypto';
import { systemClock } from '../clock.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The insurer's opaque reference of a customer; comes from an identity session, never from text or a button. */
export type CustomerRef = Branded<'CustomerRef'>;
export type ConversationId = Branded<'ConversationId'>;
export type ContractId = Branded<'ContractId'>;
export type ClaimId = Branded<'ClaimId'>;
export type DocumentId = Branded<'DocumentId'>;
export type DraftId = Branded<'DraftId'>;
export type FileId = Branded<'FileId'>;

/** Makes ids; injected so that tests can foresee them. */
export type NewId = (prefix: string) => string;

/**
 * `prefix_`, the time in ms and 128 random bits in base64url: unguessable, safe in URLs and in Direct Line watermarks.
 * What is made one after the other stands side by side in an index: a database writes one page for them all.
 */
export const randomId: NewId = (prefix) => {
  if (used === pool.length) {
    pool = randomBytes(ID_BYTES * 256);
    used = 0;
  }
  used += ID_BYTES;
  return `${prefix}_${systemClock.now().toString(36)}${pool.toString('base64url', used - ID_BYTES, used)}`;
};

const ID_BYTES = 16;
/** Asking the system for each id alone costs more than all the rest of making it. */
let pool: Buffer = Buffer.alloc(0);
let used = 0;

/** Ids that count upwards, for tests. */
export function countingIds(): NewId {
  let count = 0;
  return (prefix) => `${prefix}_${String(++count).padStart(6, '0')}`;
}
