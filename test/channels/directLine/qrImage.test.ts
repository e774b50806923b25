import assert from 'node:assert/strict';
import { create } from 'qrcode';
import { speak } from '../../../src/cards/answer.ts';
import { pairPhoneCard } from '../../../src/cards/pairPhone.card.ts';
import { qrImage } from '../../../src/channels/directLine/qrImage.ts';
import { renderAnswer } from '../../../src/channels/directLine/render.ts';
import { translators } from '../../../src/locales/translator.ts';

const ADDRESS = 'https://assistant.example.fr/phone?lang=fr#ABCDEF';

/** The dark squares that the picture paints, its quiet border included. */
function painted(image: string): { side: number; dark: Set<string> } {
  const svg = Buffer.from(image.replace('data:image/svg+xml;base64,', ''), 'base64').toString();
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const dark = new Set<string>();
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let step = 0; step < Number(width); step++) dark.add(`${Number(x) + step},${y}`);
  return { side, dark };
}

describe('a QR code', () => {
  it('paints exactly the squares of the code, with four light ones around', () => {
    const { size, data } = create(ADDRESS, { errorCorrectionLevel: 'M' }).modules;
    const { side, dark } = painted(qrImage(ADDRESS));
    assert.equal(side, size + 8);
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        const inside = x >= 4 && y >= 4 && x < side - 4 && y < side - 4;
        const isDark = inside && data[(y - 4) * size + (x - 4)] === 1;
        assert.equal(dark.has(`${x},${y}`), isDark, `at ${x},${y}`);
      }
  });

  it('has the three corners that a camera looks for', () => {
    const { side, dark } = painted(qrImage(ADDRESS));
    const far = side - 4 - 7;
    for (const [left, top] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const)
      for (let step = 0; step < 7; step++)
        for (const [x, y] of [
          [left + step, top],
          [left + step, top + 6],
          [left, top + step],
          [left + 6, top + step],
        ] as const)
          assert.ok(dark.has(`${x},${y}`), `${x},${y}`);
  });

  it('stands in the card with the address to type, its code after the # only', () => {
    const card = pairPhoneCard({ key: 'k', code: 'ABCDEF', minutes: 10 }, translators.fr);
    const answer = { ...speak({ key: 'phone.card.how', text: '' }), cards: [card] };
    const { attachments } = renderAnswer(answer, { language: 'fr', origin: 'https://assistant.example.fr' });
    const drawn = attachments?.[0]?.content as { body: { type: string; url?: string; text?: string }[] } | undefined;
    const body = drawn?.body ?? [];
    assert.equal(body.find(({ type }) => type === 'Image')?.url, qrImage(ADDRESS));
    assert.ok(body.some(({ text }) => text?.replaceAll('\\', '') === 'assistant.example.fr/phone'));
    assert.ok(body.some(({ text }) => text === 'ABC DEF'));
    assert.ok(card.summary.length <= 300);
  });
});
