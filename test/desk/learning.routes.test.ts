import assert from 'node:assert/strict';
import type { Learning } from '../../src/intents/learning/learning.ts';
import { deskUnderTest } from './deskUnderTest.ts';

describe('misunderstood sentences at the desk', () => {
  const trial = {
    language: 'fr' as const,
    before: 98,
    after: 97,
    total: 100,
    fixed: [],
    contradicting: [],
    missed: [],
  };
  const broken = [{ text: 'bonjour', label: 'greet' as const, before: 'greet', after: 'goodbye' }];
  const asked: string[] = [];
  const learning: Learning = {
    list: async () =>
      [
        {
          id: 'mis_1',
          text: 'mon 06 39 98 10 09 ne marche pas',
          language: 'fr',
          intent: 'callback',
          score: 412,
          chosen: null,
        },
      ] as never,
    skip: async (id, by) => asked.push(`skip ${id} ${by}`) > 0,
    keep: async (id, label, by) => asked.push(`keep ${id} ${label} ${by}`) > 0,
    attempt: async () => [{ ...trial, broken, accepted: false }],
    label: async (labels, by) => {
      asked.push(`publish ${labels[0]?.id} ${by}`);
      return { is: 'refused', trials: [{ ...trial, broken, accepted: false }] };
    },
  };

  it('are read masked, tried by advisors, and published by supervisors only when nothing breaks', async () => {
    const desk = await deskUnderTest({ learning });
    try {
      const karim = await desk.signIn('karim');
      const { sentences, intents } = (await karim.get('/advisor/api/misunderstood')).body;
      assert.deepEqual([sentences[0].text, sentences[0].score], ['mon ••\u00a009 ne marche pas', 41]);
      assert.ok(intents.length > 30);
      const labels = [{ id: 'mis_1', label: 'sign_in' }];
      const tried = (await karim.post('/advisor/api/misunderstood/try', { labels })).body;
      assert.deepEqual([tried.published, tried.trials[0].broken[0].text], [false, 'bonjour']);
      assert.equal((await karim.post('/advisor/api/misunderstood/publish', { labels })).status, 403);
      const sophie = await desk.signIn('sophie');
      assert.equal((await sophie.post('/advisor/api/misunderstood/publish', { labels })).body.published, false);
      assert.equal((await karim.post('/advisor/api/misunderstood/mis_1/skip')).status, 200);
      assert.equal((await karim.post('/advisor/api/misunderstood/mis_1/keep', { label: 'no_such' })).status, 400);
      assert.deepEqual(asked, ['publish mis_1 sophie', 'skip mis_1 karim']);
    } finally {
      await desk.close();
    }
  });
});
