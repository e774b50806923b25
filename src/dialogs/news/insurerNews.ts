import { speak } from '../../cards/answer.ts';
import { isPushed } from '../../domain/channelName.ts';
import { type InsurerNews, insurerNews as newsSchema, topicOfNews } from '../../domain/insurerEvent.ts';
import type { NotificationPreferences } from '../../domain/notification.ts';
import { euros, longDate } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import { endEvents, waitingEvents } from '../../store/insurerEvents.repository.ts';
import type { InsurerEventRow } from '../../store/tables.ts';
import { tellPaymentOnce, wasPaymentTold } from '../../store/toldPayments.repository.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import { sayPaidOnce } from '../payments/paymentNews.ts';
import type { Turn } from '../turn.ts';

/** More at once would bury what matters: the rest is counted. */
const MOST_AT_ONCE = 4;

/**
 * Tells what the insurer has reported since the last time: each event once, in the order in which it happened, and
 * nothing about what the customer wants no news of. Without identity only that there is something.
 */
export async function insurerNews(turn: Turn, forRef: string): Promise<void> {
  if (turn.identity === null || turn.identity.ref !== forRef) {
    // A page that was left shows nothing to whoever sits there now; a phone in a pocket may be told this much.
    if (isPushed(turn.channel))
      turn.say(speak(turn.t('news.signedOut'), { choices: [beginChoice(turn, 'intent.sign_in', 'sign_in')] }));
    return;
  }
  const waiting = latestOfEach(await waitingEvents(turn.db, turn.identity.ref));
  if (waiting.current.length === 0) return;
  const preferences = await preferencesOf(turn);
  const isWanted = ({ kind }: InsurerNews) => {
    const topic = topicOfNews[kind];
    return topic === null || preferences === null || preferences[topic]?.length !== 0;
  };
  const wanted = waiting.current.filter(({ news }) => isWanted(news));
  const muted = waiting.current.filter(({ news }) => !isWanted(news));
  end(turn, [...wanted.map(({ row }) => row.id), ...waiting.past], 'told');
  end(
    turn,
    muted.map(({ row }) => row.id),
    'muted',
  );
  // What is safest known comes first, then the newest.
  const urgent = wanted.filter(({ news }) => topicOfNews[news.kind] === null);
  const others = wanted.filter(({ news }) => topicOfNews[news.kind] !== null);
  const told = [...urgent, ...others.slice(-MOST_AT_ONCE)];
  for (const { news } of told) {
    if (news.kind === 'payment.received' && (await sayReceipt(turn, news.paymentId))) continue;
    turn.say(newsSaid(turn, news));
  }
  const more = wanted.length - told.length;
  if (more > 0) turn.say(turn.t('news.more', { count: more }));
}

interface Waiting {
  row: InsurerEventRow;
  news: InsurerNews;
}

/** Of several steps of one claim the last one counts: it says where things stand. */
function latestOfEach(rows: readonly InsurerEventRow[]): { current: Waiting[]; past: string[] } {
  const all = rows.flatMap((row): Waiting[] => {
    const news = newsSchema.safeParse(JSON.parse(row.body));
    return news.success ? [{ row, news: news.data }] : [];
  });
  const isPast = ({ row, news }: Waiting) =>
    news.kind === 'claim.step' &&
    all.some(
      (other) =>
        other.news.kind === 'claim.step' && other.row.subject === row.subject && other.row.sequence > row.sequence,
    );
  return { current: all.filter((each) => !isPast(each)), past: all.filter(isPast).map(({ row }) => row.id) };
}

function end(turn: Turn, ids: readonly string[], status: 'told' | 'muted'): void {
  const { conversationId, now } = turn;
  turn.write((tx) => endEvents(tx, { ids, status, conversationId, now }));
}

/** Null when they cannot be read just now: then everything is told, in the customer's own conversation. */
async function preferencesOf(turn: Turn): Promise<NotificationPreferences | null> {
  try {
    return await turn.gateway().preferences();
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    return null;
  }
}

function newsSaid(turn: Turn, news: InsurerNews): Said | ReturnType<typeof speak> {
  const { t } = turn;
  const { language } = t;
  const day = (date: string) => longDate(date, language, turn.today);
  switch (news.kind) {
    case 'claim.step': {
      const state = t.words(`claim.state.${news.state}`);
      return speak(t('news.claimStep', { number: news.number, state }), { choices: [claimChoice(turn)] });
    }
    case 'claim.paperReceived':
      return t('news.paperReceived', { number: news.number, paper: news.paper[language] });
    case 'claim.paperMissing':
      return speak(
        t('news.paperMissing', {
          number: news.number,
          paper: news.paper[language],
          before: news.before === null ? null : day(news.before),
        }),
        { choices: [beginChoice(turn, 'intent.claim_add_document', 'claim_add_document')] },
      );
    case 'refund.paid': {
      const amount = euros(news.amountCents, language);
      return speak(t('news.refundPaid', { amount, act: news.act[language], day: day(news.careOn) }), {
        choices: [beginChoice(turn, 'intent.reimbursement_status', 'reimbursement_status')],
      });
    }
    case 'payment.due':
      return t('news.paymentDue', {
        amount: euros(news.amountCents, language),
        number: news.contractNumber,
        day: day(news.dueOn),
      });
    case 'payment.failed':
      return speak(
        t('news.paymentFailed', {
          amount: euros(news.amountCents, language),
          number: news.contractNumber,
          day: day(news.dueOn),
        }),
        { choices: [beginChoice(turn, 'intent.pay_premium', 'pay_premium')] },
      );
    case 'payment.received':
      return t('news.paymentReceived', {
        amount: euros(news.amountCents, language),
        number: news.contractNumber,
        receipt: news.receipt,
      });
    case 'change.applied':
      return t('news.changeApplied', { reference: news.reference, kind: t.words(`change.kind.${news.change}`) });
    case 'document.ready':
      return speak(t('news.documentReady', { title: news.title[language] }), {
        choices: [beginChoice(turn, 'intent.documents', 'documents')],
      });
    case 'account.passwordChanged':
      return speak(t('news.passwordChanged'), { choices: [beginChoice(turn, 'person', 'talk_to_advisor')] });
  }
}

/** The receipt as the insurer has it, with when the cover resumes; false when it cannot be read just now. */
async function sayReceipt(turn: Turn, paymentId: string): Promise<boolean> {
  if (await wasPaymentTold(turn.db, paymentId)) return true;
  try {
    await sayPaidOnce(turn, await turn.gateway().payment(paymentId));
    return true;
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    const { conversationId, now } = turn;
    turn.write((tx) => tellPaymentOnce(tx, { paymentId, conversationId, now }));
    return false;
  }
}

function claimChoice(turn: Turn) {
  return beginChoice(turn, 'intent.claim_status', 'claim_status');
}
