import { show, speak } from '../../cards/answer.ts';
import { handoffSummaryCard } from '../../cards/handoffSummary.card.ts';
import type { DeskReason } from '../../domain/deskRequest.ts';
import { activePersonRequest } from '../../store/deskRequests.repository.ts';
import { beginChoice } from '../beginChoice.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, FormEnd, Question } from '../form/form.ts';
import { textQuestion } from '../prompts/text.prompt.ts';
import type { Turn } from '../turn.ts';
import { briefOf } from './conversationSummary.ts';
import { deskOutlook, rankWords, teamOf, waitWords } from './deskOutlook.ts';
import { waitChoices } from './heldByDesk.ts';
import { knownPerson, queueForPerson } from './personRequest.ts';

/** "Pourquoi il me reste 23 € à payer ?" is for the advisor; who prefers to be called is heard. */
const wanted: Question<string> = {
  ...textQuestion({
    id: 'wanted',
    ask: 'handoff.ask.wanted',
    label: 'handoff.line.wanted',
    edit: 'handoff.edit',
    called: { fr: ['la demande', 'ma demande', 'le motif'], en: ['the request', 'my request'] },
    max: 300,
    story: true,
  }),
  hears: ['callback'],
};

const BARE_WORDS = 7;

/** An advisor is there: the customer reads and corrects what is passed on, then waits for them. */
export const handoffForm: Form = {
  id: 'handoff',
  version: 1,
  title: 'handoff.title',
  needs: 'anonymous',
  questions: () => [anyQuestion(wanted)],

  async prefill(turn) {
    const { summary } = await briefOf(turn);
    const { intent, words } = summary.wanted;
    // "Un conseiller svp" alone says nothing of what is wanted.
    const bare = intent === 'talk_to_advisor' && (words ?? '').split(/\s+/).length <= BARE_WORDS;
    return { wanted: bare ? undefined : (words ?? undefined) };
  },

  summary({ turn, answers, key, options }) {
    const { facts, minutes } = options as HandoffOptions;
    const wait = waitWords(minutes, turn.t) ?? turn.t.words('handoff.wait', { minutes: 1 });
    const cardKey = `${key}.${turn.inboxId}`;
    const card = handoffSummaryCard({ key: cardKey, wanted: String(answers['wanted']), facts, wait }, turn.t);
    return show(turn.t('handoff.summary', { wait }), [card], {
      choices: [beginChoice(turn, 'callback', 'callback')],
    });
  },

  async finish({ turn, answers, options }): Promise<FormEnd> {
    const { reason } = options as HandoffOptions;
    await putInQueue(turn, { reason, words: String(answers['wanted']) });
    return { is: 'done', result: { quiet: true } };
  },
};

/** What the form begins with: made by `handoffOptions`, so that the card needs no reading of its own. */
export interface HandoffOptions {
  reason: DeskReason;
  minutes: number | null;
  /** A danger was spoken of: nothing is asked first. */
  urgent: boolean;
  facts: { label: string; value: string }[];
}

/** Null when no advisor can be reached now: hours are closed, or nobody of the team is there. */
export async function handoffOptions(turn: Turn, reason: DeskReason): Promise<HandoffOptions | null> {
  const existing = await activePersonRequest(turn.db, turn.conversationId);
  if (existing?.status === 'taken') return null;
  const brief = await briefOf(turn);
  const team = teamOf(brief.topic, turn.services.brand);
  const outlook = await deskOutlook(turn.db, {
    brand: turn.services.brand,
    now: turn.now,
    team,
    external: turn.services.externalDesk,
  });
  if (!outlook.reachable) return null;
  const { minutes } = outlook.placeOf({ id: '', priority: 3, queuedAt: turn.now, front: false });
  const { t } = turn;
  const { name } = await knownPerson(turn);
  const tried = brief.summary.tried.map(({ intent }) => t.label(`intent.${intent}` as 'intent.sign_in').label);
  const fact = (label: string, value: string | null) => (value === null || value === '' ? [] : [{ label, value }]);
  return {
    reason,
    minutes,
    urgent: brief.urgency === 'emergency',
    facts: [
      ...fact(
        t.words('handoff.line.who'),
        name === null ? t.words('handoff.who.anonymous') : t.words('handoff.who.identified', { name }),
      ),
      ...fact(t.words('handoff.line.claim'), brief.claimNumber),
      ...fact(t.words('handoff.line.tried'), tried.slice(-3).join(', ')),
    ],
  };
}

/** The conversation waits for a person from here on: the assistant falls silent but for the wait itself. */
export async function putInQueue(turn: Turn, asked: { reason: DeskReason; words: string | null }): Promise<void> {
  const { t } = turn;
  const request = await queueForPerson(turn, asked);
  const { brand } = turn.services;
  const outlook = await deskOutlook(turn.db, {
    brand,
    now: turn.now,
    team: request.team,
    external: turn.services.externalDesk,
  });
  const { rank, minutes } = outlook.placeOf({ ...request, queuedAt: turn.now, front: false });
  const wait = waitWords(minutes, t);
  turn.setOwner('queue');
  turn.state.paused = true;
  turn.showStatus({ owner: 'queue', rank, ...(minutes === null ? {} : { waitMinutes: minutes }) });
  const said =
    wait === null
      ? t('handoff.rankUnknown', { rank: rankWords(rank, t) })
      : t('handoff.queued', { rank: rankWords(rank, t), wait });
  turn.say(speak(said, { choices: waitChoices(turn) }));
}
