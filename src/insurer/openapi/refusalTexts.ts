import { accountRefusalTexts } from './accountTexts.ts';

/** What a status means to the assistant, whichever operation gives it. */
export const statusTexts: Readonly<Record<number, string>> = {
  400: 'The request is outside the contract. The assistant does not repeat it.',
  401: 'No valid credentials. After a refused token the assistant asks for a new one, once.',
  404: 'Unknown, or another customer’s: the same.',
  409: 'The key was used with another body.',
  413: 'The body is too large.',
  422: 'Understood and refused.',
  429: 'Asked too often; `Retry-After` says when to ask again.',
  501: 'Not available here. Not repeated.',
};

/** How the reference insurer words each refusal, for the examples. */
export const refusalTexts: Readonly<Record<string, string>> = {
  ...accountRefusalTexts,
  BODY_INVALID: 'The body is not JSON',
  BODY_TOO_LARGE: 'The body is larger than 256 kB',
  CONTRACT_KIND_MISMATCH: 'A claim of this type cannot be declared on this contract',
  CONTRACT_UNKNOWN: 'The customer has no contract with this id',
  DOCUMENT_NOT_OFFERED: 'This paper cannot be made of this contract today',
  FILE_TOO_LARGE: 'A file may have 10 MB',
  GATEWAY_NOT_CONFIGURED: 'No mail or SMS gateway is configured',
  IDEMPOTENCY_CONFLICT: 'This key was used with another body',
  IDEMPOTENCY_KEY_MISSING: 'Idempotency-Key must be 1 to 255 visible characters',
  LINK_IN_SMS: 'An SMS never carries a link',
  NOT_FOUND: 'Nothing is known under this id',
  NOTHING_AWAITED: 'This line waits for no paper',
  NOT_A_HEALTH_CONTRACT: 'Only a health contract refunds care',
  OCCURRED_IN_FUTURE: 'The event lies in the future',
  PARAMETER_MISSING: 'The template needs a parameter that is absent',
  PERSON_NOT_COVERED: 'The contract covers nobody of this name',
  PERSON_UNKNOWN: 'The offer names the people whom this paper can be made for',
  QUERY_INVALID: 'A parameter is not as agreed',
  SHA256_INVALID: 'The path must end in a sha256 in hex',
  SHA256_MISMATCH: 'The bytes do not have this sha256',
  TOKEN_INVALID: 'A valid bearer token is needed',
  TOO_MANY_CHECKS: 'Too many numbers were tried from here',
  TOO_MANY_PAPERS: 'A refund may have 8 files',
  TOO_MANY_FILES: 'A claim may have 50 files',
};
