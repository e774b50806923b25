import assert from 'node:assert/strict';
import { kill } from './kill.ts';
import { newRandom } from './random.ts';

describe('the program, killed at every step and ten times at random while customers talk', function () {
  this.timeout(240_000);

  it('loses nothing, doubles nothing, keeps the order and no secret', async () => {
    const seed = Date.now() % 1_000_000;
    const { breaches, figures } = await kill({ seed, random: newRandom(seed), timesEach: 1, randomKills: 10 });
    // How fast it comes back is measured by `npm run faults`, on a machine that does nothing else.
    const broken = breaches.filter((breach) => !breach.startsWith('in time'));
    assert.deepEqual(broken, [], `seed ${seed}: ${JSON.stringify(figures)}`);
    assert.ok(Number(figures['claims']) > 0 && Number(figures['interrupted']) > 0, JSON.stringify(figures));
  });
});
