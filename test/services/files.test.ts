import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { manualClock } from '../../src/clock.ts';
import { countingIds } from '../../src/domain/ids.ts';
import { newExaminer } from '../../src/services/attachments/newExaminer.ts';
import { openDiskFileBytes } from '../../src/services/diskFileBytes.ts';
import type { FilesPort, Upload } from '../../src/services/files.port.ts';
import { type FileBytes, newFiles } from '../../src/services/newFiles.ts';
import { newSqlFileBytes } from '../../src/services/sqlFileBytes.ts';
import type { Store } from '../../src/store/openStore.ts';
import { type Engine, engines, openTestStore, type TestStore } from '../support/openTestStore.ts';
import { heicPhoto, photo } from '../support/pictures.ts';
import { realHeic } from '../support/realHeic.ts';
import { jpeg, pdf, png } from '../support/sampleFiles.ts';

type MakeBytes = (store: Store, folder: string) => Promise<FileBytes>;
const onDisk: [string, Engine, MakeBytes] = [
  'on disk',
  'sqlite',
  (_store, folder) => openDiskFileBytes(join(folder, 'files')),
];
const inSql = engines.map((engine): [string, Engine, MakeBytes] => [
  `in ${engine}`,
  engine,
  async (store) => newSqlFileBytes(store),
]);

