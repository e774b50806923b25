import type { Choice } from '../../../cards/answer.ts';
import { fittedLabel } from '../../../cards/fittedLabel.ts';
import type { ClaimType } from '../../../domain/claim.ts';
import { type AskedFact, openFact, type PartyRole, type PartyTold } from '../../../domain/claimParty.ts';
import { readPhone } from '../../../domain/phone.ts';
import type { Said } from '../../../locales/translator.ts';
import { looksLikeRequest } from '../../form/asksInstead.ts';
import { readCorrection } from '../../form/correction.ts';
import type { Ask, Asking, Question, Reading } from '../../form/form.ts';
import { answerChoice } from '../../form/formSays.ts';
import { doesNotKnow, saysWord } from '../../form/formWords.ts';
import { askParts, commonParts, type QuestionSpec } from '../../prompts/questionSpec.ts';
import type { Input } from '../../turn.ts';
import { contractIn } from '../questions/claimContract.question.ts';
import { wordsTold } from '../questions/toldIn.ts';
import { answersTold } from '../story/readStory.ts';
import { mergeParties } from './mergeParties.ts';
import { closed, ownOf, partiesOf, partiesTold } from './partiesOf.ts';
import { partyLines, partyName } from './partyWords.ts';
import { readParties } from './readParties.ts';

export interface PartiesSpec extends QuestionSpec {
  /** Of whoever is named without a role. */
  role: PartyRole;
  /** All roles that this question keeps; what is told of others goes where it belongs. */
  roles: readonly PartyRole[];
  /** What "none" means: nobody, or that it is not known. */
  none: 'skip' | 'unknown';
}

const REMOVE = 'remove:';
const DONE =
  /^\s*(?:c['’ ]?est (?:tout|bon|fini)|rien d['’]autre|personne d['’]autre|that(?:['’]s| is) (?:all|it)|nobody else|no one else)\W*$/iu;
