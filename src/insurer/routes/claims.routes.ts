import type { Clock } from '../../clock.ts';
import { parisAt } from '../../domain/calendar.ts';
import { claimRequest } from '../../domain/claim.ts';
import { type ClaimId, randomId } from '../../domain/ids.ts';
import { photoPlaces } from '../../domain/photoPlace.ts';
import { claimBranch, claimNumber } from '../claims/claimNumber.ts';
import {
  type DeclarationFault,
  declarationFault,
  declaredClaim,
  withAttachment,
  withPhotoPlaces,
} from '../claims/declare.ts';
import { idempotencyKey, parseBody } from '../http/json.ts';
import { receivedFile } from '../http/receivedFile.ts';
import { notFound, ok, refusal } from '../http/reply.ts';
import type { Call, Handle } from '../http/route.ts';
import type { ClaimsStore } from '../store/claims.store.ts';
import type { CustomersStore } from '../store/customers.store.ts';

const attachmentsPerClaim = 50;

const faultMessages: Record<DeclarationFault, string> = {
  CONTRACT_UNKNOWN: 'The customer has no contract with this id',
  CONTRACT_KIND_MISMATCH: 'A claim of this type cannot be declared on this contract',
  OCCURRED_IN_FUTURE: 'The event lies in the future',
};

export interface ClaimRouteContext {
  customers: CustomersStore;
  claims: ClaimsStore;
  keepFile(claimId: string, sha256: string, content: Uint8Array): Promise<void>;
  clock: Clock;
  onPoint(point: string): void;
}

export function claimRoutes({ customers, claims, keepFile, clock, onPoint }: ClaimRouteContext) {
  const known =
    (handle: (ref: string, call: Call) => ReturnType<Handle>): Handle =>
    (call) => {
      const ref = call.param('ref');
      return customers.customer(ref) === null ? notFound() : handle(ref, call);
    };

  return {
    claims: known((ref) => ok(claims.all(ref))),

    claim: known((ref, call) => {
      const claim = claims.one(ref, call.param('id'));
      return claim === null ? notFound() : ok(claim);
    }),

    claimByKey: known((ref, call) => {
      const found = claims.byKey(ref, call.param('key'));
      return found === null ? notFound() : ok(found.claim);
    }),

    submitClaim: known(async (ref, call) => {
      const key = idempotencyKey(call);
      if ('refused' in key) return key.refused;
      const parsed = await parseBody(call, claimRequest);
      if ('refused' in parsed) return parsed.refused;
      const request = parsed.body;
      const contracts = customers.contracts(ref);
      const isRepeat = claims.byKey(ref, key.key) !== null;
      const fault = isRepeat ? null : declarationFault(request, contracts, clock.now());
      if (fault !== null) return refusal(422, fault, faultMessages[fault]);
      const contract = contracts.find(({ id }) => id === request.contractId);
      if (contract === undefined) return notFound();

      const now = clock.now();
      const branch = claimBranch(request.type);
      const year = parisAt(now).date.slice(0, 4);
      const stored = { value: key.key, requestHash: parsed.hash, request: JSON.stringify(request) };
      onPoint('insurer.claim.before');
      const submission = claims.submit(ref, stored, { branch, year }, (sequence) =>
        declaredClaim(request, contract, {
          id: randomId('clm') as ClaimId,
          number: claimNumber(year, branch, sequence),
          now,
        }),
      );
      onPoint('insurer.claim.stored');
      switch (submission.kind) {
        case 'stored':
          return { status: 201, body: submission.claim };
        case 'repeated':
          return ok(submission.claim);
        case 'conflict':
          return refusal(409, 'IDEMPOTENCY_CONFLICT', 'This key was used with another body');
      }
    }),

    attachToClaim: known(async (ref, call) => {
      const claim = claims.one(ref, call.param('id'));
      if (claim === null) return notFound();
      const received = await receivedFile(call);
      if ('refused' in received) return received.refused;
      const { sha256, name, contentType, content } = received.file;
      const isNew = !claim.attachments.some((file) => file.sha256 === sha256);
      if (isNew && claim.attachments.length >= attachmentsPerClaim) {
        return refusal(422, 'TOO_MANY_FILES', 'A claim may have 50 files');
      }
      await keepFile(claim.id, sha256, content);
      onPoint('insurer.file.kept');

      // Read again: another file may have arrived while this one was written.
      const current = claims.one(ref, claim.id) ?? claim;
      const updated = withAttachment(current, { sha256, name, contentType }, clock.now());
      const at = new Date(clock.now()).toISOString();
      claims.attached(updated, { sha256, name, contentType, bytes: content.length }, at);
      return { status: isNew ? 201 : 200, body: { sha256, name } };
    }),

    setPhotoPlaces: known(async (ref, call) => {
      if (claims.one(ref, call.param('id')) === null) return notFound();
      const parsed = await parseBody(call, photoPlaces);
      if ('refused' in parsed) return parsed.refused;
      // Read again: a file may have arrived while the body did.
      const claim = claims.one(ref, call.param('id'));
      if (claim === null) return notFound();
      const placed = withPhotoPlaces(claim, parsed.body);
      claims.save(placed);
      return ok(placed);
    }),
  };
}
