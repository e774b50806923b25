import { deskNews } from '../dialogs/advisor/deskNews.ts';
import { heldByDesk } from '../dialogs/advisor/heldByDesk.ts';
import { unlinkedElsewhere } from '../dialogs/channels/unlinkedElsewhere.ts';
import { type ConversationState, newConversationState, readConversationState } from '../dialogs/conversationState.ts';
import { forms, routes } from '../dialogs/conversations.ts';
import { type Digression, FormDialog } from '../dialogs/form/formDialog.ts';
import { signedIn } from '../dialogs/identify/signedIn.ts';
import { signedOutByInsurer } from '../dialogs/identify/signedOutByInsurer.ts';
import { settleSignInWait, signInOpened } from '../dialogs/identify/signInWait.ts';
import { jobNews } from '../dialogs/jobNews.ts';
import { insurerNews } from '../dialogs/news/insurerNews.ts';
import { countedButton, typedButton } from '../dialogs/offered.ts';
import { welcome } from '../dialogs/patterns/smallTalk.ts';
import { DialogSet } from '../dialogs/sdk.ts';

import type { Input, JobKind } from '../dialogs/turn.ts';
import { filesById } from '../store/files.repository.ts';
import type { ConversationRow, InboxRow } from '../store/tables.ts';
import { type InboundBody, type InboundMessage, inboundBody, inboundSecrets } from './inbound.ts';
import { newTurn, type TurnMaterial } from './newTurn.ts';
import { goOnWithSeveral } from './routing/beginConversation.ts';
import { routeMessage } from './routing/routeMessage.ts';
import type { TurnBuffer } from './turnBuffer.ts';
import { newDialogContext } from './turnContext.ts';

export type TurnTools = Pick<TurnMaterial, 'services' | 'understand' | 'db'>;

/** What a turn came to: everything to commit, and the state to keep. */
export interface TurnOutcome {
  buffer: TurnBuffer;
  state: string;
}

const dialogs = new DialogSet();
for (const form of forms) dialogs.add(new FormDialog(form, digression));

/** Thinks through one inbound message (or one burst of files). Writes nothing: the caller commits the outcome. */
export async function runTurn(
  conversation: ConversationRow,
  rows: readonly InboxRow[],
  tools: TurnTools,
  now: number,
): Promise<TurnOutcome> {
  const [row] = rows;
  if (row === undefined) throw new RangeError('a turn needs an inbox row');
  const bodies = rows.map((each) => inboundBody.parse(JSON.parse(each.body)));
  const body = mergeBurst(bodies);
  const stored = readConversationState(conversation.state);
  const state = stored.is === 'current' ? stored.state : newConversationState();
  const read = await readInput(body, rows, tools);
  const input = buttonInWords(read, state);
  const { turn, buffer } = newTurn({
    conversation,
    state,
    input,
    inboxId: row.id,
    correlationId: row.correlation_id,
    now,
    ...tools,
  });
  const dc = newDialogContext(dialogs, turn, state.dialogs);
  if (stored.is === 'outdated') turn.say(turn.t('talk.conversationOutdated'));

  const before = state.waitingRequests;
  switch (body.kind) {
    case 'join':
      turn.setLanguage(body.language);
      if (!state.greeted) welcome(turn);
      break;
    case 'message':
      state.greeted = true;
      if (!(await heldByDesk(dc, conversation.owner))) await routeMessage(dc, body);
      break;
    case 'jobDone': {
      const tell = jobNews[body.jobKind as JobKind];
      await tell?.(turn, body.jobId, body.outcome);
      if (dc.activeDialog !== undefined && buffer.shown.length > 0 && conversation.owner === 'bot')
        await dc.repromptDialog();
      break;
    }
    case 'signedIn':
      await signedIn(dc, body.customerRef);
      break;
    case 'signInOpened':
      signInOpened(dc, body.until);
      break;
    case 'insurerNews':
      await insurerNews(turn, body.customerRef);
      if (dc.activeDialog !== undefined && buffer.shown.length > 0 && conversation.owner === 'bot')
        await dc.repromptDialog();
      break;
    case 'signedOutByInsurer':
      await signedOutByInsurer(dc, body.customerRef);
      break;
    case 'unlinked':
      await unlinkedElsewhere(dc);
      break;
    case 'deskNews':
      await deskNews(dc, body);
      break;
  }
  settleSignInWait(dc);
  if (state.waitingRequests !== undefined && buffer.owner === 'bot')
    await goOnWithSeveral(dc, before !== state.waitingRequests);
  return { buffer, state: JSON.stringify(state) };
}

async function readInput(body: InboundBody, rows: readonly InboxRow[], { db, services }: TurnTools): Promise<Input> {
  const nothing: Input = { text: '', action: null, files: [], secrets: { code: null, ibans: [] } };
  if (body.kind !== 'message') return nothing;
  const [row] = rows;
  const secrets =
    row?.sealed == null ? nothing.secrets : inboundSecrets.parse(JSON.parse(services.sealer.open(row.sealed)));
  const files = body.fileIds.length === 0 ? [] : await filesById(db, rows[0]?.conversation_id ?? '', body.fileIds);
  return { text: body.text.trim(), action: body.action, files, secrets };
}

/** Many people write what stands on a button, or count the buttons: it is the same as pressing one. */
function buttonInWords(input: Input, { offered = [], dialogs: { dialogStack } }: ConversationState): Input {
  if (input.action !== null || input.files.length > 0) return input;
  // In a form a number may be an answer: the form counts its own choices.
  const counted = dialogStack.length === 0 ? countedButton(input.text, offered) : null;
  const action = typedButton(input.text, offered) ?? counted;
  return action === null ? input : { ...input, action, text: '' };
}

/** Several files sent at once are one message with all of them. */
function mergeBurst(bodies: readonly InboundBody[]): InboundBody {
  const [first, ...others] = bodies;
  if (first === undefined) throw new RangeError('no body');
  if (first.kind !== 'message' || others.length === 0) return first;
  const messages = [first, ...others.filter((body): body is InboundMessage => body.kind === 'message')];
  return {
    ...first,
    text: messages
      .map((message) => message.text)
      .filter((text) => text !== '')
      .join('\n'),
    fileIds: messages.flatMap((message) => message.fileIds),
    dropped: [...new Set(messages.flatMap((message) => message.dropped))],
  };
}

/** What may interrupt a form: another conversation that the assistant can hold, never a repair pattern. */
function digression(...[understanding, form]: Parameters<Digression>): ReturnType<Digression> {
  const route = routes[understanding.intent];
  if (!('dialog' in route) || route.dialog === form) return null;
  return { dialog: route.dialog, options: 'options' in route ? route.options(understanding) : null };
}
