import { z } from 'zod';
import type { JobKind } from '../dialogs/turn.ts';
import { claimRequest } from '../domain/claim.ts';
import type { ClaimId, CustomerRef } from '../domain/ids.ts';
import { messageRequest } from '../domain/message.ts';
import type { FilesPort } from '../services/files.port.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import { filesOfDraft } from '../store/files.repository.ts';
import type { Db } from '../store/openStore.ts';
import type { JobRow } from '../store/tables.ts';
import { accountJobs } from './accountJobs.ts';
import { attachFiles } from './attachFiles.ts';
import { joinPlaces } from './joinPlaces.ts';

export interface JobTools {
  insurer: InsurerPort;
  files: FilesPort;
  db: Db;
  /** Named points of a job, for fault tests that kill the process there. */
  onPoint?(point: string): void;
}

/** Performs one job and gives its result; `secret` is what was sealed with it. Throws AppError. */
export type JobHandler = (job: JobRow, secret: string | null, tools: JobTools) => Promise<unknown>;

const claimPayload = z.object({
  request: claimRequest,
  customerRef: z.string().transform((value) => value as CustomerRef),
  fileIds: z.array(z.string()),
  draftId: z.string().nullable(),
});

const attachPayload = z.object({
  claimId: z.string().transform((value) => value as ClaimId),
  customerRef: z.string().transform((value) => value as CustomerRef),
  fileIds: z.array(z.string()),
});

const refundPayload = z.object({
  lineId: z.string(),
  customerRef: z.string().transform((value) => value as CustomerRef),
  fileIds: z.array(z.string()),
});

const messagePayload = messageRequest
  .omit({ parameters: true })
  .extend({ parameters: z.record(z.string(), z.string()) });

export const jobHandlers: Readonly<Record<JobKind, JobHandler>> = {
  ...accountJobs,

  async 'claim.submit'(job, _secret, { insurer, files, db, onPoint }) {
    const { request, customerRef, fileIds, draftId } = claimPayload.parse(JSON.parse(job.payload));
    const context = { correlationId: job.correlation_id };
    // After a first try nobody knows whether it arrived: ask before sending again.
    const known = job.attempts > 1 ? await insurer.claimByKey(customerRef, job.key, context) : null;
    onPoint?.('claim.before');
    const claim = known ?? (await insurer.submitClaim(customerRef, job.key, request, context));
    onPoint?.('claim.submitted');
    // The draft may have been sent from another conversation than the one the photos came in.
    const attached = await filesOfDraft(db, { draftId, conversationId: job.conversation_id }, fileIds);
    await attachFiles(attached, files, (file) => insurer.attachToClaim(customerRef, claim.id, file, context));
    await joinPlaces(insurer.forCustomer(customerRef, context), claim.id, attached);
    onPoint?.('claim.attached');
    return claim;
  },

  async 'claim.attach'(job, _secret, { insurer, files, db, onPoint }) {
    const { claimId, customerRef, fileIds } = attachPayload.parse(JSON.parse(job.payload));
    const context = { correlationId: job.correlation_id };
    const attached = await filesOfDraft(db, { draftId: null, conversationId: job.conversation_id }, fileIds);
    await attachFiles(attached, files, (file) => insurer.attachToClaim(customerRef, claimId, file, context));
    await joinPlaces(insurer.forCustomer(customerRef, context), claimId, attached);
    onPoint?.('claim.attached');
    return insurer.forCustomer(customerRef, context).claim(claimId);
  },

  async 'refund.attach'(job, _secret, { insurer, files, db, onPoint }) {
    const { lineId, customerRef, fileIds } = refundPayload.parse(JSON.parse(job.payload));
    const context = { correlationId: job.correlation_id };
    const attached = await filesOfDraft(db, { draftId: null, conversationId: job.conversation_id }, fileIds);
    await attachFiles(attached, files, (file) => insurer.attachToReimbursement(customerRef, lineId, file, context));
    onPoint?.('refund.attached');
    return insurer.forCustomer(customerRef, context).reimbursement(lineId);
  },

  async 'message.send'(job, secret, { insurer }) {
    const request = messagePayload.parse(JSON.parse(job.payload));
    const parameters = secret === null ? request.parameters : { ...request.parameters, code: secret };
    await insurer.sendMessage(job.key, { ...request, parameters }, { correlationId: job.correlation_id });
    return null;
  },
};
