import { parisAt } from '../../domain/calendar.ts';
import { type Claim, type ClaimRequest, contractKindOf } from '../../domain/claim.ts';
import { missingPapers } from '../../domain/claimPapers.ts';
import type { Contract } from '../../domain/contract.ts';
import type { ClaimId } from '../../domain/ids.ts';
import type { PhotoPlaces } from '../../domain/photoPlace.ts';
import { nextActOf, stepsOf } from './steps.ts';

/** Why a declaration cannot be taken as it is. */
export type DeclarationFault = 'CONTRACT_UNKNOWN' | 'CONTRACT_KIND_MISMATCH' | 'OCCURRED_IN_FUTURE';

/** Checks a declaration against the customer's own contracts; null when it can be taken. A late one is taken. */
export function declarationFault(
  request: ClaimRequest,
  contracts: readonly Contract[],
  now: number,
): DeclarationFault | null {
  const contract = contracts.find(({ id }) => id === request.contractId);
  if (contract === undefined) return 'CONTRACT_UNKNOWN';
  if (contract.kind !== contractKindOf(request.type)) return 'CONTRACT_KIND_MISMATCH';
  // A stay in hospital is asked for before it begins.
  if (request.type !== 'health_hospital' && request.occurredOn > parisAt(now).date) return 'OCCURRED_IN_FUTURE';
  return null;
}

/** The claim that a declaration becomes. Papers that it announces count as sent. */
export function declaredClaim(
  request: ClaimRequest,
  contract: Contract,
  made: { id: ClaimId; number: string; now: number },
): Claim {
  const today = parisAt(made.now).date;
  const missing = missingPapers(request.type, request.attachments);
  return {
    id: made.id,
    number: made.number,
    type: request.type,
    contractId: contract.id,
    contractNumber: contract.number,
    occurredOn: request.occurredOn,
    declaredAt: new Date(made.now).toISOString(),
    state: 'declared',
    steps: stepsOf([{ state: 'declared', on: today }]),
    nextAct: nextActOf('declared', missing, today, today),
    missing,
    offer: null,
    refusal: null,
    attachments: request.attachments.map(({ sha256, name }) => ({ sha256, name })),
    ...(request.parties === undefined ? {} : { parties: request.parties }),
    ...(request.report === undefined ? {} : { report: request.report }),
  };
}

/** The claim once a file has arrived; the same file again changes nothing. */
export function withAttachment(
  claim: Claim,
  file: { sha256: string; name: string; contentType: string },
  now: number,
): Claim {
  if (claim.attachments.some(({ sha256 }) => sha256 === file.sha256)) return claim;
  const today = parisAt(now).date;
  const still = new Set(missingPapers(claim.type, [file]).map(({ code }) => code));
  const missing = claim.missing.filter(({ code }) => still.has(code));
  const since = claim.steps.findLast(({ status }) => status !== 'next')?.on ?? today;
  return {
    ...claim,
    missing,
    nextAct: missing.length === claim.missing.length ? claim.nextAct : nextActOf(claim.state, missing, since, today),
    attachments: [...claim.attachments, { sha256: file.sha256, name: file.name }],
  };
}

/** The claim with these places of its photos, and no others. */
export function withPhotoPlaces(claim: Claim, { places }: PhotoPlaces): Claim {
  return {
    ...claim,
    attachments: claim.attachments.map(({ sha256, name }) => {
      const found = places.find((place) => place.sha256 === sha256);
      if (found === undefined) return { sha256, name };
      const { latitude, longitude, takenAt } = found;
      return { sha256, name, place: { latitude, longitude, takenAt } };
    }),
  };
}