const CORRECTS =
  /(?:^|\s)(?:en fait|plut[ôo]t|non\b|erreur|corrig|c['’](?:est|[ée]tait)|(?:num[ée]ro|t[ée]l[ée]phone|plaque|nom|assureur|phone|number|plate|name|insurer)\b.{0,40}\b(?:est|is)\b|actually|rather)/iu;
/** Longer words are no name and no insurer. */
const LONGEST_FACT = 60;
const LONG_ENOUGH = 25;

/**
 * Any number of people or vehicles beside the customer: read from free words, asked on for what is missing of each,
 * and added, corrected or removed one by one. Value: who is known, or null.
 */
export function partiesQuestion(spec: PartiesSpec): Question<PartyTold[] | null> {
  return {
    ...commonParts(spec),
    grows: true,
    ask: (asking) => askOf(spec, asking),
    async read(input, asking): Promise<Reading<PartyTold[] | null>> {
      const known = knownIn(spec, asking);
      const { action } = input;
      if (action?.a === 'answer') return pressed(spec, asking, known, action.value);
      return input.text === '' ? { is: 'nothing' } : typed(spec, asking, known, input);
    },
    show: (value, { turn }) => {
      const own = ownOf(spec.roles, partiesOf(value, spec.role));
      return own.length === 0 ? turn.t.words('claim.party.none') : partyLines(own, turn.t);
    },
  };
}

/** Who is known: from the answer so far, from what was told beside another question, from the story. */
function knownIn(spec: PartiesSpec, asking: Asking): PartyTold[] {
  const answer = asking.answers[spec.id];
  if (answer !== undefined) return partiesOf(answer, spec.role);
  return partiesTold(spec, wordsTold(asking), asking.answers);
}

function askOf(spec: PartiesSpec, asking: Asking): Ask {
  const { turn, key, answers } = asking;
  const own = ownOf(spec.roles, knownIn(spec, asking));
  const open = openFact(own);
  if (open !== null) return { said: follow(asking, own, open), choices: followChoices(spec, asking) };
  if (own.length > 0 && answers[spec.id] !== undefined)
    return {
      said: turn.t('claim.party.review', { who: partyLines(own, turn.t) }),
      choices: reviewChoices(spec, asking, own),
    };
  return { ...askParts(turn, spec), choices: [answerChoice(turn, key, spec.id, spec.none, spec.none)] };
}

function pressed(
  spec: PartiesSpec,
  asking: Asking,
  known: PartyTold[],
  value: string | boolean | null,
): Reading<PartyTold[] | null> {
  if (value === 'done') return { is: 'value', value: closed(known) };
  if (value === 'unknown' || value === 'skip') return left(spec, asking, known);
  if (typeof value !== 'string' || !value.startsWith(REMOVE)) return { is: 'nothing' };
  const gone = ownOf(spec.roles, known)[Number(value.slice(REMOVE.length))];
  if (gone === undefined) return { is: 'nothing' };
  const { turn } = asking;
  const still = known.filter((each) => each !== gone);
  const own = ownOf(spec.roles, still);
  return {
    is: 'value',
    value: still,
    readBack: turn.t('claim.party.removed', { who: partyName(gone, turn.t), left: partyLines(own, turn.t) }),
    stays: reviewChoices(spec, asking, own),
  };
}

function typed(spec: PartiesSpec, asking: Asking, known: PartyTold[], { text }: Input): Reading<PartyTold[] | null> {
  const { turn, answers } = asking;
  const { language } = turn.t;
  const own = ownOf(spec.roles, known);
  const open = openFact(own);
  const asked = open === null ? undefined : own[open.index];
  const role = asked?.role ?? spec.role;
  const ownPlate = contractIn(answers)?.plate ?? null;
  const told = readParties(text, { role, ownPlate })
    // A witness has no plate: such words are about a vehicle.
    .filter((each) => each.role !== 'witness' || each.plate === undefined || each.name !== undefined)
    .map((each) => oneOf(spec, each));
  const isNone = ['no', 'unknown', 'skip', 'pass'] as const;
  if (told.length === 0 && isNone.some((word) => saysWord(text, word, language))) return left(spec, asking, known);
  if (DONE.test(text)) return { is: 'value', value: closed(known) };
  if (told.length > 0) return kept(spec, asking, known, mergeParties(known, told, CORRECTS.test(text)));
  if (doesNotKnow(text, language)) return left(spec, asking, known);
  if (looksLikeRequest(text) || readCorrection(text, language) !== null || tellsElse(text, asking))
    return { is: 'nothing' };
  if (open !== null && asked !== undefined) {
    const fact = plainFact(open.fact, text);
    if (fact === null)
      return /\d/.test(text) ? { is: 'fault', said: turn.t('claim.party.notUnderstood') } : { is: 'nothing' };
    return kept(
      spec,
      asking,
      known,
      known.map((each) => (each === asked ? { ...each, [open.fact]: fact } : each)),
    );
  }
  if (answers[spec.id] !== undefined || !/\p{L}{2}/u.test(text)) return { is: 'nothing' };
  // "Oui" alone, or somebody described: "mon voisin du dessous", "une camionnette blanche".
  const note = saysWord(text, 'yes', language) ? {} : { note: text.slice(0, 300) };
  return kept(spec, asking, known, [...known, { role: spec.role, ...note }]);
}

/** Nobody at all, or nothing known of what was asked last. */
function left(spec: PartiesSpec, asking: Asking, known: PartyTold[]): Reading<PartyTold[] | null> {
  const own = ownOf(spec.roles, known);
  const open = openFact(own);
  const asked = open === null ? undefined : own[open.index];
  if (open !== null && asked !== undefined)
    return kept(
      spec,
      asking,
      known,
      known.map((each) => (each === asked ? { ...each, [open.fact]: null } : each)),
    );
  if (own.length > 0) return { is: 'value', value: known };
  return {
    is: 'value',
    value: null,
    ...(spec.none === 'unknown' ? { readBack: asking.turn.t('form.unknownNoted') } : {}),
  };
}

/** Keeps who is known, and asks on for what is missing. */
function kept(spec: PartiesSpec, asking: Asking, before: PartyTold[], value: PartyTold[]): Reading<PartyTold[] | null> {
  const { turn, answers } = asking;
  const own = ownOf(spec.roles, value);
  const open = openFact(own);
  if (open !== null)
    return { is: 'value', value, readBack: follow(asking, own, open), stays: followChoices(spec, asking) };
  const reviewed = answers[spec.id] !== undefined && openFact(ownOf(spec.roles, before)) === null;
  const who = partyLines(own, turn.t);
  return reviewed
    ? { is: 'value', value, readBack: turn.t('claim.party.review', { who }), stays: reviewChoices(spec, asking, own) }
    : { is: 'value', value, ...(who === '' ? {} : { readBack: turn.t('claim.party.noted', { who }) }) };
}

function follow({ turn: { t } }: Asking, parties: PartyTold[], open: { index: number; fact: AskedFact }): Said {
  const party = parties[open.index];
  const noted = partyLines(parties, t);
  const several = parties.length > 1 && party !== undefined ? partyName(party, t) : null;
  return t(`claim.party.${open.fact}`, { noted, who: several });
}

/** An answer to the open question that is nothing but a name, an insurer, a number or a plate. */
function plainFact(fact: AskedFact, text: string): string | null {
  if (text.length > LONGEST_FACT) return null;
  switch (fact) {
    case 'phone': {
      const reading = readPhone(text);
      return reading.is === 'number' ? reading.e164 : null;
    }
    case 'plate':
      return /^(?=.*\p{L})(?=.*\d.*\d)[\p{L}\d -]{4,12}$/u.test(text.trim()) ? text.trim().toUpperCase() : null;
    case 'name':
    case 'insurer':
      return (
        text
          .trim()
          .replace(
            /^(?:c['’]est |il s['’]appelle |elle s['’]appelle |chez |it['’]s |at )(?:(?:la|le|l['’])\s*)?/iu,
            '',
          ) || null
      );
  }
}

/** True for words that plainly answer another question: they are kept for what they tell. */
function tellsElse(text: string, { answers }: Asking): boolean {
  const type = answers['type'] as ClaimType | undefined;
  if (type === undefined || text.length < LONG_ENOUGH) return false;
  return Object.keys(answersTold(type, text, answers)).some((id) => answers[id] === undefined);
}

/** Where a question keeps one role only, whoever is named to it has that role. */
function oneOf({ role, roles }: PartiesSpec, party: PartyTold): PartyTold {
  return roles.length === 1 ? { ...party, role } : party;
}

function followChoices({ id }: PartiesSpec, { turn, key }: Asking): Choice[] {
  return [answerChoice(turn, key, id, 'unknown', 'unknown'), answerChoice(turn, key, id, 'done', 'done')];
}

function reviewChoices({ id }: PartiesSpec, { turn, key }: Asking, parties: readonly PartyTold[]): Choice[] {
  const removing = parties.slice(0, 8).map(
    (party, index): Choice => ({
      label: fittedLabel(turn.t.words('claim.party.remove', { who: partyName(party, turn.t) })),
      action: { a: 'answer', v: 1, k: key, q: id, value: `${REMOVE}${index}` },
    }),
  );
  return [answerChoice(turn, key, id, 'done', 'done'), ...removing];
}
