import { isDeepStrictEqual } from 'node:util';
import type { Reimbursement } from '../../domain/reimbursement.ts';
import type { Check } from './check.ts';
import type { Probe } from './probe.ts';
import type { World } from './world.ts';

const mostPages = 60;

export const pagingChecks: readonly Check[] = [
  {
    name: 'paging gives every line once and ends',
    operation: 'reimbursements',
    async run(probe, world) {
      const known = await linesOf(probe, world, 2);
      if (known === null) return;
      const limit = known.lines.length > 12 ? 5 : 1;
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < mostPages; page++) {
        const query: Record<string, string> = { limit: String(limit), ...(cursor === null ? {} : { cursor }) };
        const got = await probe.read('reimbursements', { params: { ref: known.ref }, query });
        if (got === null) return;
        const { items, nextCursor } = got.value;
        if (!probe.expect(items.length <= limit, 'reimbursements', `${limit} lines at most`, `${items.length}`)) return;
        seen.push(...items.map(({ id }) => id));
        cursor = nextCursor;
        if (cursor === null) break;
      }
      if (!probe.expect(cursor === null, 'reimbursements', 'a last page', `${mostPages} pages and still a cursor`))
        return;
      probe.expect(new Set(seen).size === seen.length, 'reimbursements', 'each line once', 'a line on two pages');
      const whole = known.lines.map(({ id }) => id);
      const told = `${seen.length} lines, not the same or not in the same order`;
      probe.expect(
        isDeepStrictEqual(seen, whole),
        'reimbursements',
        `the ${whole.length} lines of one large page`,
        told,
      );
    },
  },
  {
    name: 'reimbursements are filtered by state, day and person',
    operation: 'reimbursements',
    async run(probe, world) {
      const known = await linesOf(probe, world, 1);
      const [line] = known?.lines ?? [];
      if (known === null || line === undefined) return;
      const filters: [Record<string, string>, (one: Reimbursement) => boolean][] = [
        [{ state: line.state }, ({ state }) => state === line.state],
        [{ from: line.careOn }, ({ careOn }) => careOn >= line.careOn],
        [{ to: line.careOn }, ({ careOn }) => careOn <= line.careOn],
        [{ person: line.person.name.toUpperCase() }, ({ person }) => person.name === line.person.name],
        [{ to: '1900-01-01' }, () => false],
        [{ person: 'Nobody Conformance' }, () => false],
      ];
      for (const [filter, isAsked] of filters) {
        const got = await probe.read('reimbursements', {
          params: { ref: known.ref },
          query: { ...filter, limit: '100' },
        });
        if (got === null) continue;
        const expected = known.lines.filter(isAsked).map(({ id }) => id);
        const found = got.value.items.map(({ id }) => id);
        const told = JSON.stringify(filter);
        probe.expect(
          isDeepStrictEqual(found, expected),
          'reimbursements',
          `${expected.length} lines for ${told}`,
          `${found.length}, or other ones`,
        );
      }
    },
  },
  {
    name: 'a query outside the contract is refused',
    operation: 'reimbursements',
    async run(probe, [{ ref }]) {
      for (const query of [{ limit: '0' }, { state: 'unheard-of' }, { cursor: 'no cursor of yours' }]) {
        await probe.refused('reimbursements', { params: { ref }, query }, [400], `the query ${JSON.stringify(query)}`);
      }
    },
  },
];

/** All lines, on one large page, of a customer who has enough of them. */
async function linesOf(probe: Probe, world: World, least: number) {
  const { ref } = world.toSorted((a, b) => b.lineIds.length - a.lineIds.length)[0] ?? world[0];
  const got = await probe.read('reimbursements', { params: { ref }, query: { limit: '100' } });
  if (got === null) return null;
  const { items: lines, nextCursor } = got.value;
  if (lines.length < least) probe.skip(`needs a test customer with ${least} reimbursements`);
  else if (nextCursor !== null) probe.skip('needs a test customer with 100 reimbursements at most');
  else return { ref, lines };
  return null;
}
