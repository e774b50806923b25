import { momentInParis } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';
import { type CoverageVerdict, verdictTones } from './coverage.card.ts';

/** An answer on cover as it was told, found again by its reference. */
export interface VerdictAgainView {
  key: string;
  verdict: CoverageVerdict['is'];
  /** In the words, and the language, in which it was told. */
  reason: string;
  question: string;
  clause: string;
  contract: string;
  version: string;
  reference: string;
  /** ms UTC. */
  toldAt: number;
  today: string;
}

export function verdictAgainCard(view: VerdictAgainView, t: Translator): Card {
  const title = t.words(`coverage.verdict.${view.verdict}`);
  const when = momentInParis(view.toldAt, t.language, view.today);
  return {
    key: view.key,
    tone: verdictTones[view.verdict],
    title,
    blocks: [
      { kind: 'text', text: view.reason, weight: 'strong' },
      {
        kind: 'facts',
        facts: [
          { label: t.words('verdictAgain.question'), value: view.question },
          { label: t.words('verdictAgain.told'), value: when },
          { label: t.words('verdictAgain.clause'), value: t.words('verdictAgain.article', view) },
          { label: t.words('coverage.contract'), value: view.contract },
        ],
      },
      { kind: 'reference', label: t.words('coverage.reference'), value: view.reference },
      { kind: 'text', text: t.words('coverage.notPayment'), weight: 'subtle' },
    ],
    buttons: [{ label: t.label('person'), action: { a: 'begin', v: 1, k: view.key, intent: 'talk_to_advisor' } }],
    summary: `${title}. ${view.reason} ${t.words('coverage.referenceSaid', view)}`,
  };
}
