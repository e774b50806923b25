import { show, speak } from '../../cards/answer.ts';
import { partnersCard } from '../../cards/partners.card.ts';
import type { PartnerKind } from '../../domain/partner.ts';
import { fold } from '../../intents/fold.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { rememberLookup } from '../lookups/rememberLookup.ts';
import { otherWays } from '../otherWays.ts';
import { choiceQuestion, type Option } from '../prompts/choice.prompt.ts';
import type { Turn } from '../turn.ts';

const kinds: readonly Option<PartnerKind>[] = [
  { value: 'optician', label: 'partner.optician', says: /optici|lunett|optique|opticia|glasses|lens/i },
  { value: 'dentist', label: 'partner.dentist', says: /dent(?:ist|aire|s\b)|orthodon|dental/i },
  { value: 'hearing', label: 'partner.hearing', says: /audio|audit|hearing/i },
  { value: 'glass', label: 'partner.glass', says: /pare[- ]?brise|vitrage auto|windscreen|windshield|impact/i },
  {
    value: 'garage',
    label: 'partner.garage',
    says: /garage|carross|r[ée]parateur auto|m[ée]cani|body ?shop|car repair/i,
  },
  { value: 'hospital', label: 'partner.hospital', says: /h[ôo]pita|clinique|hospital|clinic/i },
  {
    value: 'repairer',
    label: 'partner.repairer',
    says: /plombier|serrur|artisan|vitrier|r[ée]parateur|plumber|locksmith|repair/i,
  },
];

const NEAR_ME =
  /\b(?:chez moi|pres de chez|mon (?:domicile|adresse|quartier)|a cote|le plus proche|dans le coin|par ici|near me|my (?:home|place|address)|nearby|closest|nearest)\b/;
const PLACE =
  /(?<!\d)\d{2}[ .]?\d{3}(?!\d)|(?:(?<!\p{L})(?:à|a|au|sur|vers|près de|pres de|proche de|de|in|near|around|at)\s+)((?:(?:le|la|les|l['’]|saint[e]?|st)[ -])?\p{L}[\p{L}'’-]+(?:[ -](?:sur|en|le|la|les|de|du|sous|lès|saint[e]?|d['’])[ -]\p{L}[\p{L}'’-]+|-\p{L}+)*)\s*\??\s*$/iu;
const NO_PLACE = '';
/** Farther away is no neighbour: only the nearest one is shown, and said to be far. */
const NEAR_METRES = 60_000;

const placeQuestion: Question<string> = {
  id: 'place',
  label: 'partners.label.place',
  edit: 'partners.edit.place',
  called: { fr: ['la ville', 'le code postal'], en: ['the town', 'the post code'] },
  async infer(asking) {
    const { options, turn } = asking;
    const said = readLookupOptions(options).focus.place ?? asking.said;
    if (NEAR_ME.test(fold(said).replace(/['’]/g, ' '))) return homeOf(turn);
    const match = PLACE.exec(said);
    const named = match?.[1] ?? match?.[0];
    if (named === undefined) return undefined;
    // Only a place that the insurer knows: "un opticien à tarif négocié" names none.
    return (await find(asking, named)) === null ? undefined : named;
  },
  ask: ({ turn }) => ({
    said: turn.t('partners.ask.place'),
    help: 'partners.help.place',
  }),
  async read({ text }, asking) {
    if (text === '') return { is: 'nothing' };
    const { turn } = asking;
    if (NEAR_ME.test(fold(text).replace(/['’]/g, ' '))) {
      const home = await homeOf(turn);
      return home === undefined ? { is: 'fault', said: turn.t('partners.fault.home') } : { is: 'value', value: home };
    }
    if (text.length > 80) return { is: 'nothing' };
    if ((await find(asking, text)) !== null) return { is: 'value', value: text };
    return turn.understanding.band === 'act' && turn.understanding.intent !== 'partners' && !/\d/.test(text)
      ? { is: 'nothing' }
      : { is: 'fault', said: turn.t('partners.fault.place') };
  },
  show: (value) => value,
};

/** The trade that a text names. */
export function partnerKindIn(text: string): PartnerKind | undefined {
  return kinds.find(({ says }) => says.test(text))?.value;
}

/** True for "et à Lille ?", "69003 ?", "et près de chez moi ?". */
export function namesPlace(text: string): boolean {
  return PLACE.test(text) || NEAR_ME.test(fold(text).replace(/['’]/g, ' '));
}

/** "Un opticien partenaire près de 69003": open to everybody, nothing of a file is needed. */
export const partnersForm: Form = {
  id: 'partners',
  version: 1,
  title: 'partners.title',
  needs: 'anonymous',
  questions: () => [
    anyQuestion({
      ...choiceQuestion<PartnerKind>({
        id: 'kind',
        ask: 'partners.ask.kind',
        label: 'partners.label.kind',
        edit: 'partners.edit.kind',
        options: kinds,
      }),
      infer: async ({ said, options }) => partnerKindIn(readLookupOptions(options).focus.thing ?? said),
    }),
    anyQuestion(placeQuestion),
  ],
  async finish(asking) {
    rememberLookup(asking, 'partners');
    const { turn, answers } = asking;
    const place = String(answers['place'] ?? NO_PLACE);
    try {
      const query = { kind: answers['kind'] as PartnerKind, near: place, limit: 4 };
      const page = await turn.services.insurer.partners(query, { correlationId: turn.correlationId });
      if (page === null || page.items.length === 0) {
        turn.say(speak(turn.t('partners.none'), { choices: otherWays(turn) }));
        return { is: 'done' };
      }
      const near = page.items.filter(({ distanceMetres }) => distanceMetres <= NEAR_METRES);
      const items = near.length === 0 ? page.items.slice(0, 1) : near;
      const card = partnersCard(turn.services.newId('card'), { ...page, items }, turn.t);
      turn.say(show(turn.t(near.length === 0 ? 'partners.far' : 'partners.found'), [card]));
      if (query.kind === 'garage') turn.say(turn.t('partners.freeChoice'));
    } catch (thrown) {
      sayTrouble(turn, thrown, 'partners');
    }
    return { is: 'done' };
  },
};

/** Null for a place that is not known; where the insurer does not answer, the form says so at its end. */
async function find({ turn, answers }: Asking, near: string): Promise<object | null> {
  try {
    const query = {
      kind: (answers['kind'] as PartnerKind | undefined) ?? 'optician',
      near: near.slice(0, 80),
      limit: 1,
    };
    return await turn.services.insurer.partners(query, { correlationId: turn.correlationId });
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return {};
    throw thrown;
  }
}

/** The post code on file of an identified customer. */
async function homeOf(turn: Turn): Promise<string | undefined> {
  if (turn.identity === null) return undefined;
  try {
    return (await turn.gateway().profile()).address.postcode;
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return undefined;
    throw thrown;
  }
}
