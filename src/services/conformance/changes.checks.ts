import type { ApiCall } from './apiCaller.ts';
import type { Check } from './check.ts';
import { newKey } from './declaration.ts';
import { sameRefusal } from './ownership.checks.ts';
import { type KnownCustomer, unknownLike } from './world.ts';

/** Changes, where they are offered; the one that is asked for here leaves everything as it is. */
export const changeChecks: readonly Check[] = [
  {
    name: 'a change is made once for a key, confirmed where it must be, and is its customer’s alone',
    operation: 'requestChange',
    writes: true,
    async run(probe, [first, second]) {
      const offered = await probe.answer('changes', { params: { ref: first.ref } });
      if (offered === null || [404, 405, 501].includes(offered.status))
        return probe.skip('not offered; the assistant does without');
      const preferences = (await probe.read('preferences', { params: { ref: first.ref } }))?.value;
      if (preferences === undefined) return;
      const key = newKey();
      const same = { content: { kind: 'preferences', preferences }, confirmedBy: null, language: 'fr' };
      const made = await probe.read('requestChange', asking(first, key, same));
      const again = await probe.read('requestChange', asking(first, key, same));
      await probe.refused(
        'requestChange',
        asking(first, key, { ...same, language: 'en' }),
        [409],
        'the same key with another body',
      );
      const email = { content: { kind: 'email', email: 'conformance@example.com' }, confirmedBy: null, language: 'fr' };
      await probe.refused(
        'requestChange',
        asking(first, newKey(), email),
        [422],
        'a mail address nobody has confirmed',
      );
      if (made === null || again === null) return;
      const { id } = made.value;
      probe.expect(again.value.id === id, 'requestChange', 'the change of the first call', 'another one', 'Change');
      const stop = (of: string): ApiCall => ({ params: { ref: second.ref, id: of }, json: {} });
      await sameRefusal(probe, 'stopChange', stop(id), stop(unknownLike(id)), [404], 'another customer’s change');
    },
  },
];

const asking = ({ ref }: KnownCustomer, key: string, json: object): ApiCall => ({
  params: { ref },
  json,
  headers: { 'idempotency-key': key },
});
