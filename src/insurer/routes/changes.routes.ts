import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { changeRequest } from '../../domain/change.ts';
import type { MailboxEntry } from '../../domain/message.ts';
import { partnerQuery } from '../../domain/partner.ts';
import { reference } from '../../domain/reference.ts';
import { type ChangeFault, type ChangeSubject, changeFault, plannedChange } from '../changes/changePlan.ts';
import { changeNotices } from '../changes/notices.ts';
import { idempotencyKey, parseBody } from '../http/json.ts';
import { readBody } from '../http/readBody.ts';
import { notFound, ok, refusal } from '../http/reply.ts';
import type { Call, Handle } from '../http/route.ts';
import { findPartners } from '../partners/findPartners.ts';
import type { ChangesStore } from '../store/changes.store.ts';
import type { CustomersStore } from '../store/customers.store.ts';

export interface ChangeRouteContext {
  customers: CustomersStore;
  changes: ChangesStore;
  keepFile(owner: string, sha256: string, content: Uint8Array): Promise<void>;
  /** Sends by mail or SMS, once per key. */
  send(key: string, entry: MailboxEntry): void;
  idOf(prefix: string, purpose: string, words: string): string;
  clock: Clock;
  publicUrl(): string;
  /** As people dial it. */
  phone: string;
}

type Operation = 'changes' | 'requestChange' | 'stopChange' | 'attachToChange' | 'preferences' | 'partners';

const faultMessages: Record<ChangeFault, string> = {
  CONTRACT_UNKNOWN: 'The customer has no contract with this id',
  NOT_CONFIRMED: 'This change needs the confirmation of the customer',
  CONTACT_JUST_CHANGED: 'Contact details have changed within a day',
  PERSON_UNKNOWN: 'The contract covers nobody of this name',
  NOT_POSSIBLE: 'This change does not fit the contract or the person',
};
const LARGEST_FILE = 10 * 1024 * 1024;
const FILES_PER_CHANGE = 8;

/** What a customer changes in their file, and where partners are. */
export function changeRoutes(context: ChangeRouteContext): Record<Operation, Handle> {
  const { customers, changes, clock } = context;
  const known =
    (handle: (ref: string, call: Call) => ReturnType<Handle>): Handle =>
    (call) => {
      const ref = call.param('ref');
      return customers.customer(ref) === null ? notFound() : handle(ref, call);
    };

  return {
    changes: known((ref) => ok(changes.all(ref))),

    requestChange: known(async (ref, call) => {
      const key = idempotencyKey(call);
      if ('refused' in key) return key.refused;
      const parsed = await parseBody(call, changeRequest);
      if ('refused' in parsed) return parsed.refused;
      const filing = { value: key.key, requestHash: parsed.hash };
      const before = changes.filed(ref, filing);
      if (before === null) {
        const customer = customers.customer(ref);
        if (customer === null) return notFound();
        const contracts = customers.contracts(ref);
        const isTaken = (email: string) => changes.isTaken(ref, email);
        const subject: ChangeSubject = { customer, contracts, changes: changes.all(ref), isTaken };
        const now = clock.now();
        const fault = changeFault(parsed.body, subject, now);
        if (fault !== null) return refusal(422, fault, faultMessages[fault]);
        const { content, language } = parsed.body;
        const id = context.idOf('chg', 'change', `${ref} ${key.key}`);
        const made = { id, reference: reference('MOD', randomBytes(6)), now };
        const change = plannedChange(parsed.body, subject, made);
        const contract = contracts.find(({ id }) => id === change.contractId) ?? null;
        const stopToken = randomBytes(24).toString('base64url');
        const filed = changes.file({ ref, key: filing, content, change, customer, contract, stopToken }, now);
        if (filed.kind === 'stored') {
          const stopUrl = `${context.publicUrl()}/changes/stop/${stopToken}`;
          const told = {
            ...{ language, stopUrl, phone: context.phone, at: new Date(now).toISOString() },
            ...{ content, contractNumber: contract?.number ?? null },
          };
          for (const entry of changeNotices(customer, change, told)) context.send(`${id}.${entry.channel}`, entry);
          return { status: 201, body: filed.change };
        }
        return filed.kind === 'repeated' ? ok(filed.change) : conflict();
      }
      return before.kind === 'conflict' ? conflict() : ok(before.change);
    }),

    stopChange: known((ref, call) => {
      if (changes.one(ref, call.param('id')) === null) return notFound();
      const stopped = changes.stop(ref, call.param('id'), clock.now());
      return stopped === null ? refusal(422, 'TOO_LATE', 'This change cannot be undone any more') : ok(stopped);
    }),

    attachToChange: known(async (ref, call) => {
      const change = changes.one(ref, call.param('id'));
      if (change === null) return notFound();
      const sha256 = call.param('sha256').toLowerCase();
      if (!/^[0-9a-f]{64}$/.test(sha256)) return refusal(400, 'SHA256_INVALID', 'The path must end in a sha256 in hex');
      const content = await readBody(call.request, LARGEST_FILE);
      if (content === null) return refusal(413, 'FILE_TOO_LARGE', 'A file may have 10 MB');
      if (createHash('sha256').update(content).digest('hex') !== sha256)
        return refusal(422, 'SHA256_MISMATCH', 'The bytes do not have this sha256');
      const isNew = !change.attachments.some((file) => file.sha256 === sha256);
      if (isNew && change.attachments.length >= FILES_PER_CHANGE)
        return refusal(422, 'TOO_MANY_FILES', 'A change may have 8 files');
      await context.keepFile(change.id, sha256, content);
      const name =
        (call.query.get('name') ?? 'document')
          .replace(/[\p{C}/\\]/gu, ' ')
          .trim()
          .slice(0, 200) || 'document';
      changes.attached(ref, change.id, { sha256, name });
      return { status: isNew ? 201 : 200, body: { sha256, name } };
    }),

    preferences: known((ref) => ok(changes.preferences(ref))),

    partners(call) {
      const query = partnerQuery.safeParse(Object.fromEntries(call.query));
      if (!query.success) return refusal(400, 'QUERY_INVALID', 'kind, near or limit is not as agreed');
      const page = findPartners(query.data);
      return page === null ? notFound() : ok(page);
    },
  };
}

const conflict = () => refusal(409, 'IDEMPOTENCY_CONFLICT', 'This key was used with another body');
