import type { InsurerOperation } from './insurerApi.ts';

const guarded = { 401: ['TOKEN_INVALID'] };
const owned = { ...guarded, 404: ['NOT_FOUND'] };
const keyed = { 400: ['BODY_INVALID', 'IDEMPOTENCY_KEY_MISSING'], 409: ['IDEMPOTENCY_CONFLICT'] };
const read = {
  method: 'GET',
  access: 'bearer',
  need: 'optional',
  success: [200],
  refusals: owned,
} as const;

/** What a customer does with their own account: pay what is late, change something, end a contract, find a partner. */
export const accountOperations = {
  openPayment: {
    method: 'POST',
    path: '/customers/{ref}/payments/pages',
    access: 'bearer',
    need: 'optional',
    idempotencyKey: true,
    body: { type: 'application/json', schema: 'PaymentRequest' },
    success: [201, 200],
    answer: { schema: 'Payment', list: false },
    refusals: { ...owned, ...keyed, 413: ['BODY_TOO_LARGE'], 422: ['CONTRACT_UNKNOWN', 'NOTHING_OWED'] },
  },
  payment: { ...read, path: '/customers/{ref}/payments/pages/{id}', answer: { schema: 'Payment', list: false } },
  changes: { ...read, path: '/customers/{ref}/changes', answer: { schema: 'Change', list: true } },
  requestChange: {
    method: 'POST',
    path: '/customers/{ref}/changes',
    access: 'bearer',
    need: 'optional',
    idempotencyKey: true,
    body: { type: 'application/json', schema: 'ChangeRequest' },
    success: [201, 200],
    answer: { schema: 'Change', list: false },
    refusals: {
      ...owned,
      ...keyed,
      413: ['BODY_TOO_LARGE'],
      422: ['CONTRACT_UNKNOWN', 'NOT_CONFIRMED', 'CONTACT_JUST_CHANGED', 'PERSON_UNKNOWN', 'NOT_POSSIBLE'],
    },
  },
  stopChange: {
    method: 'POST',
    path: '/customers/{ref}/changes/{id}/stop',
    access: 'bearer',
    need: 'optional',
    success: [200],
    answer: { schema: 'Change', list: false },
    refusals: { ...owned, 422: ['TOO_LATE'] },
  },
  attachToChange: {
    method: 'PUT',
    path: '/customers/{ref}/changes/{id}/attachments/{sha256}',
    access: 'bearer',
    need: 'optional',
    query: 'AttachmentQuery',
    body: { type: 'application/octet-stream', largestBytes: 10 * 1024 * 1024 },
    success: [201, 200],
    answer: { schema: 'AttachmentReceipt', list: false },
    refusals: {
      400: ['SHA256_INVALID'],
      ...owned,
      413: ['FILE_TOO_LARGE'],
      422: ['SHA256_MISMATCH', 'TOO_MANY_FILES'],
    },
  },
  preferences: {
    ...read,
    path: '/customers/{ref}/preferences',
    answer: { schema: 'NotificationPreferences', list: false },
  },
  partners: {
    ...read,
    path: '/partners',
    query: 'PartnerQuery',
    answer: { schema: 'PartnerPage', list: false },
    refusals: { 400: ['QUERY_INVALID'], ...guarded, 404: ['NOT_FOUND'] },
  },
  events: {
    ...read,
    path: '/events',
    query: 'EventQuery',
    answer: { schema: 'EventPage', list: false },
    refusals: { 400: ['QUERY_INVALID'], ...guarded },
  },
  recentClaims: {
    ...read,
    path: '/claims/recent',
    query: 'RecentClaimQuery',
    answer: { schema: 'RecentClaimPage', list: false },
    refusals: { 400: ['QUERY_INVALID'], ...guarded },
  },
} as const satisfies Record<string, InsurerOperation>;
