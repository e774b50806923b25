import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../../src/web/tokens.css', import.meta.url), 'utf8');
const blocks = [...css.matchAll(/(:root[^{]*)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selector: selector.trim(),
  values: new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  ),
}));
const light = valuesOf(':root');
const dark = valuesOf(':root[data-theme="dark"]');

/** Colour on surface, the least contrast: 4.5 for text, 3 for what bounds a control or marks the focus. */
const pairs: [string, string, number][] = [
  ...['text', 'text-2', 'placeholder', 'brand', 'info', 'ok', 'warn', 'err'].map(
    (name) => [name, 'surface', 4.5] as [string, string, number],
  ),
  ...['text', 'text-2', 'brand'].map((name) => [name, 'bg', 4.5] as [string, string, number]),
  ['text', 'brand-soft', 4.5],
  ['brand', 'brand-soft', 4.5],
  ...['info', 'ok', 'warn', 'err', 'note', 'bot'].map(
    (name) => [name, `${name}-soft`, 4.5] as [string, string, number],
  ),
  ['text', 'err-soft', 4.5],
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-hover', 4.5],
  ['surface', 'text-2', 4.5],
  ['surface', 'err', 4.5],
  ['border', 'surface', 3],
  ['border', 'bg', 3],
  ['focus', 'surface', 3],
  ['focus', 'bg', 3],
];

describe('tokens', () => {
  for (const [theme, values] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    for (const [name, on, least] of pairs) {
      it(`keeps ${name} readable on ${on} in the ${theme} theme`, () => {
        const ratio = contrast(values.get(name) ?? '', values.get(on) ?? '');
        assert.ok(ratio >= least, `${ratio.toFixed(2)} is less than ${least}`);
      });
    }
  }

  it('has the same dark values for the system’s wish as for the customer’s choice', () => {
    assert.deepEqual(valuesOf(':root:not([data-theme="light"])'), dark);
  });
});

function valuesOf(selector: string): Map<string, string> {
  return blocks.find((block) => block.selector === selector)?.values ?? new Map();
}

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
