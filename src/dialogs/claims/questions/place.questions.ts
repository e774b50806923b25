import { type ClaimType, contractKindOf } from '../../../domain/claim.ts';
import type { Question, Reading } from '../../form/form.ts';
import { answerChoice } from '../../form/formSays.ts';
import { textQuestion } from '../../prompts/text.prompt.ts';
import { placeTold } from '../story/placeTold.ts';
import { tellsSomethingNew } from '../story/readStory.ts';
import { claimSpec } from './extra.ts';

/** Stands for the insured home, whichever of the customer's homes that is. */
export const AT_HOME = '@home';

/** Characters; shorter is a plain answer. */
const LONG_ENOUGH = 25;

const anywhere = textQuestion({
  ...claimSpec('place', { called: ['endroit', 'adresse', 'où', 'where', 'address'] }),
  max: 300,
  story: true,
  optional: 'unknown',
});

/** Where it happened, for what moves: a car, or a child who breaks something elsewhere. */
export const placeQuestion: Question<string> = {
  ...anywhere,
  async read(input, asking): Promise<Reading<string>> {
    const reading = await anywhere.read(input, asking);
    const { text } = input;
    if (reading.is !== 'value' || text.length < LONG_ENOUGH) return reading;
    const place = placeTold(text, asking.turn.understand(text).slots.place);
    // "Le type s'est sauvé, j'ai sa plaque" is no place, and is kept for what it tells.
    if (!tellsSomethingNew(asking.answers['type'] as ClaimType, text, asking.answers)) return reading;
    return place === undefined ? { is: 'nothing' } : { ...reading, value: place };
  },
  applies: ({ type }) => type !== undefined && !isAtHome(type as ClaimType) && isSomewhere(type as ClaimType),
  // A town typed in a hurry.
  show: (value) => value.charAt(0).toUpperCase() + value.slice(1),
};

const elsewhere = textQuestion({
  ...claimSpec('placeHome', { called: ['endroit', 'adresse', 'où', 'where', 'address'] }),
  max: 300,
  story: true,
});

/** Where it happened, for a home: at the insured address, unless the customer says otherwise. */
export const placeHomeQuestion: Question<string> = {
  ...elsewhere,
  applies: ({ type }) => type !== undefined && isAtHome(type as ClaimType),
  infer: async () => AT_HOME,
  async ask(asking) {
    const home = { ...answerChoice(asking.turn, asking.key, 'placeHome', 'claim.atHome', AT_HOME) };
    return { ...(await elsewhere.ask(asking)), choices: [home] };
  },
  read: (input, asking) =>
    input.action?.a === 'answer' || /^\s*(?:oui|yes|chez moi|[àa] la maison|at home|at my home)\W*$/iu.test(input.text)
      ? { is: 'value', value: AT_HOME }
      : elsewhere.read(input, asking),
  show: (value, { turn }) => (value === AT_HOME ? turn.t.words('claim.placeHome.home') : value),
};

function isAtHome(type: ClaimType): boolean {
  return contractKindOf(type) === 'home' && type !== 'home_liability';
}

function isSomewhere(type: ClaimType): boolean {
  return contractKindOf(type) === 'car' || type === 'home_liability' || type === 'health_accident';
}
