import { readPhone } from '../../domain/phone.ts';
import { changeForm } from '../changes/changeForm.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Question } from '../form/form.ts';
import { phoneQuestion } from '../prompts/phone.prompt.ts';

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.\p{L}{2,24}(?![\w-])/iu;

const emailQuestion: Question<string> = {
  id: 'email',
  label: 'change.label.email',
  edit: 'change.edit.email',
  called: { fr: ['l’e-mail', 'mon e-mail', 'l’adresse e-mail', 'le mail'], en: ['the e-mail', 'my e-mail'] },
  ask: ({ turn }) => ({ said: turn.t('change.ask.email'), help: 'change.help.contact' }),
  read({ text }, { turn }) {
    const email = EMAIL.exec(text)?.[0];
    if (email !== undefined) return { is: 'value', value: email.toLowerCase() };
    return /@/.test(text) ? { is: 'fault', said: turn.t('change.fault.email') } : { is: 'nothing' };
  },
  show: (value) => value,
};

export const emailForm = changeForm({
  id: 'changeEmail',
  title: 'change.title.email',
  heading: 'change.kind.email',
  questions: [anyQuestion(emailQuestion)],
  prefill: (turn) => ({ email: EMAIL.exec(turn.input.text)?.[0]?.toLowerCase() }),
  note: ({ turn }) => turn.t.words('change.note.contact'),
  wanted: ({ answers }) => ({ content: { kind: 'email', email: String(answers['email']) }, fileIds: [] }),
});

export const phoneForm = changeForm({
  id: 'changePhone',
  title: 'change.title.phone',
  heading: 'change.kind.phone',
  questions: [
    anyQuestion(
      phoneQuestion({
        id: 'phone',
        ask: 'change.ask.phone',
        help: 'change.help.contact',
        label: 'change.label.phone',
        edit: 'change.edit.phone',
        called: { fr: ['le numéro', 'mon numéro', 'le téléphone'], en: ['the number', 'my number', 'the phone'] },
      }),
    ),
  ],
  prefill(turn) {
    const reading = readPhone(turn.input.text);
    return { phone: reading.is === 'number' ? reading.e164 : undefined };
  },
  note: ({ turn }) => turn.t.words('change.note.contact'),
  wanted: ({ answers }) => ({ content: { kind: 'phone', phone: String(answers['phone']) }, fileIds: [] }),
});
