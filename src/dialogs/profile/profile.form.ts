import { show } from '../../cards/answer.ts';
import { profileCard } from '../../cards/profile.card.ts';
import { fold } from '../../intents/fold.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { stopChangeForm } from '../changes/stopChange.form.ts';
import { maskedEmail } from '../claims/maskedEmail.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, Question } from '../form/form.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { choiceQuestion, type Option } from '../prompts/choice.prompt.ts';
import type { Turn } from '../turn.ts';
import { addressForm } from './address.form.ts';
import { bankForm } from './bank.form.ts';
import { beneficiariesForm } from './beneficiary.forms.ts';
import { civilEventIn, civilForm } from './civil.form.ts';
import { emailForm, phoneForm } from './contact.forms.ts';

const fields = ['address', 'phone', 'email', 'bank', 'civil', 'people', 'show', 'stop'] as const;
type Field = (typeof fields)[number];

const dialogs = {
  address: addressForm.id,
  phone: phoneForm.id,
  email: emailForm.id,
  bank: bankForm.id,
  civil: civilForm.id,
  people: beneficiariesForm.id,
  stop: stopChangeForm.id,
  show: null,
} as const satisfies Record<Field, string | null>;

const options: readonly Option<Field>[] = [
  {
    value: 'address',
    label: 'profile.address',
    says: /adresse(?! (?:e-?mail|mail|[ée]lectr))|d[ée]m[ée]nag|\bmov(?:e|ing|ed)\b|^address/i,
  },
  { value: 'phone', label: 'profile.phone', says: /t[ée]l[ée]?phone|portable|mobile|num[ée]ro|phone/i },
  { value: 'email', label: 'profile.email', says: /e-?mail|courriel/i },
  { value: 'bank', label: 'profile.bank', says: /\b(?:iban|rib|bancaire|banque|compte)\b|bank|account/i },
  { value: 'civil', label: 'profile.civil', says: /[ée]tat civil|mari|pacs|divorc|veu|nom|civil|name/i },
  { value: 'people', label: 'profile.people', says: /b[ée]n[ée]ficiaire|ayant|enfant|conjoint|people|child/i },
];

/** What the first sentence names; the slots of the intent first. */
const fieldOfSlot: Readonly<Record<string, Field>> = {
  address: 'address',
  phone: 'phone',
  email: 'email',
  iban: 'bank',
  bank: 'bank',
  name: 'civil',
  civil_status: 'civil',
  marital_status: 'civil',
};

const NOT_ME =
  /\b(?:pas moi|jamais demande|n ai rien (?:demande|change)|stop mod|mod [0-9a-z]{6}|not me|wasn t me|never asked)\b/;
const SEE =
  /\b(?:voir|consult\w*|montr\w*|affich\w*|quelles? (?:est|sont)|avez vous|c est quoi|see|show|what (?:is|are)|which)\b/;

const fieldQuestion: Question<Field> = {
  ...choiceQuestion<Field>({ id: 'field', ask: 'profile.ask', label: 'profile.label', options }),
  async infer({ turn, said, options: given }) {
    const plain = fold(said).replace(/['’-]/g, ' ');
    if (NOT_ME.test(plain)) return 'stop';
    if (SEE.test(plain)) return 'show';
    if (turn.input.secrets.ibans.length > 0) return 'bank';
    const { slots } = readLookupOptions(given);
    const slot = slots.profile_field === undefined ? undefined : fieldOfSlot[slots.profile_field];
    if (slot !== undefined) return slot;
    if (civilEventIn(said) !== undefined) return 'civil';
    return options.find(({ says }) => says.test(said))?.value;
  },
};

/** "Je déménage", "changer mon RIB", "mes informations": what is on file, or the conversation that changes it. */
export const profileForm: Form = {
  id: 'profile',
  version: 1,
  title: 'profile.title',
  needs: 'identified',
  questions: () => [anyQuestion(fieldQuestion)],
  async finish({ turn, answers, options: given }) {
    const field = answers['field'] as Field;
    const dialog = dialogs[field];
    if (dialog !== null) return { is: 'begin', dialog, options: given };
    await sayProfile(turn);
    return { is: 'done' };
  },
};

async function sayProfile(turn: Turn): Promise<void> {
  try {
    const [customer, schedules] = await Promise.all([turn.gateway().profile(), turn.gateway().payments()]);
    const ibanEnd = schedules.find(({ mandate }) => mandate !== null)?.mandate?.ibanEnd ?? null;
    const view = { key: turn.services.newId('card'), customer, email: maskedEmail(customer.email), ibanEnd };
    const { card, choices } = profileCard(view, turn.t);
    turn.say(show(turn.t('profile.shown'), [card], { choices }));
  } catch (thrown) {
    sayTrouble(turn, thrown, 'profile');
  }
}
