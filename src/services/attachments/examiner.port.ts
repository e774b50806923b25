import type { FileExamination } from '../../domain/fileExamination.ts';
import type { PhotoPlace } from '../../domain/photoPlace.ts';
import type { FileKind } from '../fileKind.ts';

/** Why a file is held back: it would be of no use to anybody, or a danger to whoever opens it. */
export type HeldReason =
  /** Broken, cut short, or not what its first bytes promise. */
  | 'FileUnreadable'
  /** A PDF that asks for a password. */
  | 'FileLocked'
  /** A program inside, a virus, or a picture that unfolds to an absurd size. */
  | 'FileUnsafe';

export type Examined =
  | { is: 'held'; reason: HeldReason }
  /**
   * `cleaned` is the same file without what its owner did not mean to send; null when there was nothing to remove.
   * `place` is what was removed of where it was taken: nobody may keep it before the customer has said so.
   */
  | { is: 'fine'; examination: FileExamination; cleaned: Buffer | null; place: PhotoPlace | null };

/** Looks into files before anybody else does. Never throws for what is in a file. */
export interface ExaminerPort {
  /** At most about 10 s; what takes longer is held as unsafe. */
  examine(content: Buffer, kind: FileKind): Promise<Examined>;
  stop(): Promise<void>;
}
