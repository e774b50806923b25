import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { ConversationId } from '../../src/domain/ids.ts';
import { createConversation, findConversation } from '../../src/store/conversations.repository.ts';
import { openStore } from '../../src/store/openStore.ts';
import { newSealer } from '../../src/store/seal.ts';
import { engines, newTestPlace, queryPostgres } from '../support/openTestStore.ts';

const run = promisify(execFile);
const openStoreFile = new URL('../../src/store/openStore.ts', import.meta.url).href;

for (const engine of engines) {
  describe(`opening the store on ${engine}`, () => {
    let place: Awaited<ReturnType<typeof newTestPlace>>;
    beforeEach(async () => {
      place = await newTestPlace(engine);
    });
    afterEach(() => place.remove());

    /** Opens the store in a process of its own, holds it for a moment, and tells how that went. */
    const openElsewhere = async (): Promise<string> => {
      const { sealer: _, ...options } = place.options;
      const script = `
        import { openStore } from '${openStoreFile}';
        import { setTimeout as sleep } from 'node:timers/promises';
        const options = { ...${JSON.stringify(options)}, sealer: null };
        try {
          const store = await openStore(options);
          const { n } = await store.db.selectFrom('conversation').select((s) => s.fn.countAll().as('n')).executeTakeFirst();
          await sleep(300);
          await store.close();
          console.log('opened with ' + n);
        } catch (thrown) { console.log(thrown.code); }`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
      return stdout.trim();
    };

    it('brings the schema up to date once when processes start together', async () => {
      const all = await Promise.all([openElsewhere(), openElsewhere(), openElsewhere()]);
      // An embedded database belongs to one process: the others are told so at once instead of sharing it.
      if (engine === 'sqlite') {
        assert.ok(all.includes('opened with 0'), all.join());
        assert.ok(
          all.every((outcome) => outcome === 'opened with 0' || outcome === 'STORE_LOCKED'),
          all.join(),
        );
      } else assert.deepEqual(all, ['opened with 0', 'opened with 0', 'opened with 0']);
    });

    if (engine === 'postgres') {
      it('opens while schemas of other programs in the same database come and go', async () => {
        let over = false;
        const comeAndGo = async (name: string) => {
          const columns = Array.from({ length: 40 }, (_, i) => `c${i} int`).join();
          while (!over)
            await queryPostgres(
              `create schema ${name}; create table ${name}.t (${columns}); commit; drop schema ${name} cascade`,
            );
        };
        const others = Promise.all([1, 2].map((n) => comeAndGo(`t_${randomBytes(6).toString('hex')}_${n}`)));
        for (let times = 0; times < 3; times += 1) {
          const mine = await newTestPlace(engine);
          const store = await openStore(mine.options);
          await store.close();
          await mine.remove();
        }
        over = true;
        await others;
      });
    }

    it('finds everything again, and its own leases ended only where no other process can hold them', async () => {
      const first = await openStore(place.options);
      await createConversation(first.db, {
        ...{ id: 'c_1' as ConversationId, channel: 'directline', userId: 'dl_1', language: 'en' },
        ...{ browserHash: null, now: 1 },
      });
      await first.leases.take('c_1', { token: 'l_1', until: 10_000, now: 1 });
      await first.close();
      const second = await openStore(place.options);
      const row = await findConversation(second.db, 'c_1');
      await second.close();
      assert.equal(row?.language, 'en');
      assert.equal(row.lease_token, engine === 'sqlite' ? null : 'l_1');
    });

    it('cannot open with another key what was sealed with the first', async () => {
      const store = await openStore(place.options);
      const sealed = store.sealer.seal('482913');
      await store.close();
      assert.throws(() => newSealer(new Uint8Array(32).fill(9)).open(sealed), { code: 'SEAL_BROKEN' });
    });
  });
}
