import { speak } from '../../cards/answer.ts';
import { fittedLabel } from '../../cards/fittedLabel.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Contract } from '../../domain/contract.ts';
import type { ContractId } from '../../domain/ids.ts';
import { fold } from '../../intents/fold.ts';
import { fullDate } from '../../locales/format.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import { changeForm, filesIn } from '../changes/changeForm.ts';
import { contractNameQuestion } from '../changes/contractName.question.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, Question } from '../form/form.ts';
import { readBirthDate } from '../identify/readBirthDate.ts';
import { contractQuestion } from '../lookups/contractQuestion.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import { otherWays } from '../otherWays.ts';
import { choiceQuestion, type Option } from '../prompts/choice.prompt.ts';
import { textQuestion } from '../prompts/text.prompt.ts';
import type { Turn } from '../turn.ts';
import { papersQuestion } from './papers.question.ts';

type Link = 'spouse' | 'child';

const links: readonly Option<Link>[] = [
  {
    value: 'child',
    label: 'beneficiary.child',
    says: /enfant|b[ée]b[ée]|\bfils\b|\bfille\b|nouveau[- ]n[ée]|child|\bson\b|daughter|baby|newborn/i,
  },
  {
    value: 'spouse',
    label: 'beneficiary.spouse',
    says: /conjoint|mari\b|femme|[ée]pou(?:x|se)|compagn|partenaire|pacs|husband|wife|spouse|partner/i,
  },
];

/** The health contracts that are alive: people are added to those and taken off them. */
const whichContract = contractQuestion({
  ask: 'change.ask.contract',
  label: 'change.label.contract',
  kinds: () => ['health'],
  among: async ({ turn }) => (await contractsOf(turn)).filter(isAlive),
});

const nameQuestion: Question<string> = textQuestion({
  id: 'name',
  ask: 'change.ask.person',
  label: 'change.label.person',
  edit: 'change.edit.person',
  min: 3,
  max: 80,
});

const birthQuestion: Question<IsoDate> = {
  id: 'birthDate',
  label: 'change.label.birthDate',
  edit: 'change.edit.birthDate',
  called: { fr: ['la date', 'la date de naissance'], en: ['the date', 'the date of birth'] },
  ask: ({ turn }) => ({ said: turn.t('change.ask.birthDate') }),
  read({ text, secrets }, { turn }) {
    const reading = readBirthDate(secrets.code ?? text, turn.t.language, turn.today);
    if (reading.is === 'date') return { is: 'value', value: reading.date };
    return /\d/.test(text) ? { is: 'fault', said: turn.t('identify.fault.birthDate') } : { is: 'nothing' };
  },
  show: (value, { turn }) => fullDate(value, turn.t.language),
};

export const addBeneficiaryForm = changeForm({
  id: 'addBeneficiary',
  title: 'change.title.beneficiaryAdded',
  heading: 'change.kind.beneficiaryAdded',
  questions: [
    anyQuestion(whichContract),
    contractNameQuestion,
    anyQuestion(
      choiceQuestion({
        id: 'link',
        ask: 'change.ask.link',
        label: 'change.label.link',
        edit: 'change.edit.link',
        options: links,
      }),
    ),
    anyQuestion(nameQuestion),
    anyQuestion(birthQuestion),
    papersQuestion,
  ],
  prefill: (turn) => ({ link: links.find(({ says }) => says.test(turn.input.text))?.value }),
  note: ({ turn }) => turn.t.words('change.note.beneficiary'),
  wanted: ({ turn, answers }) => {
    if (answers['contract'] === '') return noContract(turn);
    return {
      content: {
        kind: 'beneficiaryAdded',
        contractId: answers['contract'] as ContractId,
        name: String(answers['name']),
        birthDate: String(answers['birthDate']),
        link: answers['link'] as Link,
      },
      fileIds: filesIn(answers['papers']),
    };
  },
});

const leavingQuestion: Question<string> = {
  id: 'person',
  dependsOn: ['contract'],
  label: 'change.label.person',
  edit: 'change.edit.person',
  called: { fr: ['la personne'], en: ['the person'] },
  async infer({ turn, said, answers }) {
    const names = await peopleOf(turn, String(answers['contract']));
    return personIn(said, names) ?? (names.length === 0 ? '' : undefined);
  },
  async ask({ turn, key, answers }) {
    const names = await peopleOf(turn, String(answers['contract']));
    return {
      said: turn.t('change.ask.leaving'),
      choices: names.slice(0, 10).map((name) => ({
        label: fittedLabel(name),
        action: { a: 'answer' as const, v: 1 as const, k: key, q: 'person', value: name },
      })),
    };
  },
  async read({ action, text }, { turn, answers }) {
    const names = await peopleOf(turn, String(answers['contract']));
    const found = action?.a === 'answer' ? names.find((name) => name === action.value) : personIn(text, names);
    return found === undefined ? { is: 'nothing' } : { is: 'value', value: found };
  },
  show: (value) => value,
};

