import type { MessageRequest } from '../../domain/message.ts';
import type { Check } from './check.ts';
import { newKey } from './declaration.ts';
import type { Probe } from './probe.ts';
import { type KnownCustomer, unknownLike, type World } from './world.ts';

/** A code that no refusal may give back. */
export const codeMark = '730519';

export const messageChecks: readonly Check[] = [
  check('a message is accepted, and a repeat under its key too', async (probe, [first]) => {
    const call = sending(messageTo(first.ref), newKey());
    await probe.read('sendMessage', call);
    await probe.read('sendMessage', call);
  }),
  check('a message under a key that was used with another body is refused', async (probe, [first]) => {
    const key = newKey();
    await probe.read('sendMessage', sending(messageTo(first.ref), key));
    const other = { ...messageTo(first.ref), parameters: { code: '111111' } };
    await probe.refused('sendMessage', sending(other, key), [409], 'the same key with another body');
  }),
  check('a message for nobody is accepted like one for a customer', async (probe, [first]) => {
    const real = await probe.read('sendMessage', sending(messageTo(first.ref), newKey()));
    const nobodys = await probe.read('sendMessage', sending(messageTo(unknownLike(first.ref)), newKey()));
    if (real === null || nobodys === null) return;
    const [a, b] = [real, nobodys].map(({ answer }) => `${answer.status} ${answer.text}`);
    probe.expect(a === b, 'sendMessage', `the same as for a customer: ${a}`, `${b}`, 'MessageReceipt');
  }),
  check('a message without a parameter that it needs is refused, whoever it is for', async (probe, [first]) => {
    for (const ref of [first.ref, unknownLike(first.ref)]) {
      const without = { ...messageTo(ref), parameters: { minutes: codeMark } };
      await probe.refused('sendMessage', sending(without, newKey()), [422], 'a code message without its code');
    }
  }),
  check('a message needs a key and a template that exists', async (probe, [first]) => {
    await probe.refused('sendMessage', { json: messageTo(first.ref) }, [400], 'no Idempotency-Key');
    const unheard = { ...messageTo(first.ref), template: 'unheard-of' };
    await probe.refused('sendMessage', sending(unheard, newKey()), [400], 'a template that does not exist');
  }),
];

function check(name: string, run: (probe: Probe, world: World) => Promise<void>): Check {
  return { name, operation: 'sendMessage', writes: true, run };
}

const messageTo = (ref: KnownCustomer['ref']): MessageRequest => ({
  customerRef: ref as MessageRequest['customerRef'],
  channel: 'preferred',
  template: 'one-time-code',
  parameters: { code: codeMark, minutes: '5' },
  language: 'fr',
});

const sending = (json: object, key: string) => ({ json, headers: { 'idempotency-key': key } });
