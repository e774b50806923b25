import { speak } from '../../../cards/answer.ts';
import { paperNames } from '../../../cards/paperNames.ts';
import { type ClaimType, contractKindOf } from '../../../domain/claim.ts';
import { missingPapers } from '../../../domain/claimPapers.ts';
import { maskedPhone, phoneNumber } from '../../../locales/format.ts';
import { assignFilesToDraft, looseFiles } from '../../../store/files.repository.ts';
import { isBackendTrouble } from '../../backendTrouble.ts';
import type { Answers, Asking, Question, Reading } from '../../form/form.ts';
import { answerChoice } from '../../form/formSays.ts';
import { phoneChoice } from '../../pairing/phoneChoice.ts';
import { filesQuestion } from '../../prompts/files.prompt.ts';
import type { Occurred } from '../../prompts/occurred.prompt.ts';
import { phoneQuestion as anyPhone } from '../../prompts/phone.prompt.ts';
import { commonParts } from '../../prompts/questionSpec.ts';
import { textQuestion } from '../../prompts/text.prompt.ts';
import { yesNoQuestion } from '../../prompts/yesNo.prompt.ts';
import { claimPapers } from '../claimPapers.ts';
import { claimSpec } from './extra.ts';

const story = textQuestion({
  ...claimSpec('story', { called: ['récit', 'histoire', 'account', 'story', 'description'] }),
  help: 'claim.story.help',
  min: 10,
  max: 4000,
  story: true,
});

/** What happened, kept word for word. */
export const storyQuestion: Question<string> = {
  ...story,
  async ask(asking) {
    const ask = await story.ask(asking);
    const type = asking.answers['type'] as ClaimType | undefined;
    return type !== undefined && ['health', 'legal'].includes(contractKindOf(type))
      ? { ...ask, said: asking.turn.t('claim.story.askCare') }
      : ask;
  },
};

const harmless: readonly ClaimType[] = [
  'auto_glass',
  'auto_vandalism',
  'home_water',
  'home_glass',
  'home_electrical',
  'health_hospital',
  'health_optical',
  'health_dental',
  'health_accident',
  'legal',
];

const injured = yesNoQuestion(claimSpec('injured', { called: ['blessé', 'injured', 'hurt'], optional: 'unknown' }));

/** A burglary while they were out, a car that was gone from where it stood, ground that dried out. */
function nobodyWasThere({ type, absentSince, carTheft, lastSeen, disaster }: Answers): boolean {
  if (type === 'home_burglary') return typeof absentSince === 'string';
  if (type === 'auto_theft') return carTheft === 'gone' && typeof lastSeen === 'string';
  return type === 'home_natural_disaster' && disaster === 'drought';
}

/** "Oui tout le monde va bien", "non mais ça saigne": the word that comes first is not the answer. */
const FIRST_WORD =
  /^\s*(?:(?:oui|ouais|non|nan|si|euh|bah|ben|heureusement|dieu merci|merci|yes|yeah|no|well|thankfully|luckily|thank god)[ ,.!:]+)+/iu;

const NOBODY =
  /^\s*(?:personne|aucun(?: bless[ée])?|pas de bless[ée]s?|rien de grave|(?:[çc]a|tout|on|nous|je|tous?|toutes?) (?:va|vais|allons|vont) (?:tr[èe]s |tous |toutes )?bien|(?:tout le monde|toute la famille|on|nous|tous) (?:est|sommes|sont|va|vont) (?:tous |toutes )?(?:bien|sains? et saufs?|indemnes?|en bonne sant[ée])|plus de peur que de mal|plus de bruit que de mal|nobody|no ?one|none|(?:everyone|everybody|all|we)(?: is| are|['’]s|['’]re)?(?: all)? (?:fine|ok|okay|safe|well|good|unhurt|unharmed)|just shaken)(?!\p{L})(?![ ,]*(?:sauf|[àa] part|est|is|except)(?!\p{L}))[^?]*$/iu;

const SOMEBODY =
  /(?<!\p{L})(?:bless[ée]e?s?|saigne|ambulance|h[ôo]pital|urgences|samu|fractur|cass[ée] (?:le|la|un|une)|br[ûu]l[ée]e?s? au|mal (?:au|[àa] la|aux)|bleeding|injured|hurt|hospital|broken (?:arm|leg|wrist|nose|rib))/iu;
