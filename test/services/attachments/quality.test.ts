import assert from 'node:assert/strict';
import { examine } from '../../../src/services/attachments/examine.ts';
import { type Picture, photo } from '../../support/pictures.ts';

async function findingsOf(picture: Picture): Promise<string[]> {
  const examined = await examine(await photo(picture), 'image/jpeg');
  return examined.is === 'fine' ? examined.examination.findings : assert.fail(examined.reason);
}

describe('the quality of a photo', () => {
  it('is good when it is sharp, also with little contrast, in half the light, or a little soft', async () => {
    for (const picture of [
      {},
      { contrast: 0.15 },
      { contrast: 0.3 },
      { light: 0.4 },
      { blur: 1.5 },
      { seed: 5, blur: 2 },
    ])
      assert.deepEqual(await findingsOf(picture), [], JSON.stringify(picture));
  });

  it('is blurred where no text could be read, whatever the contrast', async () => {
    for (const contrast of [0.15, 0.5, 1])
      for (const blur of [6, 12])
        assert.deepEqual(await findingsOf({ contrast, blur }), ['blurred'], `${contrast} ${blur}`);
  });

  it('is dark at a tenth of the light, and where the lens was covered', async () => {
    for (const light of [0.1, 0.03, 0]) assert.deepEqual(await findingsOf({ light }), ['dark'], String(light));
  });

  it('is not judged of a picture too small to judge', async () => {
    assert.deepEqual(await findingsOf({ width: 120, height: 90, blur: 20 }), []);
  });
});
