import { createHash } from 'node:crypto';
import { addDays, type IsoDate } from '../../domain/calendar.ts';
import type { IssuedDocument } from '../../domain/document.ts';
import type { InsurerSchemaName } from '../../domain/insurerSchemas.ts';
import { AppError } from '../../errors.ts';
import { claimNumber } from '../claims/claimNumber.ts';
import { declaredClaim } from '../claims/declare.ts';
import { checkNumber } from '../documents/checkNumber.ts';
import { documentName } from '../documents/documentNames.ts';
import { offersOf } from '../documents/offers.ts';
import { maskedNumber } from '../documents/paperWords.ts';
import { mandateOf } from '../payments/mandateOf.ts';
import { scheduleOf } from '../payments/scheduleOf.ts';
import { estimateCare } from '../reimbursements/estimate.ts';
import { formulasOf } from '../seed/formulas.ts';
import { demoFiles } from '../seed/seed.ts';
import { accountExamples } from './accountExamples.ts';

/** One example of each shape, from the file of the first demo customer, dated to `today`. */
export function demoExamples(today: IsoDate): Readonly<Record<InsurerSchemaName, unknown>> {
  const [file] = demoFiles({ today, idOf: opaque });
  const car = file?.contracts.find(({ contract }) => contract.kind === 'car');
  const health = file?.contracts.find(({ contract }) => contract.kind === 'health');
  const line = file?.reimbursements.find(({ line: one }) => one.leftCents > 0)?.line;
  if (file === undefined || car === undefined || health === undefined || line === undefined) {
    throw new AppError('INVARIANT_BROKEN', { facts: { reason: 'no demo data' } });
  }
  const { customer } = file;
  const quote = { act: 'crown' as const, priceCents: 65_000 };
  const estimated = estimateCare(health.contract, health.guarantees, quote, today);
  const photo = { sha256: sha256('photo'), name: 'IMG_2041.jpg' };
  const consentedAt = `${today}T09:59:00.000Z`;
  const request = {
    type: 'auto_glass' as const,
    contractId: car.contract.id,
    occurredOn: addDays(today, -2),
    occurredAt: '17:00',
    place: 'Lyon',
    story: 'Un caillou a fendu le pare-brise.',
    injured: false,
    details: { glassPart: 'windscreen', glassView: null },
    attachments: [{ ...photo, contentType: 'image/jpeg', bytes: 482_133 }],
    contactPhone: customer.mobile,
    consentedAt,
    language: customer.language,
  };
  const claim = declaredClaim(request, car.contract, {
    id: opaque('clm', 'example') as never,
    number: claimNumber(today.slice(0, 4), 'AUT', 123),
    now: Date.parse(`${today}T10:00:00Z`),
  });

  const document: IssuedDocument = {
    id: opaque('doc', 'example') as never,
    kind: 'vehicle_memo',
    contractId: car.contract.id,
    contractNumber: car.contract.number,
    name: documentName('vehicle_memo', car.contract),
    person: `${customer.firstName} ${customer.lastName}`,
    language: 'fr',
    issuedOn: today,
    pages: 1,
    bytes: 6912,
    sha256: sha256('memo'),
    checkNumber: checkNumber(createHash('sha256').update('example').digest().subarray(0, 16)),
  };

  return {
    Health: { status: 'ok' },
    TokenRequest: { grant_type: 'client_credentials' },
    Token: { access_token: 'an opaque text', token_type: 'Bearer', expires_in: 300 },
    TokenError: { error: 'invalid_client' },
    Error: { error: { code: 'NOT_FOUND', message: 'Nothing is known under this id' } },
    MatchRequest: { identifier: customer.number, birthDate: customer.birthDate },
    MatchAnswer: { reference: customer.ref, channels: ['sms', 'email'] },
    Customer: customer,
    Contract: car.contract,
    Guarantee: car.guarantees.find(({ code }) => code === 'glass') ?? car.guarantees[0],
    GuaranteeQuery: { on: addDays(today, -30) },
    Formula: formulasOf(car.contract, car.guarantees).find(({ current }) => current),
    EstimateQuery: quote,
    Estimate: estimated.is === 'estimate' ? estimated.estimate : null,
    ReimbursementQuery: { state: 'paid', limit: 20 },
    ReimbursementPage: { items: [line], nextCursor: null },
    Reimbursement: line,
    ClaimRequest: request,
    Claim: claim,
    AttachmentQuery: { name: photo.name },
    AttachmentReceipt: photo,
    PhotoPlaces: {
      places: [{ sha256: photo.sha256, latitude: 45.764, longitude: 4.836, takenAt: `${addDays(today, -2)}T17:05` }],
    },
    CustomerDocuments: { offers: offersOf(car.contract, [car.contract], today, []).slice(0, 1), issued: [document] },
    DocumentRequest: { kind: document.kind, contractId: document.contractId, language: 'fr', person: null },
    IssuedDocument: document,
    DocumentCheck: {
      state: 'valid',
      kind: document.kind,
      name: document.name,
      contractNumber: maskedNumber(document.contractNumber),
      issuedOn: document.issuedOn,
      sha256: document.sha256,
    },
    ...accountExamples(car.contract, today),
    PaymentSchedule: scheduleOf(car.contract, mandateOf(customer), today),
    MessageRequest: {
      customerRef: customer.ref,
      channel: 'preferred',
      template: 'one-time-code',
      parameters: { code: '482913', minutes: '5' },
      language: customer.language,
    },
    MessageReceipt: { accepted: true },
    MailboxEntry: {
      to: customer.mobile,
      channel: 'sms',
      text: 'Votre code : 482913.',
      createdAt: consentedAt,
    },
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ids that look as those of the running insurer do, and belong to nobody. */
const opaque = (prefix: string, key: string): string =>
  `${prefix}_${createHash('sha256').update(`example ${prefix} ${key}`).digest('base64url').slice(0, 22)}`;
