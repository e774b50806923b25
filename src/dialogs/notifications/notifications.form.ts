import { show } from '../../cards/answer.ts';
import { preferencesCard } from '../../cards/preferences.card.ts';
import {
  type NotificationChannel,
  type NotificationPreferences,
  type NotificationTopic,
  notificationTopics,
} from '../../domain/notification.ts';
import { fold } from '../../intents/fold.ts';
import { chooseNewsChannel, newsChannelOf } from '../../store/newsChannel.repository.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { confirmChange } from '../changes/change.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, FormEnd, Question } from '../form/form.ts';
import { choiceQuestion, type Option } from '../prompts/choice.prompt.ts';
import type { Turn } from '../turn.ts';
import { linkedTo, type Place, placeIn, placeLabels, placeQuestion } from './place.question.ts';

type Topic = NotificationTopic | 'all' | 'place';
type How = NotificationChannel | 'both' | 'none';

const topics: readonly Option<Topic>[] = [
  { value: 'reimbursements', label: 'notify.reimbursements', says: /rembours|refund|reimburs/i },
  { value: 'claims', label: 'notify.claims', says: /sinistre|dossier|claim/i },
  {
    value: 'payments',
    label: 'notify.payments',
    says: /cotisation|paiement|pr[ée]l[èe]vement|[ée]ch[ée]ance|payment|premium|debit/i,
  },
  { value: 'profile', label: 'notify.profile', says: /profil|coordonn[ée]es|informations|profile|details/i },
  {
    value: 'requests',
    label: 'notify.requests',
    says: /(?:^|\b(?:les|mes|des|vos|ces) )demandes?\b|documents? (?:manquants?|demand)|pi[èe]ces? (?:manqu|demand)|^pi[èe]ces?\b|\brequests?\b/i,
  },
  { value: 'offers', label: 'notify.offers', says: /pub|offre|promo|commercia|newsletter|offer|marketing|ads?\b/i },
  { value: 'place', label: 'notify.place', says: /whats ?app|\bteams\b|\bchat\b|discussion/i },
  { value: 'all', label: 'notify.all', says: /\btou(?:t|s|tes)\b|\ball\b|everything/i },
];

const hows: readonly Option<How>[] = [
  { value: 'none', label: 'notify.none', says: /\brien\b|aucun|plus (?:de|rien|recevoir)|none|nothing|stop|no more/i },
  { value: 'both', label: 'notify.both', says: /(?:mail|courriel).*sms|sms.*(?:mail|courriel)|les deux|both/i },
  { value: 'sms', label: 'notify.sms', says: /\bsms\b|texto|text message/i },
  { value: 'post', label: 'notify.post', says: /courrier(?! [ée]lec)|papier|poste|\bpost\b|paper\b/i },
  { value: 'email', label: 'notify.email', says: /mail|courriel|z[ée]ro papier|paperless/i },
];

const SEE =
  /\b(?:voir|quelles?|consult\w*|mes (?:preferences|notifications|alertes)|what|which|show|my (?:preferences|notifications|alerts))\b/;
const WANTS =
  /\b(?:veux|voudrais|souhaite|active\w*|desactiv\w*|recevoir|recois|arret\w*|plus|stop|want|turn|receive|get)\b/;

