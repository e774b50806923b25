/** An HTTP answer as a value: handlers return one, one place writes it. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
}

export const JSON_HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

export function json(status: number, value: unknown, headers?: Readonly<Record<string, string>>): Reply {
  const body = JSON.stringify(value);
  return { status, headers: headers === undefined ? JSON_HEADERS : { ...JSON_HEADERS, ...headers }, body };
}

export function html(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body,
  };
}

/** What went wrong, by family; part of the contract with clients, like the status. */
export type ProblemCode =
  | 'BadArgument'
  | 'MissingAuthorization'
  | 'TokenInvalid'
  | 'TokenExpired'
  | 'RoleRefused'
  | 'ConversationNotFound'
  | 'NotFound'
  | 'MethodNotAllowed'
  | 'PayloadTooLarge'
  | 'RequestTimeout'
  | 'TooManyRequests'
  | 'ServiceError';

/** What exactly, where a page has a sentence for it. */
export type ProblemReason =
  | 'TextTooLong'
  | 'EmptyMessage'
  | 'ActivityRefused'
  | 'JsonInvalid'
  | 'ShapeInvalid'
  | 'WatermarkInvalid'
  | 'ConversationEnded'
  | 'OriginRefused'
  | 'NotBuilt'
  | FileRefusal;

export type FileRefusal =
  | 'FileTooLarge'
  | 'FileTypeRefused'
  | 'FileEmpty'
  | 'FileDuplicate'
  | 'FileUnreadable'
  | 'FileLocked'
  | 'FileUnsafe'
  | 'FileNotChecked'
  | 'FileUnknown'
  | 'TooManyFiles'
  | 'UploadCut';

/** `{error: {code, message, reason?}}`: code and status are the contract, the message is for developers. */
export function problem(
  status: number,
  code: ProblemCode,
  reason?: ProblemReason,
  headers?: Readonly<Record<string, string>>,
): Reply {
  const error = reason === undefined ? { code, message: code } : { code, message: `${code}: ${reason}`, reason };
  return json(status, { error }, headers);
}

/** 429; `seconds` until a retry can succeed. */
export function tooMany(seconds: number): Reply {
  return problem(429, 'TooManyRequests', undefined, { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) });
}
