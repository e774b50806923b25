import { z } from 'zod';
import { changeContent, changeRequest } from '../domain/change.ts';
import type { CustomerRef } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import { filesOfDraft } from '../store/files.repository.ts';
import { attachFiles } from './attachFiles.ts';
import type { JobHandler } from './jobHandlers.ts';

const customerRef = z.string().transform((value) => value as CustomerRef);

/** The account of a bank change travels sealed: the payload has the rest. */
const changePayload = z.object({
  request: changeRequest.extend({ content: z.union([changeContent, z.object({ kind: z.literal('bank') })]) }),
  customerRef,
  fileIds: z.array(z.string()),
});

const filesPayload = z.object({ changeId: z.string(), customerRef, fileIds: z.array(z.string()) });

const watchPayload = z.object({ paymentId: z.string(), customerRef });

/** Effects outside of what customers do with their account. */
export const accountJobs = {
  async 'change.request'(job, secret, { insurer, files, db, onPoint }) {
    const { request, customerRef: ref, fileIds } = changePayload.parse(JSON.parse(job.payload));
    const context = { correlationId: job.correlation_id };
    const content = secret === null ? request.content : { kind: 'bank' as const, iban: secret };
    onPoint?.('change.before');
    const change = await insurer.requestChange(
      ref,
      job.key,
      { ...request, content: changeContent.parse(content) },
      context,
    );
    onPoint?.('change.requested');
    const rows = await filesOfDraft(db, { draftId: null, conversationId: job.conversation_id }, fileIds);
    await attachFiles(rows, files, (file) => insurer.attachToChange(ref, change.id, file, context));
    if (rows.length === 0) return change;
    const all = await insurer.forCustomer(ref, context).changes();
    return all.find(({ id }) => id === change.id) ?? change;
  },

  async 'change.attach'(job, _secret, { insurer, files, db }) {
    const { changeId, customerRef: ref, fileIds } = filesPayload.parse(JSON.parse(job.payload));
    const context = { correlationId: job.correlation_id };
    const rows = await filesOfDraft(db, { draftId: null, conversationId: job.conversation_id }, fileIds);
    await attachFiles(rows, files, (file) => insurer.attachToChange(ref, changeId, file, context));
    const all = await insurer.forCustomer(ref, context).changes();
    return all.find(({ id }) => id === changeId) ?? null;
  },

  /** Looks from time to time whether the page was used, until it was or has ended. */
  async 'payment.watch'(job, _secret, { insurer }) {
    const { paymentId, customerRef: ref } = watchPayload.parse(JSON.parse(job.payload));
    const payment = await insurer.forCustomer(ref, { correlationId: job.correlation_id }).payment(paymentId);
    if (payment.state === 'open') throw new AppError('JOB_WAITS');
    return payment;
  },
} as const satisfies Record<string, JobHandler>;
