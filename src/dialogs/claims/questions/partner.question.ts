import { type Choice, show } from '../../../cards/answer.ts';
import { fittedLabel } from '../../../cards/fittedLabel.ts';
import { partnersCard } from '../../../cards/partners.card.ts';
import type { Partner, PartnerKind, PartnerPage } from '../../../domain/partner.ts';
import { fold } from '../../../intents/fold.ts';
import type { Label } from '../../../locales/translation.ts';
import { isBackendTrouble } from '../../backendTrouble.ts';
import type { Asking, Question } from '../../form/form.ts';
import { commonParts, plainSaid, type QuestionSpec } from '../../prompts/questionSpec.ts';
import { contractIn } from './claimContract.question.ts';

const MOST = 3;
/** Farther away is no help: nobody is proposed then. */
const NEAR_METRES = 60_000;

/**
 * The nearest approved partners for a repair, to choose one of them or none. Value: name and town of the one chosen;
 * null when none was, or when nobody could be proposed, which is said.
 */
export function partnerQuestion(spec: QuestionSpec, kind: PartnerKind): Question<string | null> {
  return {
    ...commonParts(spec),
    // The nearest ones are those of the customer's own home where nothing else tells a place.
    identified: true,
    async infer(asking) {
      const { turn } = asking;
      const page = await partnersNear(asking, kind);
      if (page === 'trouble') turn.say(turn.t('claim.partner.trouble'));
      else if (page.items.length === 0) turn.say(turn.t('claim.partner.nobody'));
      return page === 'trouble' || page.items.length === 0 ? null : undefined;
    },
    async ask(asking) {
      const { turn, key } = asking;
      const said = plainSaid(turn, spec.ask);
      const page = await partnersNear(asking, kind);
      if (page === 'trouble' || page.items.length === 0) return { said };
      const card = partnersCard(turn.services.newId('card'), page, turn.t);
      const choices = page.items.map(
        (one): Choice => ({
          label: choiceLabel(one, page.items),
          action: { a: 'answer', v: 1, k: key, q: spec.id, value: one.id },
        }),
      );
      return { said, choices, answer: { ...show(said, [card]), text: said.text } };
    },
    async read({ action, text }, asking) {
      const page = await partnersNear(asking, kind);
      if (page === 'trouble') return { is: 'value', value: null, readBack: asking.turn.t('claim.partner.trouble') };
      const pressed = action?.a === 'answer' ? page.items.find(({ id }) => id === action.value) : undefined;
      const chosen = pressed ?? (action === null ? named(page.items, text) : undefined);
      return chosen === undefined ? { is: 'nothing' } : { is: 'value', value: nameOf(chosen) };
    },
    show: (value) => value ?? '',
  };
}

/** The partners near where the repair is: the insured home, else the place of the accident, else the customer's home. */
async function partnersNear({ turn, answers }: Asking, kind: PartnerKind): Promise<PartnerPage | 'trouble'> {
  const nothing: PartnerPage = { place: '', items: [] };
  const place = typeof answers['place'] === 'string' ? townOf(answers['place']) : '';
  try {
    const home = kind === 'repairer' ? (contractIn(answers)?.about ?? '') : '';
    for (const near of [home, place, (await turn.gateway().profile()).address.postcode]) {
      if (near.length < 2) continue;
      const query = { kind, near: near.slice(0, 80), limit: MOST };
      const page = await turn.services.insurer.partners(query, { correlationId: turn.correlationId });
      const items = page?.items.filter(({ distanceMetres }) => distanceMetres <= NEAR_METRES) ?? [];
      if (page !== null && items.length > 0) return { ...page, items };
    }
    return nothing;
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return 'trouble';
    throw thrown;
  }
}

/** "Lyon" of "rue Garibaldi à Lyon", "69003" of an address that has its post code. */
function townOf(place: string): string {
  const postcode = /(?<!\d)\d{5}(?!\d)/.exec(place)?.[0];
  if (postcode !== undefined) return postcode;
  return (
    /(?:^|[\s,])(?:à|a|in|at)\s+(\p{L}[\p{L}'’ -]{1,60})$/u.exec(place.trim())?.[1] ??
    place.split(',').at(-1)?.trim() ??
    ''
  );
}

/** "Le premier", "le garage Central": one of those that are shown. */
function named(items: readonly Partner[], text: string): Partner | undefined {
  const said = fold(text);
  const place = [
    /\b(?:1|premier|first|plus proche|nearest)\b/,
    /\b(?:2|deuxieme|second)\b/,
    /\b(?:3|troisieme|third)\b/,
  ];
  const byPlace = text.length <= 60 ? place.findIndex((pattern) => pattern.test(said)) : -1;
  const byName = items.filter(
    ({ name }) => said.includes(fold(name)) || (said.length > 4 && fold(name).includes(said)),
  );
  return byName.length === 1 ? byName[0] : items[byPlace];
}

/** By name; by town first where two names are cut to the same words. */
function choiceLabel({ name, city }: Partner, all: readonly Partner[]): Label {
  const label = fittedLabel(name);
  const same = all.filter((other) => fittedLabel(other.name).label === label.label);
  return same.length > 1 ? fittedLabel(`${city}, ${name}`) : label;
}

function nameOf({ name, postcode, city }: Partner): string {
  return `${name}, ${postcode} ${city}`;
}
