import { changeForm } from '../changes/changeForm.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Question } from '../form/form.ts';

export interface Address {
  street: string;
  postcode: string;
  city: string;
}

const WHOLE =
  /(\d{1,4}(?:\s?(?:bis|ter|quater|[a-d]))?,?\s+(?!\d)[^\n]{2,100}?)[,\s]+(\d{2}\s?\d{3})[,\s]+(\p{L}[\p{L}'’ -]{1,60}?)\s*[.!]*\s*$/iu;

/** "12 rue de la Démo, 69003 Lyon", also at the end of a sentence. */
export function readAddress(text: string): Address | null {
  const [, street, postcode, city] = WHOLE.exec(text.slice(0, 300)) ?? [];
  if (street === undefined || postcode === undefined || city === undefined) return null;
  return { street: street.trim().replace(/,$/, ''), postcode: postcode.replace(/\s/g, ''), city: city.trim() };
}

const addressQuestion: Question<Address> = {
  id: 'address',
  label: 'change.label.address',
  edit: 'change.edit.address',
  called: { fr: ['l’adresse', "l'adresse", 'mon adresse'], en: ['the address', 'my address'] },
  ask: ({ turn }) => ({ said: turn.t('change.ask.address'), help: 'change.help.address' }),
  read({ text }, { turn }) {
    const address = readAddress(text);
    if (address !== null) return { is: 'value', value: address };
    return /\d/.test(text) ? { is: 'fault', said: turn.t('change.fault.address') } : { is: 'nothing' };
  },
  show: ({ street, postcode, city }) => `${street}, ${postcode} ${city}`,
};

export const addressForm = changeForm({
  id: 'changeAddress',
  title: 'change.title.address',
  heading: 'change.kind.address',
  questions: [anyQuestion(addressQuestion)],
  prefill: (turn) => ({ address: readAddress(turn.input.text) ?? undefined }),
  note: ({ turn }) => turn.t.words('change.note.contact'),
  wanted: ({ answers }) => ({ content: { kind: 'address', ...(answers['address'] as Address) }, fileIds: [] }),
});
