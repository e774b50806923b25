import { type ContractKind, contractKinds } from '../../domain/contract.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, Question } from '../form/form.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { choiceQuestion, type Option } from '../prompts/choice.prompt.ts';
import { textQuestion } from '../prompts/text.prompt.ts';

type Wanted = ContractKind | 'other';

const kinds: readonly Option<Wanted>[] = [
  { value: 'car', label: 'quote.car', says: /auto|voiture|moto|scooter|v[ée]hicule|\bcar\b|motorbike|vehicle/i },
  { value: 'home', label: 'quote.home', says: /habitation|logement|maison|appart|studio|home|house|flat|rental/i },
  { value: 'health', label: 'quote.health', says: /sant[ée]|mutuelle|compl[ée]mentaire|health/i },
  { value: 'legal', label: 'quote.legal', says: /juridique|legal/i },
  { value: 'other', label: 'quote.other', says: /autre|animal|chien|chat|voyage|vie|pr[êe]t|other|pet|travel|life/i },
];

const kindQuestion: Question<Wanted> = {
  ...choiceQuestion<Wanted>({
    id: 'kind',
    ask: 'quote.ask.kind',
    label: 'quote.label.kind',
    edit: 'quote.edit.kind',
    options: kinds,
  }),
  infer: async ({ said, options }) => {
    const { slots } = readLookupOptions(options);
    const slot = contractKinds.find((kind) => kind === slots.contract_kind);
    return slot ?? kinds.find(({ says }) => says.test(said))?.value;
  },
};

/**
 * A price for something new: two facts that an advisor needs, then the call at which the price is told. The assistant
 * gives no price and recommends nothing (L521-4: advice is a person's).
 */
export const quoteForm: Form = {
  id: 'quote',
  version: 1,
  title: 'quote.title',
  needs: 'anonymous',
  questions: () => [
    anyQuestion(kindQuestion),
    anyQuestion(
      textQuestion({
        id: 'need',
        ask: 'quote.ask.need',
        help: 'quote.help.need',
        label: 'quote.label.need',
        edit: 'quote.edit.need',
        min: 6,
        max: 600,
        story: true,
      }),
    ),
  ],
  async finish({ turn, answers }) {
    turn.say(turn.t('quote.noted', { kind: turn.t.label(`quote.${answers['kind'] as Wanted}`).label.toLowerCase() }));
    return { is: 'begin', dialog: 'bookCallback', options: { subject: 'quote' } };
  },
};
