import { maskedPhone, phoneNumber } from '../../locales/format.ts';
import type { Asking, Question, Reading } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { saysWord } from '../form/formWords.ts';
import type { Turn } from '../turn.ts';
import { type CallbackPhone, numberIsBusy, phoneOnFile, readCallbackPhone } from './callbackPhone.ts';

const ON_FILE = 'onFile';
const OTHER = 'other';

/** The number to call: the one on file is proposed by its last digits, any other is read back in full. */
export const callbackPhoneQuestion: Question<CallbackPhone> = {
  id: 'phone',
  label: 'callback.label.phone',
  edit: 'callbackEditPhone',
  called: {
    fr: ['le numéro', 'le téléphone', 'mon numéro', 'le numéro de téléphone', 'mon téléphone'],
    en: ['the number', 'the phone', 'my number', 'the phone number', 'my phone number'],
  },
  async ask({ turn, key }) {
    const help = 'callback.help.phone';
    const known = await phoneOnFile(turn);
    if (known === null) return { said: turn.t('callback.ask.phone'), help };
    const choices = [
      answerChoice(turn, key, 'phone', 'callbackOnFile', ON_FILE),
      answerChoice(turn, key, 'phone', 'callbackOtherPhone', OTHER),
    ];
    return { said: turn.t('callback.ask.phoneOnFile', { phone: maskedPhone(known) }), choices, help };
  },
  async read({ text, action, secrets }, asking) {
    const { turn } = asking;
    const pressed = action?.a === 'answer' ? action.value : null;
    const reading = readCallbackPhone(text);
    if (pressed === OTHER || (reading.is === 'invalid' && wantsOther(text, turn)))
      return { is: 'doubt', said: turn.t('callback.ask.phone'), choices: [] };
    if (pressed === ON_FILE || (reading.is === 'invalid' && agrees(text, turn))) {
      const known = await phoneOnFile(turn);
      if (known === null) return { is: 'doubt', said: turn.t('callback.phone.noneOnFile'), choices: [] };
      return checked({ e164: known, onFile: true }, asking);
    }
    const brandPhone = phoneNumber(turn.services.brand.phone);
    switch (reading.is) {
      case 'number':
        return checked({ e164: reading.e164, onFile: false }, asking);
      case 'premium':
        return { is: 'fault', said: turn.t('prompt.phone.premium') };
      case 'foreign':
        return { is: 'fault', said: turn.t('callback.phone.foreign', { phone: brandPhone }) };
      case 'invalid':
        // Six digits alone were taken for a code and masked.
        return /\d{2}/.test(text) || secrets.code !== null
          ? { is: 'fault', said: turn.t('prompt.phone.notUnderstood') }
          : { is: 'nothing' };
    }
  },
  show: showPhone,
};

/** In full when the customer wrote it here, masked when it comes from their file. */
export function showPhone({ e164, onFile }: CallbackPhone): string {
  return onFile ? maskedPhone(e164) : phoneNumber(e164);
}

async function checked(phone: CallbackPhone, { turn }: Asking): Promise<Reading<CallbackPhone>> {
  if (await numberIsBusy(turn, phone.e164)) {
    return { is: 'fault', said: turn.t('callback.phone.busy', { phone: phoneNumber(turn.services.brand.phone) }) };
  }
  return { is: 'value', value: phone, readBack: turn.t('callback.phone.noted', { phone: showPhone(phone) }) };
}

function agrees(text: string, turn: Turn): boolean {
  return (
    turn.identity !== null &&
    (saysWord(text, 'yes', turn.t.language) ||
      /^\s*(?:oui|yes|ce num[ée]ro|celui[- ]ci|celui de mon dossier|le m[êe]me|that one|the same)\b/iu.test(text))
  );
}

function wantsOther(text: string, turn: Turn): boolean {
  return (
    saysWord(text, 'no', turn.t.language) ||
    /^\s*(?:non[ ,]+)?(?:un autre(?: num[ée]ro)?|another(?: one| number)?)\W*$/iu.test(text)
  );
}
