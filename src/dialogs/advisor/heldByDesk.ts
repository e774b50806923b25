import type { DialogContext } from 'botbuilder-dialogs';
import type { Choice } from '../../cards/answer.ts';
import { speak } from '../../cards/answer.ts';
import { readOwner } from '../../domain/handoff.ts';
import { changeDeskRequest } from '../../store/deskRequests.repository.ts';
import { liveRequestOf } from '../../store/handoffs.repository.ts';
import type { DeskRequestRow } from '../../store/tables.ts';
import { beginChoice } from '../beginChoice.ts';
import { emergencyAnswer } from '../emergency/emergencyAnswer.ts';
import { saysWord } from '../form/formWords.ts';
import { signOut } from '../patterns/control.ts';
import { type Turn, turnOf } from '../turn.ts';
import { deskOutlook, rankWords, waitingOf, waitWords } from './deskOutlook.ts';

const ASKS_WAIT =
  /(?<!\p{L})(?:combien de temps|long(?:temps)?|attente|attend\p{L}*|rang|place|quand|toujours l[àa]|how long|wait\p{L}*|position|when|still there)(?!\p{L})/iu;

/**
 * A message while the conversation is not the assistant's. With an advisor it is theirs alone: the assistant only keeps
 * watch for a danger and for who signs out. In the queue it answers about the wait. False when the assistant answers.
 */
export async function heldByDesk(dc: DialogContext, owner: string): Promise<boolean> {
  const turn = turnOf(dc);
  const { is } = readOwner(owner);
  if (is === 'bot') return false;
  const request = await liveRequestOf(turn.db, turn.conversationId);
  if (request === undefined) {
    // Nobody holds it any more: it must not stay silent for ever.
    comeBack(turn);
    return false;
  }
  noteCustomerWrote(turn, request);
  const { text } = turn.input;
  if (text !== '' && turn.understanding.danger !== null) {
    raise(turn, request);
    // An advisor answers in person; who waits must read the numbers at once.
    if (is === 'queue') emergencyAnswer(turn, turn.understanding.danger, { formWaits: false });
    return true;
  }
  if (wantsToSignOut(turn)) {
    await signOut(dc);
    return true;
  }
  if (is === 'advisor') return true;
  return whileQueued(turn, request);
}

/** In the queue. False when the customer left it for something that the assistant does. */
async function whileQueued(turn: Turn, request: DeskRequestRow): Promise<boolean> {
  const { text, action } = turn.input;
  const { intent, band } = text === '' ? { intent: null, band: 'unsure' } : turn.understanding;
  const leaves = action?.a === 'leaveQueue' || (text !== '' && saysWord(text, 'cancel', turn.t.language));
  if (leaves) {
    leave(turn, request, 'cancelled');
    turn.say(turn.t('handoff.left'));
    return true;
  }
  const call = (action?.a === 'begin' && action.intent === 'callback') || (intent === 'callback' && band === 'act');
  if (call) {
    leave(turn, request, 'callback');
    return false;
  }
  const short = text.split(/\s+/).length <= 12;
  if (action !== null || (short && ASKS_WAIT.test(text)) || (intent === 'talk_to_advisor' && band === 'act')) {
    await sayRank(turn, request);
    return true;
  }
  const told = readTold(request);
  if (told.noted !== true) {
    turn.say(turn.t('handoff.noted'));
    keepTold(turn, request, { ...told, noted: true });
  }
  return true;
}

/** Who waits leaves the queue; what the advisor would have read stays on record. */
function leave(turn: Turn, request: DeskRequestRow, outcome: 'cancelled' | 'callback'): void {
  comeBack(turn);
  turn.write(async (tx) => {
    await changeDeskRequest(
      tx,
      { id: request.id, status: ['open'], updatedAt: null, now: turn.now },
      { status: 'cancelled', ended_at: turn.now, outcome },
    );
  });
}

/** The assistant answers again. */
export function comeBack(turn: Turn): void {
  turn.setOwner('bot');
  turn.state.paused = false;
  turn.showStatus({ owner: 'assistant' });
}

export async function sayRank(turn: Turn, request: DeskRequestRow): Promise<void> {
  const { t, now } = turn;
  const outlook = await deskOutlook(turn.db, {
    brand: turn.services.brand,
    now,
    team: request.team,
    external: turn.services.externalDesk,
  });
  const { rank, minutes } = outlook.placeOf(waitingOf(request));
  const wait = waitWords(minutes, t);
  const place = rankWords(rank, t);
  const said = wait === null ? t('handoff.rankUnknown', { rank: place }) : t('handoff.rank', { rank: place, wait });
  turn.showStatus({ owner: 'queue', rank, ...(minutes === null ? {} : { waitMinutes: minutes }) });
  turn.say(speak(said, { choices: waitChoices(turn) }));
}

export function waitChoices(turn: Turn): Choice[] {
  return [
    beginChoice(turn, 'callback', 'callback'),
    { label: turn.t.label('handoff.cancel'), action: { a: 'leaveQueue', v: 1, k: turn.inboxId } },
  ];
}

export interface Told {
  rank?: number;
  minutes?: number | null;
  at?: number;
  /** The first message in the queue was acknowledged. */
  noted?: boolean;
  /** A call was proposed. */
  proposed?: boolean;
  /** Since when nobody is there, ms UTC. */
  unreachableSince?: number;
}

export function readTold(row: Pick<DeskRequestRow, 'told'>): Told {
  return JSON.parse(row.told) as Told;
}

function keepTold(turn: Turn, request: DeskRequestRow, told: Told): void {
  turn.write(async (tx) => {
    await tx
      .updateTable('desk_request')
      .set({ told: JSON.stringify(told) })
      .where('id', '=', request.id)
      .execute();
  });
}

function noteCustomerWrote(turn: Turn, request: DeskRequestRow): void {
  turn.write(async (tx) => {
    await tx.updateTable('desk_request').set({ customer_wrote_at: turn.now }).where('id', '=', request.id).execute();
  });
}

function raise(turn: Turn, request: DeskRequestRow): void {
  if (request.priority === 1) return;
  turn.write(async (tx) => {
    await changeDeskRequest(
      tx,
      { id: request.id, status: ['open', 'taken'], updatedAt: null, now: turn.now },
      { priority: 1, reason: 'emergency' },
    );
  });
}

function wantsToSignOut(turn: Turn): boolean {
  const { text } = turn.input;
  if (text === '' || text.split(/\s+/).length > 8) return false;
  return turn.understanding.intent === 'sign_out' && turn.understanding.band === 'act';
}
