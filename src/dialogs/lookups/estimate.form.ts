import { show, speak } from '../../cards/answer.ts';
import { estimateCard } from '../../cards/estimate.card.ts';
import { type EstimatedAct, estimatedActs } from '../../domain/estimate.ts';
import type { Cents } from '../../domain/money.ts';
import { errorCodeOf } from '../../errors.ts';
import { euros } from '../../locales/format.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { contractsOf } from './contractsOf.ts';
import { isRunning } from './coverVerdict.ts';
import { readLookupOptions } from './lookupOptions.ts';
import { personNamed } from './peopleOf.ts';
import { actQuoted, priceQuoted } from './readQuote.ts';
import { rememberLookup } from './rememberLookup.ts';

/** "Devis couronne 650 euros, combien je serai remboursé ?": counted by the insurer to the cent, its assumptions said. */
export const estimateForm: Form = {
  id: 'estimate',
  version: 1,
  title: 'estimate.title',
  needs: 'identified',
  questions: () => [anyQuestion(actQuestion), anyQuestion(priceQuestion)],
  async finish(asking) {
    rememberLookup(asking, 'estimate');
    try {
      await answer(asking);
    } catch (thrown) {
      if (errorCodeOf(thrown) === 'INSURER_NOT_FOUND') sayCannot(asking);
      else sayTrouble(asking.turn, thrown, 'estimate');
    }
    return { is: 'done' };
  },
};

/** The kinds of care that are quoted most, as choices; all the others are understood when they are written. */
const offered = ['crown', 'implant', 'glasses_simple', 'glasses_complex', 'hearing_aid', 'contact_lenses'] as const;

const actQuestion: Question<EstimatedAct> = {
  id: 'act',
  label: 'estimate.label.act',
  infer: async ({ options, said }) => actQuoted(readLookupOptions(options).focus.thing ?? said) ?? undefined,
  ask: ({ turn, key }) => ({
    said: turn.t('estimate.ask.act'),
    choices: offered.map((act) => answerChoice(turn, key, 'act', `estimate.act.${act}`, act)),
  }),
  read({ text, action }) {
    const pressed = action?.a === 'answer' ? estimatedActs.find((act) => act === action.value) : undefined;
    const act = pressed ?? actQuoted(text);
    return act === null ? { is: 'nothing' } : { is: 'value', value: act };
  },
  show: (value) => value,
};

const largest: Cents = 10_000_000;

const priceQuestion: Question<Cents> = {
  id: 'price',
  label: 'estimate.label.price',
  async infer({ options, said }) {
    const { focus, slots } = readLookupOptions(options);
    const price = priceQuoted(focus.thing ?? '') ?? priceQuoted(said) ?? slots.amount ?? null;
    return price !== null && price > 0 && price <= largest ? price : undefined;
  },
  ask: ({ turn }) => ({ said: turn.t('estimate.ask.price') }),
  read({ text }, { turn }) {
    const price = priceQuoted(text, true);
    if (price === null)
      return /\d/.test(text) ? { is: 'fault', said: turn.t('estimate.fault.price') } : { is: 'nothing' };
    if (price === 0 || price > largest) return { is: 'fault', said: turn.t('estimate.fault.price') };
    return { is: 'value', value: price };
  },
  show: (value, { turn }) => euros(value, turn.t.language),
};

async function answer(asking: Asking): Promise<void> {
  const { turn, answers, options, said } = asking;
  const contracts = await contractsOf(turn);
  const contract = contracts.find(({ kind, ...one }) => kind === 'health' && isRunning({ kind, ...one }, turn.today));
  if (contract === undefined) {
    turn.say(speak(turn.t('estimate.noContract'), { choices: otherWays(asking) }));
    return;
  }
  const person = personNamed([contract], readLookupOptions(options).focus.person ?? said);
  const estimate = await turn.gateway().estimate(contract.id, {
    act: answers['act'] as EstimatedAct,
    priceCents: answers['price'] as Cents,
    ...(person === null ? {} : { person: person.name }),
  });
  const { brand } = turn.services;
  const card = estimateCard({ key: turn.services.newId('card'), estimate, contract, brand: brand.name }, turn.t);
  const { language } = turn.t;
  const words = {
    refunded: euros(estimate.amoPaidCents + estimate.amcPaidCents, language),
    left: euros(estimate.leftCents, language),
  };
  turn.say(show(turn.t('estimate.answer', words), [card]));
}

function sayCannot(asking: Asking): void {
  asking.turn.say(speak(asking.turn.t('estimate.cannot'), { choices: otherWays(asking) }));
}

function otherWays({ turn }: Asking) {
  return [beginChoice(turn, 'callback', 'callback'), beginChoice(turn, 'person', 'talk_to_advisor')];
}
