/**
 * Every error that the assistant throws, by code. `docs/errors.md` tells the operator what to do about each.
 *
 * - `mendable`: the person who asked can mend it; they are told how.
 * - `refused`: a backend answered and said no.
 * - `unreachable`: a backend did not answer in time, or not in the agreed shape; trying again can help.
 * - `bug`: our own fault; logged as an error, the customer gets an apology.
 */
export type ErrorClass = 'mendable' | 'refused' | 'unreachable' | 'bug';

const catalogue = {
  CONFIG_INVALID: 'mendable',
  BODY_INVALID: 'mendable',
  BODY_TOO_LARGE: 'mendable',
  TOKEN_INVALID: 'mendable',
  FILE_REFUSED: 'mendable',
  FILE_MISSING: 'mendable',
  INSURER_REFUSED: 'refused',
  INSURER_NOT_FOUND: 'refused',
  INSURER_CONFLICT: 'refused',
  INSURER_UNREACHABLE: 'unreachable',
  INSURER_WRONG_SHAPE: 'unreachable',
  INSURER_PAUSED: 'unreachable',
  SIGN_IN_REFUSED: 'refused',
  SIGN_IN_UNTRUSTED: 'refused',
  SIGN_IN_UNREACHABLE: 'unreachable',
  SIGN_IN_WRONG_SHAPE: 'unreachable',
  CHANNEL_UNREACHABLE: 'unreachable',
  CHANNEL_REFUSED: 'refused',
  CHAT_NOT_LOADED: 'unreachable',
  LLM_OVER_BUDGET: 'refused',
  LLM_PAUSED: 'unreachable',
  LLM_UNREACHABLE: 'unreachable',
  LLM_WRONG_SHAPE: 'unreachable',
  DESK_CONFLICT: 'mendable',
  ANTIVIRUS_DOWN: 'unreachable',
  JOB_WAITS: 'unreachable',
  STORE_BUSY: 'unreachable',
  STORE_LOCKED: 'mendable',
  OWNER_CHANGED: 'mendable',
  NEWS_TOLD: 'mendable',
  LEASE_LOST: 'bug',
  STATE_OUTDATED: 'bug',
  NOT_IDENTIFIED: 'bug',
  SEAL_BROKEN: 'bug',
  MODEL_INVALID: 'bug',
  INVARIANT_BROKEN: 'bug',
} as const satisfies Record<string, ErrorClass>;

export type ErrorCode = keyof typeof catalogue;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly class: ErrorClass;
  /** Ids and figures for the log; never a customer's words, name or number. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: ErrorCode,
    options: { cause?: unknown; facts?: Readonly<Record<string, string | number | boolean>>; message?: string } = {},
  ) {
    super(options.message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.class = catalogue[code];
    this.facts = options.facts ?? {};
  }
}

/** The code of any thrown value; what we did not throw ourselves counts as a bug of ours. */
export function errorCodeOf(thrown: unknown): ErrorCode {
  return thrown instanceof AppError ? thrown.code : 'INVARIANT_BROKEN';
}

export const errorCodes = Object.keys(catalogue) as ErrorCode[];