export const removeBeneficiaryForm = changeForm({
  id: 'removeBeneficiary',
  title: 'change.title.beneficiaryRemoved',
  heading: 'change.kind.beneficiaryRemoved',
  questions: [anyQuestion(whichContract), contractNameQuestion, anyQuestion(leavingQuestion), papersQuestion],
  note: ({ turn }) => turn.t.words('change.note.removed'),
  wanted: ({ turn, answers }) => {
    if (answers['contract'] === '' || answers['person'] === '') return noContract(turn);
    return {
      content: {
        kind: 'beneficiaryRemoved',
        contractId: answers['contract'] as ContractId,
        name: String(answers['person']),
        on: turn.today,
      },
      fileIds: filesIn(answers['papers']),
    };
  },
});

const REMOVE =
  /\b(?:retir\w*|enlev\w*|supprim\w*|radi\w*|sort\w*|ote\w*|plus (?:couvert|sur)|quitt\w*|separ\w*|divorc\w*|remove|take (?:off|out)|delete|no longer)\b/;

/** "Ajouter mon bébé", "retirer mon ex-mari": which of the two is meant. */
export const beneficiariesForm: Form = {
  id: 'beneficiaries',
  version: 1,
  title: 'change.title.beneficiaries',
  needs: 'identified',
  questions: () => [anyQuestion(actQuestion)],
  async finish({ turn, answers, options }) {
    try {
      const health = (await contractsOf(turn)).filter((contract) => contract.kind === 'health' && isAlive(contract));
      const leaving = answers['act'] === 'remove';
      const others = health.some(({ risk }) => risk.kind === 'people' && risk.people.length > 1);
      if (health.length === 0 || (leaving && !others)) {
        noContract(turn);
        return { is: 'done' };
      }
    } catch (thrown) {
      sayTrouble(turn, thrown, 'contracts');
      return { is: 'done' };
    }
    return { is: 'begin', dialog: answers['act'] === 'remove' ? 'removeBeneficiary' : 'addBeneficiary', options };
  },
};

const actQuestion: Question<'add' | 'remove'> = {
  ...choiceQuestion<'add' | 'remove'>({
    id: 'act',
    ask: 'change.ask.beneficiaryAct',
    label: 'change.label.beneficiaryAct',
    options: [
      { value: 'remove', label: 'beneficiary.remove', says: REMOVE },
      { value: 'add', label: 'beneficiary.add', says: /ajout|inscri|rattach|nouveau|\badd\b|new/i },
    ],
  }),
  infer: async ({ said }) => {
    const plain = fold(said).replace(/['’]/g, ' ');
    if (REMOVE.test(plain)) return 'remove';
    return /\b(?:ajout\w*|inscri\w*|rattach\w*|assurer|mettre|declarer|ne hier|naissance|vient de naitre|bebe|add|put|register|newborn)\b/.test(
      plain,
    )
      ? 'add'
      : undefined;
  },
};

function noContract(turn: Turn): null {
  turn.say(speak(turn.t('change.noHealth'), { choices: otherWays(turn) }));
  return null;
}

async function peopleOf(turn: Turn, contractId: string): Promise<string[]> {
  try {
    const contract = (await contractsOf(turn)).find(({ id }) => id === contractId);
    if (contract?.risk.kind !== 'people') return [];
    return contract.risk.people.filter(({ link }) => link !== 'holder').map(({ name }) => name);
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return [];
    throw thrown;
  }
}

/** By the whole name, or by a first name that only one of them has. */
function personIn(text: string, names: readonly string[]): string | undefined {
  const words = fold(text).split(/[^a-z]+/);
  const found = names.filter((name) => {
    const [first = ''] = fold(name).split(/[^a-z]+/);
    return first !== '' && words.includes(first);
  });
  return found.length === 1 ? found[0] : undefined;
}

function isAlive({ state }: Contract): boolean {
  return state !== 'ended';
}
