import assert from 'node:assert/strict';
import { newExaminer } from '../../../src/services/attachments/newExaminer.ts';
import { photo } from '../../support/pictures.ts';
import { jpeg, pdf } from '../../support/sampleFiles.ts';

describe('the thread that examines files', () => {
  it('gives each file its own verdict, in whatever number they come', async () => {
    const examiner = newExaminer();
    const taken = await photo({ width: 640, height: 480, takenAt: '2026:11:23 10:00:00' });
    const [first, broken, third, last] = await Promise.all([
      examiner.examine(taken, 'image/jpeg'),
      examiner.examine(Buffer.from('no picture'), 'image/png'),
      examiner.examine(pdf(), 'application/pdf'),
      examiner.examine(jpeg(), 'image/jpeg'),
    ]);
    assert.ok(first.is === 'fine' && first.examination.takenOn === '2026-11-23' && Buffer.isBuffer(first.cleaned));
    assert.deepEqual(broken, { is: 'held', reason: 'FileUnreadable' });
    assert.deepEqual([third.is, last.is], ['fine', 'fine']);
    await examiner.stop();
  });

  it('is ended when it takes too long, and the next file finds a new one', async () => {
    const examiner = newExaminer({ patienceMs: 1 });
    assert.deepEqual(await examiner.examine(await photo({ width: 3000, height: 2000 }), 'image/jpeg'), {
      is: 'held',
      reason: 'FileUnsafe',
    });
    await examiner.stop();
    const patient = newExaminer();
    const late = patient.examine(jpeg(), 'image/jpeg');
    assert.equal((await late).is, 'fine');
    await patient.stop();
  });

  it('takes no more than may wait, and lets nobody wait for ever when it stops', async () => {
    const examiner = newExaminer({ queue: 1 });
    const [one, two] = [examiner.examine(jpeg(1), 'image/jpeg'), examiner.examine(jpeg(2), 'image/jpeg')];
    await assert.rejects(examiner.examine(jpeg(3), 'image/jpeg'), { code: 'STORE_BUSY' });
    const outcomes = Promise.allSettled([one, two]);
    await examiner.stop();
    assert.deepEqual(
      (await outcomes).map(({ status }) => status),
      ['rejected', 'rejected'],
    );
  });
});
