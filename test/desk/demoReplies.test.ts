import assert from 'node:assert/strict';
import { beginDemoReplies } from '../../src/desk/demoReplies.ts';
import { deskUnderTest } from './deskUnderTest.ts';

interface Reply {
  id: string;
  shortcut: string;
  language: string;
  text: string;
  own: boolean;
}

describe('the ready-made answers of a demonstration', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  before(async () => {
    desk = await deskUnderTest();
  });
  after(() => desk.close());

  it('are there at the first start, the team’s, in both languages; what was changed or removed stays so', async () => {
    const { db } = desk.chat.store;
    const { now } = desk.chat.clock;
    await beginDemoReplies(db, now());
    const sophie = await desk.signIn('sophie');
    const list = async (): Promise<Reply[]> => (await sophie.get('/advisor/api/replies')).body.replies;
    const all = await list();
    assert.deepEqual(
      ['fr', 'en'].map((language) => all.filter((each) => each.language === language).length),
      [6, 6],
    );
    assert.ok(all.every(({ own }) => !own));
    const [hello] = all.filter(({ shortcut }) => shortcut === 'bonjour');
    assert.match(hello?.text ?? '', /\{conseiller\}/);
    assert.equal((await sophie.post('/advisor/api/replies', { ...hello, text: 'Bonsoir' })).status, 200);
    const [thanks] = all.filter(({ shortcut }) => shortcut === 'merci');
    assert.equal((await sophie.post(`/advisor/api/replies/${thanks?.id}/remove`, { own: false })).status, 200);
    await beginDemoReplies(db, now());
    const later = await list();
    assert.equal(later.length, 11);
    assert.ok(later.some(({ text }) => text === 'Bonsoir'));
  });
});
