import { isBackendTrouble } from '../backendTrouble.ts';
import type { Question } from '../form/form.ts';
import { saysWord } from '../form/formWords.ts';

const LEAD =
  /^\s*(?:bonjour[ ,]+)?(?:je m['’]appelle|mon nom (?:est|c['’]est)|c['’]est|je suis|demandez|my name is|i am|i['’]m|it(?:['’]s| is)|ask for)\s+/iu;
const LONGEST = 80;

/** Who to ask for on the phone; known already when the customer is identified. */
export const callbackNameQuestion: Question<string> = {
  id: 'name',
  label: 'callback.label.name',
  edit: 'callbackEditName',
  called: { fr: ['le nom', 'mon nom'], en: ['the name', 'my name'] },
  freeText: true,
  async infer({ turn }) {
    if (turn.identity === null) return undefined;
    try {
      const { firstName, lastName } = await turn.gateway().profile();
      return `${firstName} ${lastName}`;
    } catch (thrown) {
      if (!isBackendTrouble(thrown)) throw thrown;
      return undefined;
    }
  },
  ask: ({ turn }) => ({ said: turn.t('callback.ask.name'), help: 'callback.help.name' }),
  read({ text }, { turn }) {
    const name = text
      .replace(LEAD, '')
      .replace(/[.!]+\s*$/u, '')
      .trim();
    const { language } = turn.t;
    if (name === '' || saysWord(name, 'yes', language) || saysWord(name, 'no', language)) return { is: 'nothing' };
    const letters = name.match(/\p{L}/gu)?.length ?? 0;
    if (letters < 2 || /\d{3}|https?:|\n/iu.test(name) || name.length > LONGEST)
      return { is: 'fault', said: turn.t('callback.name.notUnderstood') };
    return { is: 'value', value: name };
  },
  show: (value) => value,
};
