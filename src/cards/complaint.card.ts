import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';

export interface ComplaintView {
  key: string;
  reference: string;
  /** Days in words. */
  made: string;
  acknowledged: string;
  answered: string;
}

/** What happens to a complaint, by when, and where to go when the answer does not satisfy. */
export function complaintCard(view: ComplaintView, t: Translator): Card {
  return {
    key: view.key,
    tone: 'plain',
    title: t.words('complaint.card'),
    blocks: [
      { kind: 'reference', label: t.words('callback.label.reference'), value: view.reference },
      {
        kind: 'steps',
        steps: [
          { status: 'done', title: t.words('complaint.step.recorded'), detail: view.made },
          {
            status: 'current',
            title: t.words('complaint.step.acknowledged'),
            detail: t.words('complaint.step.acknowledged.detail', { date: view.acknowledged }),
          },
          {
            status: 'next',
            title: t.words('complaint.step.answered'),
            detail: t.words('complaint.step.answered.detail', { date: view.answered }),
          },
          {
            status: 'next',
            title: t.words('complaint.step.mediator'),
            detail: t.words('complaint.step.mediator.detail'),
          },
        ],
      },
      {
        kind: 'fold',
        title: t.words('complaint.mediator'),
        blocks: [{ kind: 'text', text: t.words('complaint.mediator.text') }],
      },
    ],
    buttons: [],
    summary: t.words('complaint.summary', view),
  };
}
