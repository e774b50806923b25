import { z } from 'zod';
import { claimTypes } from '../domain/claim.ts';
import { documentKinds } from '../domain/document.ts';
import { languages } from '../domain/identity.ts';

/**
 * What a button does, as a typed, versioned value that travels to the client and back. It names no customer and gives
 * no right: whoever presses it is checked again. `k` is the key of the card or question that showed the button, so
 * that a late press can be told from a current one.
 */
const shown = { v: z.literal(1), k: z.string().max(80) };
const id = z.string().max(80);

export const actionSchema = z.discriminatedUnion('a', [
  /** Answers the question `q` of the form whose key is `k`. */
  z.object({
    a: z.literal('answer'),
    ...shown,
    q: z.string().max(60),
    value: z.union([z.string().max(200), z.boolean(), z.null()]),
  }),
  /** Opens a question of the summary again. */
  z.object({ a: z.literal('edit'), ...shown, q: z.string().max(60) }),
  z.object({ a: z.literal('send'), ...shown }),
  z.object({ a: z.literal('saveAndQuit'), ...shown }),
  /** Begins a conversation, as if its intent had been typed, or as if `said` had been. */
  z.object({
    a: z.literal('begin'),
    ...shown,
    intent: z.string().max(40),
    claimType: z.enum(claimTypes).optional(),
    said: z.string().max(160).optional(),
  }),
  z.object({ a: z.literal('openContract'), ...shown, id }),
  /** The guarantees of a contract, or one family of them. */
  z.object({ a: z.literal('openGuarantees'), ...shown, id, family: z.string().max(40).optional() }),
  z.object({ a: z.literal('openGuarantee'), ...shown, id, code: z.string().max(60) }),
  /** What the other formulas of a contract's product would change. */
  z.object({ a: z.literal('compareFormulas'), ...shown, id }),
  z.object({ a: z.literal('openReimbursement'), ...shown, id }),
  /** Sends the papers that a reimbursement waits for. */
  z.object({ a: z.literal('sendRefundPaper'), ...shown, id }),
  z.object({ a: z.literal('openClaim'), ...shown, id }),
  /** Takes the places of a claim's photos away. */
  z.object({ a: z.literal('forgetPhotoPlaces'), ...shown, id }),
  /** Makes a paper of a contract; `person` is the child that a school certificate names. */
  z.object({
    a: z.literal('makeDocument'),
    ...shown,
    id,
    kind: z.enum(documentKinds),
    language: z.enum(languages).optional(),
    person: z.string().max(120).optional(),
  }),
  /** Gives a new link to a paper that was made. */
  z.object({ a: z.literal('openDocument'), ...shown, id }),
  /** Looks whether a page for payment was used. */
  z.object({ a: z.literal('checkPayment'), ...shown, id }),
  /** Sends the papers that a change waits for. */
  z.object({ a: z.literal('changePapers'), ...shown, id }),
  /** "It was not me": undoes a change. */
  z.object({ a: z.literal('stopChange'), ...shown, id }),
  /** The payments of one contract. */
  z.object({ a: z.literal('openSchedule'), ...shown, id }),
  z.object({
    a: z.literal('more'),
    ...shown,
    list: z.enum(['reimbursements', 'guarantees', 'claims']),
    cursor: z.string().max(200),
  }),
  z.object({ a: z.literal('resumeDraft'), ...shown, id }),
  z.object({ a: z.literal('deleteDraft'), ...shown, id }),
  z.object({ a: z.literal('moveCallback'), ...shown, id }),
  z.object({ a: z.literal('cancelCallback'), ...shown, id }),
  /** Lets a phone send photos to the question `q` of the form whose key is `k`. */
  z.object({ a: z.literal('pairPhone'), ...shown, q: z.string().max(60) }),
  /** Stops waiting for an advisor. */
  z.object({ a: z.literal('leaveQueue'), ...shown }),
  /** Shows in which chats the customer is known. */
  z.object({ a: z.literal('openChannels'), ...shown }),
  /** Asks to end the customer's identity in one of their chats. */
  z.object({ a: z.literal('unlinkChannel'), ...shown, id }),
  z.object({ a: z.literal('language'), ...shown, language: z.enum(languages) }),
  /** "I am safe": ends the pause that an emergency made. */
  z.object({ a: z.literal('safe'), ...shown }),
]);

export type Action = z.infer<typeof actionSchema>;
export type ActionName = Action['a'];
