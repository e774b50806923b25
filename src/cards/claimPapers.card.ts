import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';

export interface ClaimPapersView {
  key: string;
  /** File names, as the customer sent them. */
  received: readonly string[];
  /** Names of papers, the most useful first. */
  missing: readonly string[];
}

const SPOKEN = 3;

/** What has come and what would still help. */
export function claimPapersCard({ key, received, missing }: ClaimPapersView, t: Translator): Card {
  const [none, all] = [t.words('claim.papers.none'), t.words('claim.papers.all')];
  return {
    key,
    tone: 'plain',
    title: t.words('claim.papers.title'),
    blocks: [
      ...list(t.words('claim.papers.received'), '✓', received, none),
      ...list(t.words('claim.papers.missing'), '○', missing, all),
      { kind: 'text', text: t.words('claim.papers.later'), weight: 'subtle' },
    ],
    buttons: [],
    summary: t.words('claim.papers.speak', {
      received: received.length === 0 ? none : String(received.length),
      missing: missing.length === 0 ? all : missing.slice(0, SPOKEN).join(', '),
    }),
  };
}

function list(title: string, mark: string, items: readonly string[], empty: string): Block[] {
  const lines = items.length === 0 ? [empty] : items.map((item) => `${mark} ${item}`);
  return [{ kind: 'text', text: title, weight: 'strong' }, ...lines.map((text): Block => ({ kind: 'text', text }))];
}
