import { speak } from '../../cards/answer.ts';
import { bankChangeFrom } from '../../domain/change.ts';
import { bankOf, isSepaIban } from '../../domain/iban.ts';
import { maskedIban, momentInParis } from '../../locales/format.ts';
import { changeForm } from '../changes/changeForm.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Question, Reading } from '../form/form.ts';
import { otherWays } from '../otherWays.ts';
import type { Input, Turn } from '../turn.ts';

/** An account as it may be kept: sealed whole, readable in four characters. */
interface Account {
  sealed: string;
  country: string;
  end: string;
  bank: string | null;
}

/** A masked number without an end: what was typed did not add up. */
const WRONG = /\b[A-Z]{2}\d{2} ••••(?!\s[A-Z0-9]{4})/;

const ibanQuestion: Question<Account> = {
  id: 'iban',
  label: 'change.label.iban',
  edit: 'change.edit.iban',
  called: { fr: ['l’iban', 'mon iban', 'le rib', 'le compte'], en: ['the iban', 'my iban', 'the account'] },
  ask: ({ turn }) => ({ said: turn.t('change.ask.iban'), help: 'change.help.iban' }),
  read: (input, { turn }) => readAccount(input, turn),
  show: ({ country, end, bank }) => [bank, `${country} ${maskedIban(end)}`].filter((part) => part !== null).join(', '),
};

function readAccount({ text, secrets, files }: Input, turn: Turn): Reading<Account> {
  const [iban, ...others] = [...new Set(secrets.ibans)];
  if (others.length > 0) return { is: 'fault', said: turn.t('change.fault.ibanTwo') };
  if (iban !== undefined) {
    const account = accountOf(iban, turn);
    return account === null
      ? { is: 'fault', said: turn.t('change.fault.ibanCountry') }
      : { is: 'value', value: account };
  }
  if (WRONG.test(text)) return { is: 'fault', said: turn.t('change.fault.iban') };
  if (files.length > 0) return { is: 'fault', said: turn.t('change.fault.ibanPhoto') };
  return /\d{5}/.test(text.replace(/\s/g, '')) ? { is: 'fault', said: turn.t('change.fault.iban') } : { is: 'nothing' };
}

function accountOf(iban: string, turn: Turn): Account | null {
  if (!isSepaIban(iban)) return null;
  const { sealer } = turn.services;
  return { sealed: sealer.seal(iban), country: iban.slice(0, 2), end: iban.slice(-4), bank: bankOf(iban) };
}

/** The account that premiums are taken from and refunds are paid to. Nowhere readable but at the insurer. */
export const bankForm = changeForm({
  id: 'changeBank',
  title: 'change.title.bank',
  heading: 'change.kind.bank',
  questions: [anyQuestion(ibanQuestion)],
  prefill(turn) {
    const [iban] = turn.input.secrets.ibans;
    return { iban: iban === undefined ? undefined : (accountOf(iban, turn) ?? undefined) };
  },
  note: ({ turn }) => turn.t.words('change.note.bank'),
  async wanted({ turn, answers }) {
    const until = bankChangeFrom(await turn.gateway().changes(), turn.now);
    if (until !== null) {
      const when = momentInParis(until + 60_000, turn.t.language, turn.today);
      turn.say(speak(turn.t('change.bank.wait', { when }), { choices: otherWays(turn) }));
      return null;
    }
    return { content: { kind: 'bank', sealed: (answers['iban'] as Account).sealed }, fileIds: [] };
  },
});