const topicQuestion: Question<Topic | 'see'> = {
  ...choiceQuestion<Topic | 'see'>({
    id: 'topic',
    ask: 'notify.ask.topic',
    label: 'notify.label.topic',
    options: topics,
  }),
  infer: async ({ said }) => {
    const plain = fold(said).replace(/['’]/g, ' ');
    if (placeIn(said) !== undefined) return 'place';
    if (SEE.test(plain) && !WANTS.test(plain)) return 'see';
    const named = topics.find(({ says }) => says.test(plain))?.value;
    return named ?? (/paperless|zero papier|sans papier|dematerialis\w*/.test(plain) ? 'all' : undefined);
  },
};

const howChoice = choiceQuestion<How>({
  id: 'how',
  ask: 'notify.ask.how',
  label: 'notify.label.how',
  dependsOn: ['topic'],
  applies: ({ topic }) => topic !== 'see' && topic !== 'place',
  options: hows,
});

const howQuestion: Question<How> = {
  ...howChoice,
  // The answer to the first question may say both.
  infer: async ({ said, turn }) => howIn(said) ?? howIn(turn.input.text),
  read(input, asking) {
    const topic = topics.find(({ says }) => says.test(fold(input.text)))?.value;
    // "Je ne veux plus de pub" to "how?" is another subject.
    if (input.action === null && topic !== undefined && topic !== asking.answers['topic'])
      return { is: 'other', question: 'topic', value: topic };
    return howChoice.read(input, asking);
  },
};

const ONLY = /\b(?:que|seulement|uniquement|only|just) (?:par |des |les |by )?(e ?mails?|mails?|courriels?|sms)\b/;
const NO_MORE =
  /\b(?:ne (?:veux|souhaite) plus|plus recevoir|arret\w*|desactiv\w*|stop|don t want|no more|unsubscribe)\b/;

function howIn(said: string): How | undefined {
  const plain = fold(said).replace(/['’-]/g, ' ');
  const only = ONLY.exec(plain)?.[1];
  if (only !== undefined) return only === 'sms' ? 'sms' : 'email';
  return NO_MORE.test(plain) ? 'none' : hows.slice(1).find(({ says }) => says.test(plain))?.value;
}

/** What a customer is told about, and how; codes and security notices always go. */
export const notificationsForm: Form = {
  id: 'notifications',
  version: 1,
  title: 'notify.title',
  needs: 'identified',
  questions: () => [anyQuestion(topicQuestion), anyQuestion(howQuestion), anyQuestion(placeQuestion)],
  async finish({ turn, answers }): Promise<FormEnd> {
    if (answers['topic'] === 'place') {
      await choosePlace(turn, answers['place'] as Place);
      return { is: 'done' };
    }
    try {
      const before = await turn.gateway().preferences();
      const topic = answers['topic'] as Exclude<Topic, 'place'> | 'see';
      const place = await placeNow(turn);
      if (topic === 'see') {
        const { card, choices } = preferencesCard(turn.services.newId('card'), { preferences: before, place }, turn.t);
        turn.say(show(turn.t('notify.shown'), [card], { choices }));
        return { is: 'done' };
      }
      const channels = channelsOf(answers['how'] as How);
      const changed = topic === 'all' ? notificationTopics : [topic];
      const preferences = { ...before };
      for (const each of changed) preferences[each] = channels;
      const shown = { preferences: preferences as NotificationPreferences, place };
      const { card } = preferencesCard(turn.services.newId('card'), shown, turn.t);
      turn.say(show(turn.t('notify.noted'), [card]));
      return await confirmChange(turn, { content: { kind: 'preferences', preferences }, fileIds: [] });
    } catch (thrown) {
      sayTrouble(turn, thrown, 'profile');
      return { is: 'done' };
    }
  },
};

/** Kept by us, at once: the insurer knows nothing of chats. */
async function choosePlace(turn: Turn, place: Place): Promise<void> {
  const customerRef = turn.identity?.ref;
  if (customerRef === undefined) return;
  const channel = place === 'last' ? null : place;
  turn.write((tx) => chooseNewsChannel(tx, { customerRef, channel, now: turn.now }));
  const isLinked = channel === null || (await linkedTo(turn)).has(channel);
  const name = turn.t.words(`notify.in.${place}`);
  turn.say(turn.t(isLinked ? 'notify.place.noted' : 'notify.place.notedNotLinked', { name }));
}

/** Where news is told now, in words. */
async function placeNow(turn: Turn): Promise<string> {
  const chosen = turn.identity === null ? null : await newsChannelOf(turn.db, turn.identity.ref);
  return turn.t.label(placeLabels[chosen ?? 'last']).label;
}

function channelsOf(how: How): NotificationChannel[] {
  if (how === 'none') return [];
  return how === 'both' ? ['email', 'sms'] : [how];
}
