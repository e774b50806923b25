import type { DialogContext } from 'botbuilder-dialogs';
import { parisAt } from '../../domain/calendar.ts';
import type { MessageRequest } from '../../domain/message.ts';
import { clockTime } from '../../locales/format.ts';
import { LINK_PURPOSE } from '../../services/linkCode.ts';
import { turnOf } from '../turn.ts';
import { tryCode } from './oneTimeCode.ts';
import { signedIn } from './signedIn.ts';

/**
 * The code that the sign-in page showed was typed in the chat that asked for it: the same person holds both. The
 * customer is told of it at the contact on file, whoever typed it.
 */
export async function typedLinkCode(dc: DialogContext, code: string): Promise<void> {
  const turn = turnOf(dc);
  const tried = await tryCode(turn, { purpose: LINK_PURPOSE, subject: LINK_PURPOSE, code });
  if (tried.is === 'wrong') {
    turn.say(turn.t('identify.code.wrong', { left: tried.left }));
    return;
  }
  if (tried.is === 'over') {
    turn.say(turn.t(tried.why === 'expired' ? 'identify.code.expired' : 'identify.code.usedUp'));
    return;
  }
  await signedIn(dc, tried.ref);
  const payload: MessageRequest = {
    customerRef: tried.ref,
    channel: 'preferred',
    template: 'new-sign-in',
    parameters: {
      when: clockTime(parisAt(turn.now).time, turn.t.language),
      place: turn.t.words(turn.channel === 'whatsapp' ? 'link.inWhatsApp' : 'link.inTeams'),
    },
    language: turn.t.language,
  };
  turn.startJob({ kind: 'message.send', key: `linked:${turn.inboxId}`, payload });
}
