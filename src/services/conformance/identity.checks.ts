import type { MatchAnswer, MatchRequest } from '../../domain/identity.ts';
import type { Check } from './check.ts';
import { sameRefusal } from './ownership.checks.ts';
import type { Probe } from './probe.ts';
import { unknownLike, type World } from './world.ts';

const nobody = { identifier: 'NOBODY-0000001', birthDate: '1901-01-01' };
const timedPairs = 9;
/** Differences below this many ms are noise of the network. */
const noiseMs = 30;

export const identityChecks: readonly Check[] = [
  {
    name: 'match finds the test customers',
    operation: 'match',
    finds: true,
    async run(probe, world) {
      for (const { identifier, birthDate } of world) {
        const got = await probe.read('match', { json: { identifier, birthDate } });
        const profile = got && (await probe.read('profile', { params: { ref: got.value.reference } }));
        if (!profile) continue;
        const { number, email, birthDate: born } = profile.value;
        const isTheirs = [number, email].map(bare).includes(bare(identifier)) && born === birthDate;
        probe.expect(isTheirs, 'match', 'the reference of the customer asked for', 'the reference of another customer');
      }
    },
  },
  {
    name: 'match answers a miss like a hit',
    operation: 'match',
    async run(probe, world) {
      const [{ identifier, birthDate, ref }] = world;
      const hit = await probe.read('match', { json: { identifier, birthDate } });
      for (const json of missesOf(world)) {
        const miss = await probe.read('match', { json });
        if (hit === null || miss === null) continue;
        const fields = (answer: MatchAnswer) => Object.keys(answer).sort().join();
        const told = (got: typeof hit) =>
          JSON.stringify([got.answer.status, fields(got.answer.json as MatchAnswer), got.value.channels]);
        probe.expect(
          told(hit) === told(miss),
          'match',
          `status, fields, channels ${told(hit)}`,
          told(miss),
          'MatchAnswer',
        );
        const { reference } = miss.value;
        const head = commonHead(world);
        const isAlike = reference.length === ref.length && reference.startsWith(head) && reference !== ref;
        const form = `a reference of ${ref.length} characters${head === '' ? '' : ` that begins with ${head}`}, not the customer’s`;
        probe.expect(
          isAlike,
          'match',
          form,
          reference === ref ? 'the customer’s own reference' : shapeOf(reference, head),
        );
      }
    },
  },
  {
    name: 'match gives one miss the same reference again, and another miss another',
    operation: 'match',
    async run(probe, world) {
      const asked = missesOf(world);
      const references: (string | undefined)[] = [];
      for (const json of [...asked, ...asked]) references.push((await probe.read('match', { json }))?.value.reference);
      const [a, b, again, bAgain] = references;
      if ([a, b, again, bAgain].includes(undefined)) return;
      probe.expect(a === again && b === bAgain, 'match', 'the same reference for the same miss', 'another one');
      probe.expect(a !== b, 'match', 'different references for different misses', 'the same one');
    },
  },
  {
    name: 'match takes as long for a miss as for a hit',
    operation: 'match',
    async run(probe, world) {
      const [{ identifier, birthDate }] = world;
      const [, miss = nobody] = missesOf(world);
      const hits: number[] = [];
      const misses: number[] = [];
      for (let pair = 0; pair < timedPairs; pair++) {
        hits.push(await timed(probe, { identifier, birthDate }));
        misses.push(await timed(probe, miss));
      }
      const [hit, missed] = [median(hits), median(misses)];
      const isAlike = Math.abs(hit - missed) <= Math.max(noiseMs, hit / 2);
      probe.expect(isAlike, 'match', `about ${hit} ms, as for a hit`, `${missed} ms for a miss`);
    },
  },
  {
    name: 'the reference of a miss opens nothing',
    operation: 'profile',
    async run(probe, world) {
      const got = await probe.read('match', { json: nobody });
      if (got === null) return;
      const decoy = got.value.reference;
      const unknown = unknownLike(world[0].ref);
      for (const id of ['profile', 'contracts', 'claims'] as const) {
        await sameRefusal(
          probe,
          id,
          { params: { ref: decoy } },
          { params: { ref: unknown } },
          [404],
          'nobody’s reference',
        );
      }
    },
  },
  {
    name: 'match refuses a body outside the contract',
    operation: 'match',
    async run(probe) {
      await probe.refused(
        'match',
        { json: { ...nobody, birthDate: '01/01/1901' } },
        [400],
        'a day that is no ISO date',
      );
      await probe.refused('match', { json: { birthDate: nobody.birthDate } }, [400], 'no identifier');
      await probe.refused('match', { body: '{"identifier":' }, [400], 'a body that is no JSON');
    },
  },
];

/** A known identifier with another birth date, and an identifier that nobody has. */
function missesOf([first]: World): MatchRequest[] {
  const birthDate = first.birthDate === nobody.birthDate ? '1902-02-02' : nobody.birthDate;
  return [{ identifier: first.identifier, birthDate }, nobody];
}

async function timed(probe: Probe, json: MatchRequest): Promise<number> {
  return (await probe.answer('match', { json }))?.ms ?? 0;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** What all references begin with, up to a sign: `cus_`. */
function commonHead([{ ref: a }, { ref: b }]: World): string {
  const head = /^[A-Za-z]+[-_.:]/.exec(a)?.[0] ?? '';
  return b.startsWith(head) ? head : '';
}

const shapeOf = (reference: string, head: string): string =>
  `one of ${reference.length} characters${reference.startsWith(head) ? '' : ` that begins with ${reference.slice(0, head.length)}`}`;