for (const [place, engine, makeBytes] of [onDisk, ...inSql]) {
  describe(`files ${place}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'eca-files-'));
    const clock = manualClock(1_000_000);
    let opened: TestStore;
    let store: Store;
    let bytes: FileBytes;
    let files: FilesPort;
    const examiner = newExaminer();
    before(async () => {
      opened = await openTestStore(engine);
      store = opened.store;
      bytes = await makeBytes(store, folder);
      files = newFiles({ store, bytes, clock, newId: countingIds(), examiner });
    });
    after(async () => {
      await examiner.stop();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const upload = (content: Buffer | Readable, more: Partial<Upload> = {}): Upload => ({
      conversationId: 'c1',
      name: 'photo.jpg',
      contentType: 'image/jpeg',
      content: Buffer.isBuffer(content) ? Readable.from(pieces(content)) : content,
      onlyNew: false,
      ...more,
    });
    const stored = async (given: Upload) => {
      const outcome = await files.store(given);
      return outcome.is === 'stored' ? outcome.file : assert.fail(outcome.reason);
    };
    const keptBytes = async () =>
      place === 'on disk'
        ? readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
            .length
        : (await store.db.selectFrom('file_chunk').select('file_id').distinct().execute()).length;

    it('come back byte for byte, however they came', async () => {
      for (const size of [150, 65_536, 700_001]) {
        const content = jpeg(size % 200, size);
        const file = await stored(upload(content));
        assert.equal(file.bytes, size);
        assert.equal(file.sha256, createHash('sha256').update(content).digest('hex'));
        assert.deepEqual(await buffer(await files.read(file.id)), content);
        assert.deepEqual(await files.find(file.id), file);
      }
    });

    it('lose where they were taken: it is in no byte and no row until the customer has said yes', async () => {
      const taken = { width: 640, height: 480, takenAt: '2026:11:23 17:05:30', place: true, seed: 7 };
      for (const [content, name, contentType] of [
        [await photo(taken), 'a.jpg', 'image/jpeg'],
        [await photo(taken, 'png'), 'a.png', 'image/png'],
        [await heicPhoto(taken), 'a.heic', 'image/heic'],
        [realHeic(), 'b.heic', ''],
      ] as const) {
        const file = await stored(upload(content, { name, contentType }));
        const kept = await buffer(await files.read(file.id));
        assert.ok(content.includes('Eca') && !kept.includes('Eca'), name);
        const row = await store.db.selectFrom('file').selectAll().where('id', '=', file.id).executeTakeFirstOrThrow();
        assert.equal(row.place, null);
        const { held_place: held, ...plain } = row;
        assert.doesNotMatch(JSON.stringify(plain), /45[.,]7|4[.,]83|17:05/);
        assert.deepEqual(JSON.parse(store.sealer.open(held ?? '')), {
          latitude: 45.75,
          longitude: 4.833,
          takenAt: name === 'b.heic' ? '2026-11-19T20:00' : '2026-11-23T17:05',
        });
        await files.remove(file.id);
        const gone = await store.db.selectFrom('file').select('held_place').where('id', '=', file.id).execute();
        assert.deepEqual(gone, [{ held_place: null }]);
      }
    });

    it('may weigh 10 MB, and not a byte more', async () => {
      assert.equal((await files.store(upload(jpeg(1, 10_000_000)))).is, 'stored');
      const kept = await keptBytes();
      assert.deepEqual(await files.store(upload(jpeg(1, 10_000_001))), { is: 'refused', reason: 'FileTooLarge' });
      assert.equal(await keptBytes(), kept);
    });

    it('that are refused or cut leave no byte', async () => {
      const kept = await keptBytes();
      assert.equal((await files.store(upload(Buffer.alloc(0)))).is, 'refused');
      assert.equal((await files.store(upload(png()))).is, 'refused');
      const cut = new Readable({
        read() {
          this.push(jpeg(0, 100_000));
          this.destroy(new TypeError('connection lost'));
        },
      });
      assert.deepEqual(await files.store(upload(cut)), { is: 'refused', reason: 'UploadCut' });
      assert.equal(await keptBytes(), kept);
    });

    it('are erased on demand, and harmlessly again', async () => {
      const file = await stored(upload(jpeg(77)));
      await files.remove(file.id);
      await files.remove(file.id);
      assert.equal(await files.find(file.id), undefined);
      await assert.rejects(files.read(file.id), { code: 'FILE_MISSING' });
      await assert.rejects(files.read('file_never'), { code: 'FILE_MISSING' });
    });

    it('that nobody sent are swept', async () => {
      const [old, sent] = [await stored(upload(jpeg(50))), await stored(upload(jpeg(51)))];
      await store.db.updateTable('file').set({ status: 'received' }).where('id', '=', sent.id).execute();
      clock.advance(1000);
      const fresh = await stored(upload(jpeg(52)));
      assert.ok((await files.removeStagedBefore(clock.now())) >= 1);
      assert.equal(await files.find(old.id), undefined);
      assert.ok((await files.find(sent.id)) !== undefined && (await files.find(fresh.id)) !== undefined);
    });

    if (place === 'on disk')
      it('that no row names are swept at start', async () => {
        const kept = await stored(upload(jpeg(60)));
        const lost = await stored(upload(jpeg(61)));
        await store.db.deleteFrom('file').where('id', '=', lost.id).execute();
        assert.equal(await files.removeOrphans(), 1);
        await assert.rejects(files.read(lost.id), { code: 'FILE_MISSING' });
        assert.deepEqual(await buffer(await files.read(kept.id)), jpeg(60));
      });

    it('whose place is full are an error, not a refusal', async () => {
      const broken: FileBytes = {
        ...bytes,
        write: async (id) => ({ ...(await bytes.write(id)), commit: () => Promise.reject(new TypeError('ENOSPC')) }),
      };
      const failing = newFiles({ store, bytes: broken, clock, newId: countingIds(), examiner });
      const kept = await keptBytes();
      await assert.rejects(failing.store(upload(jpeg(90), { conversationId: 'c9' })), { code: 'STORE_BUSY' });
      assert.equal(await keptBytes(), kept);
    });

    it('get an extension when they have none, and keep theirs', async () => {
      assert.equal((await stored(upload(pdf(), { name: 'scan', contentType: '' }))).name, 'scan.pdf');
      assert.equal((await stored(upload(jpeg(), { name: 'IMG.JPEG' }))).name, 'IMG.JPEG');
      assert.equal((await stored(upload(jpeg(), { name: '' }))).name, 'document.jpg');
    });
  });
}

describe('files on disk after a crash', () => {
  it('lose what was under way, and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eca-files-'));
    const first = await openDiskFileBytes(folder);
    const whole = await first.write('file_whole');
    await whole.chunk(jpeg());
    await whole.commit();
    await (await first.write('file_half')).chunk(jpeg());
    const second = await openDiskFileBytes(folder);
    assert.deepEqual(await buffer(await second.read('file_whole')), jpeg());
    await assert.rejects(second.read('file_half'), { code: 'FILE_MISSING' });
    assert.deepEqual(readdirSync(join(folder, 'incoming')), []);
    for (const id of ['../x', 'a/b', '', '.', 'x'.repeat(100)])
      await assert.rejects(async () => second.read(id), { code: 'FILE_MISSING' });
    rmSync(folder, { recursive: true, force: true });
  });
});

function* pieces(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 10_007) yield content.subarray(at, at + 10_007);
}
