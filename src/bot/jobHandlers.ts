import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { JobKind } from '../dialogs/turn.ts';
import { claimRequest } from '../domain/claim.ts';
import type { CustomerRef } from '../domain/ids.ts';
import { messageRequest } from '../domain/message.ts';
import type { FilesPort } from '../services/files.port.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import { filesById } from '../store/files.repository.ts';
import type { Db } from '../store/openStore.ts';
import type { JobRow } from '../store/tables.ts';

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

const messagePayload = messageRequest
  .omit({ parameters: true })
  .extend({ parameters: z.record(z.string(), z.string()) });

export const jobHandlers: Readonly<Record<JobKind, JobHandler>> = {
  async 'claim.submit'(job, _secret, { insurer, files, db, onPoint }) {
    const { request, customerRef, fileIds } = claimPayload.parse(JSON.parse(job.payload));
    const context = { correlationId: job.correlation_id };
    // After a first try nobody knows whether it arrived: ask before sending again.
    const known = job.attempts > 1 ? await insurer.claimByKey(customerRef, job.key, context) : null;
    onPoint?.('claim.before');
    const claim = known ?? (await insurer.submitClaim(customerRef, job.key, request, context));
    onPoint?.('claim.submitted');
    for (const file of fileIds.length === 0 ? [] : await filesById(db, job.conversation_id, fileIds)) {
      const content = await buffer(await files.read(file.id));
      await insurer.attachToClaim(
        customerRef,
        claim.id,
        { sha256: file.sha256, name: file.name, contentType: file.content_type, content },
        context,
      );
    }
    onPoint?.('claim.attached');
    return claim;
  },

  async 'message.send'(job, secret, { insurer }) {
    const request = messagePayload.parse(JSON.parse(job.payload));
    const parameters = secret === null ? request.parameters : { ...request.parameters, code: secret };
    await insurer.sendMessage(job.key, { ...request, parameters }, { correlationId: job.correlation_id });
    return null;
  },
};
