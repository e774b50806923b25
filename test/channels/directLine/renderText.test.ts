import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { cardText, cleanText, oneLine, spokenText } from '../../../src/channels/directLine/renderText.ts';
import { hostileText } from './renderArbitraries.ts';

const fromWebChat = createRequire(createRequire(import.meta.url).resolve('botframework-webchat'));
const MarkdownIt = fromWebChat('markdown-it');
/** The options that Web Chat gives it. */
const markdown = new MarkdownIt({ breaks: false, html: false, linkify: true, typographer: true, xhtmlOut: true });

describe('cardText', () => {
  it('shows any words as they were written: no link, picture, list, heading, code or emphasis', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html: string = markdown.render(cardText(text));
        const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1]));
        assert.deepEqual(
          [...tags].filter((tag) => tag !== 'p' && tag !== 'br'),
          [],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the words', () => {
    const said = '2 * 3 < 7 & a_b [x] #1 `y`\n- 12.5 € le 1. mars';
    const html: string = markdown.render(cardText(said));
    assert.equal(html, '<p>2 * 3 &lt; 7 &amp; a_b [x] #1 `y`<br />\n- 12.5 € le 1. mars</p>\n');
  });

  it('leaves no macro of the card language', () => {
    assert.doesNotMatch(cardText('{{DATE(2026-11-24T06:08:39Z,SHORT)}}'), /\{\{/);
  });
});

describe('cleanText', () => {
  it('takes out control characters, half characters and signs that reverse the writing', () => {
    assert.equal(cleanText('a\u0000b\ud800c\u202ed\u2066e\u2028f'), 'ab\ufffdcde\nf');
  });

  it('keeps accents, no-break spaces and other scripts', () => {
    assert.equal(cleanText('déjà\u202f! 1\u00a0€ שלום'), 'déjà\u202f! 1\u00a0€ שלום');
  });
});

describe('spokenText', () => {
  it('reads markdown of our tables without its signs, and plain words untouched', () => {
    assert.equal(spokenText('**Vol** : [suivre](/x)\nici', false), 'Vol : suivre ici');
    assert.equal(spokenText('**Vol**', true), '**Vol**');
    assert.equal(oneLine(' a \n\n b '), 'a b');
  });
});
