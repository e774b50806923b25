import { isDeepStrictEqual } from 'node:util';
import { insurerOperations } from '../../domain/insurerApi.ts';
import type { ApiCall } from './apiCaller.ts';
import type { Check } from './check.ts';
import { contractToDeclareOn, declaration, newKey, sha256Of, textFile } from './declaration.ts';
import { sameRefusal } from './ownership.checks.ts';
import type { Probe } from './probe.ts';
import { type KnownCustomer, unknownLike, type World } from './world.ts';

export const attachmentChecks: readonly Check[] = [
  check('a file is kept once with its claim', async (probe, [first], id) => {
    const got = await probe.read('attachToClaim', upload(first, id, textFile));
    await probe.read('attachToClaim', upload(first, id, textFile));
    const sha256 = sha256Of(textFile);
    if (got !== null) {
      probe.expect(
        got.value.sha256 === sha256,
        'attachToClaim',
        `sha256 ${sha256}`,
        got.value.sha256,
        'AttachmentReceipt',
      );
    }
    const files = (await probe.read('claim', { params: { ref: first.ref, id } }))?.value.attachments ?? [];
    const count = files.filter((file) => file.sha256 === sha256).length;
    probe.expect(count === 1, 'claim', 'the file once among the attachments', `${count} times`, 'Claim');
  }),
  check('a file of 10 MB is taken', async (probe, [first], id) => {
    const largest = new Uint8Array(insurerOperations.attachToClaim.body.largestBytes).fill(1);
    await probe.read('attachToClaim', upload(first, id, largest));
  }),
  check('bytes that do not match their sha256 are refused', async (probe, [first], id) => {
    const call = upload(first, id, textFile, { sha256: 'ab'.repeat(32) });
    await probe.refused('attachToClaim', call, [422], 'bytes of another sha256');
  }),
  check('places of photos come and go with the list, where they are kept', async (probe, [first, second], id) => {
    await probe.read('attachToClaim', upload(first, id, textFile));
    const place = { latitude: 45.764, longitude: 4.836, takenAt: null };
    const listing = (places: object[], of = { ref: first.ref, id }): ApiCall => ({ params: of, json: { places } });
    const all = listing([{ sha256: sha256Of(textFile), ...place }]);
    const offered = await probe.answer('setPhotoPlaces', all);
    if (offered === null || [404, 405, 501].includes(offered.status))
      return probe.skip('not offered; the assistant does without');
    for (const [call, expected] of [
      [all, place],
      [listing([]), undefined],
    ] as const) {
      const placed = (await probe.read('setPhotoPlaces', call))?.value.attachments[0]?.place;
      const told = expected === undefined ? 'no place' : 'the place that was sent';
      probe.expect(isDeepStrictEqual(placed, expected), 'setPhotoPlaces', told, 'another answer', 'Claim');
    }
    const foreign = listing([], { ref: second.ref, id });
    const unknown = listing([], { ref: second.ref, id: unknownLike(id) });
    await sameRefusal(probe, 'setPhotoPlaces', foreign, unknown, [404], 'another customer’s claim');
  }),
  check('a file for another customer’s claim is refused like one for an unknown claim', async (probe, world, id) => {
    const [, second] = world;
    const foreign = upload(second, id, textFile);
    await sameRefusal(
      probe,
      'attachToClaim',
      foreign,
      upload(second, unknownLike(id), textFile),
      [404],
      'another customer’s claim',
    );
  }),
];

function check(name: string, run: (probe: Probe, world: World, claimId: string) => Promise<void>): Check {
  return {
    name,
    operation: 'attachToClaim',
    writes: true,
    async run(probe, world) {
      const [first] = world;
      if (contractToDeclareOn(first) === null) return probe.skip('the first test customer has no contract');
      const json = declaration(first, probe.clock);
      const call = { params: { ref: first.ref }, json, headers: { 'idempotency-key': newKey() } };
      const outcome = await probe.api.call('submitClaim', call);
      const id = outcome.is === 'answer' ? (outcome.json as { id?: unknown } | undefined)?.id : undefined;
      if (typeof id !== 'string') return probe.skip('no claim could be declared to attach a file to');
      await run(probe, world, id);
    },
  };
}

const upload = ({ ref }: KnownCustomer, id: string, body: Uint8Array<ArrayBuffer>, more = {}): ApiCall => ({
  params: { ref, id, sha256: sha256Of(body), ...more },
  query: { name: 'conformité n° 1.jpg' },
  body,
  headers: { 'content-type': 'image/jpeg' },
});