const DENIED = /(?<!\p{L})(?:pas|personne|aucune?|sans|ni|jamais|rien|not|n['’]t|no|nobody|none|without)(?!\p{L})/iu;

/** Is anyone hurt? A yes brings the numbers to call, and the declaration goes on. */
export const injuredQuestion: Question<boolean> = {
  ...injured,
  infer: async ({ answers }) => (nobodyWasThere(answers) ? false : undefined),
  applies: ({ type }) => type !== undefined && !harmless.includes(type as ClaimType),
  async read(input, asking) {
    const reading = injuryTold(input.text) ?? (await injured.read(input, asking));
    if (reading.is === 'value' && reading.value)
      asking.turn.say(speak(asking.turn.t('claim.injured.advice'), { urgent: true }));
    return reading;
  },
};

/** What a sentence tells of the people, whatever its first word; null when it is a bare yes or no, or something else. */
export function injuryTold(text: string): Reading<boolean> | null {
  const told = text.replace(FIRST_WORD, '');
  if (SOMEBODY.test(told) && !DENIED.test(told)) return { is: 'value', value: true };
  return NOBODY.test(told) ? { is: 'value', value: false } : null;
}

const PAPERS = 'papers';

const files = filesQuestion({
  ...claimSpec('files', { called: ['document', 'photo', 'photos', 'fichiers', 'files'] }),
  ask: 'claimDocument.ask',
  help: 'claim.files.help',
  optional: 'skip',
  occurredOn: ({ date }) => (date as Occurred | undefined)?.date ?? null,
});

/** Photos and papers, with the ones that help most for this type. */
export const filesOfClaim: Question<string[]> = {
  ...files,
  infer: takeLooseFiles,
  async ask(asking) {
    const ask = await files.ask(asking);
    const byPhone = [...(ask.choices ?? []), phoneChoice(asking, 'files')];
    const papers = papersInWords(asking.answers, asking);
    if (papers === '') return { ...ask, choices: byPhone };
    const list = answerChoice(asking.turn, asking.key, 'files', 'claim.papers', PAPERS);
    return { ...ask, said: asking.turn.t('claim.files.ask', { papers }), choices: [...byPhone, list] };
  },
  async read(input, asking) {
    if (input.action?.a === 'answer' && input.action.value === PAPERS) {
      asking.turn.say(await claimPapers(asking));
      return { is: 'other', question: 'files' };
    }
    const reading = await files.read(input, asking);
    const received = input.files.map((file) => file.id);
    const { turn, key } = asking;
    if (received.length > 0) turn.write((tx) => assignFilesToDraft(tx, turn.conversationId, key, received));
    return reading;
  },
  show: (value, { turn }) => turn.t.words('claim.summary.files', { count: value.length }),
};

/** Files that came before anybody knew what for, if there are any: they belong to what is being done now. */
export async function takeLooseFiles({ turn, key }: Asking): Promise<string[] | undefined> {
  const ids = await looseFiles(turn.db, turn.conversationId);
  if (ids.length === 0) return undefined;
  turn.write((tx) => assignFilesToDraft(tx, turn.conversationId, key, ids));
  return ids;
}

/** The papers of the type that are not there yet, in words, the most useful first: "photos des dégâts et carte grise". */
export function papersInWords(answers: Answers, { turn }: Pick<Asking, 'turn'>, most = 3): string {
  const type = answers['type'] as ClaimType | undefined;
  if (type === undefined) return '';
  return paperNames(missingPapers(type, []).slice(0, most), turn.t.language);
}

/** A number to reach the customer; the one on file is proposed by its last digits only. */
export interface ContactPhone {
  e164: string;
  onFile: boolean;
}

const phoneSpec = claimSpec('phone', { called: ['numéro', 'portable', 'number'], optional: 'skip' });
const typedPhone = anyPhone(phoneSpec);

export const phoneOfClaim: Question<ContactPhone> = {
  ...commonParts(phoneSpec),
  identified: true,
  async ask(asking) {
    const { turn, key } = asking;
    const onFile = await phoneOnFile(asking);
    const ask = await typedPhone.ask(asking);
    if (onFile === null) return ask;
    const words = turn.t.words('claim.phone.onFile', { phone: maskedPhone(onFile) });
    const choice = {
      ...answerChoice(turn, key, 'phone', 'yes', 'onFile'),
      label: { label: words, row: words, tiny: words },
    };
    return { ...ask, choices: [choice] };
  },
  async read(input, asking) {
    const pressed = input.action?.a === 'answer' && input.action.value === 'onFile';
    if (pressed || /^\s*(?:oui|yes|ok|celui[- ]l[àa]|le m[êe]me|the same)\W*$/iu.test(input.text)) {
      const e164 = await phoneOnFile(asking);
      return e164 === null
        ? { is: 'fault', said: asking.turn.t('prompt.phone.notUnderstood') }
        : { is: 'value', value: { e164, onFile: true } };
    }
    const reading = await typedPhone.read(input, asking);
    return reading.is === 'value' ? { is: 'value', value: { e164: reading.value, onFile: false } } : reading;
  },
  show: ({ e164, onFile }, { turn }) =>
    onFile ? turn.t.words('claim.phone.onFile', { phone: maskedPhone(e164) }) : phoneNumber(e164),
};

async function phoneOnFile({ turn }: Asking): Promise<string | null> {
  try {
    const { mobile, phone } = await turn.gateway().profile();
    return mobile ?? phone;
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return null;
    throw thrown;
  }
}
