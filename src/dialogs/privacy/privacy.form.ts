import { show, speak } from '../../cards/answer.ts';
import { privacyCard } from '../../cards/privacy.card.ts';
import { parisAt } from '../../domain/calendar.ts';
import { fold } from '../../intents/fold.ts';
import { clockTime } from '../../locales/format.ts';
import { EXPORT_LINK_LIFE, exportPath } from '../../services/exportLink.ts';
import { browserOfConversation } from '../../store/links.repository.ts';
import { eraseConversations, lastSeqOf } from '../../store/privacy.repository.ts';
import { sayReadings } from '../advisor/sayReadings.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { otherWays } from '../otherWays.ts';
import { choiceQuestion } from '../prompts/choice.prompt.ts';
import { yesNoQuestion } from '../prompts/yesNo.prompt.ts';
import type { Turn } from '../turn.ts';

type Act = 'see' | 'erase' | 'person';

const ERASE = /\b(?:supprim\w*|effac\w*|oubli\w*|detrui\w*|erase|delete|forget|remove)\b/;
const PERSON =
  /\b(?:rectifi\w*|opposer|opposition|limit\w*|dpo|delegue|cnil|decision automati\w*|rectif\w*|object|restrict)\b/;

const actQuestion: Question<Act> = {
  ...choiceQuestion<Act>({
    id: 'act',
    ask: 'privacy.ask.act',
    label: 'privacy.label.act',
    options: [
      { value: 'erase', label: 'privacy.erase', says: ERASE },
      { value: 'person', label: 'person', says: PERSON },
      { value: 'see', label: 'privacy.see', says: /./ },
    ],
  }),
  infer: async ({ said }) => {
    const plain = fold(said).replace(/['’]/g, ' ');
    return ERASE.test(plain) ? 'erase' : PERSON.test(plain) ? 'person' : 'see';
  },
};

/** "Que savez-vous de moi ?", an export as a file, erasing the conversations, and for how long each thing is kept. */
export const privacyForm: Form = {
  id: 'privacy',
  version: 1,
  title: 'privacy.title',
  needs: 'identified',
  questions: () => [
    anyQuestion(actQuestion),
    anyQuestion({
      ...yesNoQuestion({
        id: 'sure',
        ask: 'privacy.ask.erase',
        label: 'privacy.label.act',
        applies: ({ act }) => act === 'erase',
      }),
      ask: ({ turn, key }) => ({
        said: turn.t('privacy.ask.erase'),
        choices: [
          answerChoice(turn, key, 'sure', 'privacy.eraseYes', true),
          answerChoice(turn, key, 'sure', 'privacy.eraseNo', false),
        ],
      }),
    }),
  ],
  async finish({ turn, answers }) {
    switch (answers['act'] as Act) {
      case 'see':
        await sayKept(turn);
        await sayReadings(turn);
        break;
      case 'person':
        turn.say(speak(turn.t('privacy.person'), { choices: otherWays(turn) }));
        break;
      case 'erase':
        if (answers['sure'] === true) await erase(turn);
        else turn.say(turn.t('privacy.notErased'));
    }
    return { is: 'done' };
  },
};

async function sayKept(turn: Turn): Promise<void> {
  const { t, now, conversationId, services } = turn;
  const expiresAt = now + EXPORT_LINK_LIFE;
  // The file is for the browser of this conversation; elsewhere a person sends it.
  const browser = await browserOfConversation(turn.db, conversationId);
  const path = browser === null ? null : exportPath(services.sealer, { conversationId, expiresAt });
  turn.say(show(t('privacy.kept'), [privacyCard({ key: services.newId('card'), path }, t)]));
  const time = clockTime(parisAt(expiresAt).time, t.language);
  turn.say(
    path === null
      ? speak(t('privacy.exportByPerson'), { choices: otherWays(turn) })
      : speak(t('privacy.exportUntil', { time })),
  );
}

/** Everything that was said, here and before; claims, changes and contracts are the insurer's and stay. */
async function erase(turn: Turn): Promise<void> {
  const customerRef = turn.identity?.ref;
  if (customerRef === undefined) return;
  const { conversationId, now } = turn;
  const upTo = await lastSeqOf(turn.db, conversationId);
  turn.write((tx) => eraseConversations(tx, { customerRef, conversationId, upTo, now }));
  turn.say(turn.t('privacy.erased'));
  turn.endConversation('customer');
}
