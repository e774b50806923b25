import { AppError, type ErrorCode } from '../errors.ts';

/** What went wrong at a sign-in, as one of ours: the library tells it by codes and names. */
export function signInError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  for (let cause: unknown = thrown; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AppError) return cause;
    const code = codeOf(cause);
    if (code !== null) return new AppError(code, { cause: thrown });
  }
  return new AppError('SIGN_IN_UNTRUSTED', { cause: thrown });
}

const byCode: Readonly<Record<string, ErrorCode>> = {
  OAUTH_TIMEOUT: 'SIGN_IN_UNREACHABLE',
  OAUTH_ABORT: 'SIGN_IN_UNREACHABLE',
  ECONNREFUSED: 'SIGN_IN_UNREACHABLE',
  ECONNRESET: 'SIGN_IN_UNREACHABLE',
  ENOTFOUND: 'SIGN_IN_UNREACHABLE',
  UND_ERR_SOCKET: 'SIGN_IN_UNREACHABLE',
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'SIGN_IN_REFUSED',
  OAUTH_RESPONSE_BODY_ERROR: 'SIGN_IN_REFUSED',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'SIGN_IN_WRONG_SHAPE',
  OAUTH_RESPONSE_IS_NOT_JSON: 'SIGN_IN_WRONG_SHAPE',
  OAUTH_PARSE_ERROR: 'SIGN_IN_WRONG_SHAPE',
};

function codeOf(error: Error): ErrorCode | null {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'SIGN_IN_UNREACHABLE';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return byCode[code] ?? null;
}
