import type { DeskRight } from '../../desk/deskRights.ts';
import type { DeskCommand, DeskConflict, DeskList, RequestDetail, RequestView } from '../../desk/deskView.ts';
import type {
  AgendaView,
  CannedReplyView,
  ColleagueView,
  FiguresView,
  FilePanel,
  SuggestionView,
} from '../../desk/liveView.ts';
import type { Outcome } from '../../desk/liveWords.ts';
import type { StormView } from '../../desk/stormView.ts';
import type { VerdictView } from '../../desk/verdictView.ts';
import type { Advisor, StaffRole } from '../../domain/advisors.ts';
import type { PresenceState } from '../../domain/handoff.ts';
import type { Language } from '../../domain/identity.ts';
import type { ReadyFile } from './unsent.ts';

export type StaffMember = Pick<Advisor, 'id' | 'name' | 'role'>;

export interface DemoPerson {
  name: string;
  role: StaffRole;
  /** What they sign in with. */
  email: string;
}

export interface Session {
  advisor: StaffMember | null;
  /** Of the signed-in advisor. */
  rights?: DeskRight[];
  /** Whom one can be in the demonstration, when nobody is signed in. */
  people?: DemoPerson[];
}

/** A call that did not bring what was asked: the session is over, or the server was not reached. */
export class DeskFault extends Error {
  readonly kind: 'signedOut' | 'lost';
  constructor(kind: 'signedOut' | 'lost') {
    super(kind);
    this.kind = kind;
  }
}

export type CommandAnswer = { is: 'done'; request: RequestView } | { is: 'conflict'; conflict: DeskConflict };

/** The desk's API, in the language of the console. */
export function newDeskApi(language: () => Language) {
  let csrf = '';
  let active = true;
  const noteActivity = () => {
    active = true;
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel'] as const)
    document.addEventListener(kind, noteActivity, { capture: true, passive: true });

  async function call(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    told: readonly number[] = [409],
  ) {
    const sent = fetch(`/advisor/api/${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        ...headers,
        // The page asks for news by itself; the session lasts while somebody is there.
        ...(active ? { 'X-Desk-Active': '1' } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'X-Csrf-Token': csrf }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    active = false;
    const answer = await sent.catch(() => null);
    if (answer?.status === 401) throw new DeskFault('signedOut');
    if (answer === null || (!answer.ok && !told.includes(answer.status))) throw new DeskFault('lost');
    return { status: answer.status, value: (await answer.json()) as unknown };
  }

  const query = () => `lang=${language()}`;

  const api = {
    async session(): Promise<Session> {
      const { value } = await call('GET', 'session');
      const session = value as Session & { csrf?: string };
      csrf = session.csrf ?? '';
      return session;
    },
    /** The address of the staff's sign-in page. */
    async signIn(): Promise<string> {
      return ((await call('POST', 'signIn', { lang: language() })).value as { url: string }).url;
    },
    async signOut(): Promise<void> {
      await call('POST', 'signOut', {});
    },
    async list(): Promise<DeskList> {
      return (await call('GET', `requests?ended=1&${query()}`)).value as DeskList;
    },
    /** Events of many similar claims, the newest first. */
    async events(): Promise<StormView[]> {
      return ((await call('GET', 'events')).value as { events: StormView[] }).events;
    },
    async detail(id: string): Promise<RequestDetail> {
      return (await call('GET', `requests/${id}?${query()}`)).value as RequestDetail;
    },
    async phone(id: string): Promise<string> {
      return ((await call('POST', `requests/${id}/phone`, {})).value as { phone: string }).phone;
    },
    /** `key` is made once per click; the same click sent again changes nothing. */
    async command(command: DeskCommand, request: RequestView, note: string, key: string): Promise<CommandAnswer> {
      const body = { updatedAt: request.updatedAt, ...(note === '' ? {} : { note }) };
      const path = `requests/${request.id}/${command}?${query()}`;
      const { status, value } = await call('POST', path, body, { 'Idempotency-Key': key });
      return status === 409
        ? { is: 'conflict', conflict: value as DeskConflict }
        : { is: 'done', request: (value as { request: RequestView }).request };
    },
    /** One act on a conversation; `key` as above. */
    async act(id: string, name: LiveAct, body: unknown, key: string): Promise<LiveAnswer> {
      const path = `requests/${id}/${name}?${query()}`;
      const { status, value } = await call('POST', path, body, { 'Idempotency-Key': key });
      if (status === 409) return { is: 'conflict', conflict: value as LiveConflict };
      const { request, seq } = value as { request: RequestView; seq?: number };
      return { is: 'done', request, seq: seq ?? null };
    },
    /** Takes the request that a sealed token names. */
    async take(token: string, key: string): Promise<LiveAnswer> {
      const { status, value } = await call('POST', `take?${query()}`, { token }, { 'Idempotency-Key': key });
      if (status === 409) return { is: 'conflict', conflict: value as LiveConflict };
      return { is: 'done', request: (value as { request: RequestView }).request, seq: null };
    },
    /** Moves a call to another half hour; `start` in ms UTC. */
    async move({ id, updatedAt }: RequestView, start: number, key: string): Promise<LiveAnswer> {
      const path = `requests/${id}/move?${query()}`;
      const { status, value } = await call('POST', path, { updatedAt, start }, { 'Idempotency-Key': key });
      if (status === 409) return { is: 'conflict', conflict: value as LiveConflict };
      return { is: 'done', request: (value as { request: RequestView }).request, seq: null };
    },
    /** Takes in a file that a reply will carry; a refusal says why in the advisor's words. */
    async attach(id: string, file: File): Promise<{ file: ReadyFile } | { refused: string }> {
      const form = new FormData();
      form.append('file', file, file.name);
      const sent = fetch(`/advisor/api/requests/${id}/files?${query()}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'X-Csrf-Token': csrf, 'X-Desk-Active': '1' },
        body: form,
      });
      const answer = await sent.catch(() => null);
      if (answer?.status === 401) throw new DeskFault('signedOut');
      const value = (await answer?.json().catch(() => null)) as { error?: { message?: string } } | ReadyFile | null;
      if (answer?.ok === true) return { file: value as ReadyFile };
      return { refused: (value as { error?: { message?: string } } | null)?.error?.message ?? '' };
    },
    async detach(id: string, file: string): Promise<void> {
      await call('POST', `requests/${id}/files/${file}/remove`, {});
    },
    fileAddress: (id: string, file: string, show: boolean) =>
      `/advisor/api/requests/${id}/files/${file}${show ? '?show=1' : ''}`,
    async readMention(noteId: string): Promise<void> {
      await call('POST', `mentions/${noteId}/read`, {});
    },
    finish: (id: string, end: { outcome: Outcome; note: string }, key: string) =>
      api.act(id, 'finish', { outcome: end.outcome, note: end.note || null }, key),
    async pass(id: string): Promise<void> {
      await call('POST', `requests/${id}/pass`, {});
    },
    async note(id: string, note: { id: string; text: string }): Promise<void> {
      await call('POST', `requests/${id}/notes`, note);
    },
    async typing(id: string): Promise<void> {
      await call('POST', `requests/${id}/typing`, {});
    },
    async read(id: string, seq: number): Promise<void> {
      await call('POST', `requests/${id}/read`, { seq });
    },
    async presence(state: PresenceState): Promise<void> {
      await call('POST', 'presence', { state });
    },
    async colleagues(): Promise<{ colleagues: ColleagueView[]; teams: string[] }> {
      return (await call('GET', 'colleagues')).value as { colleagues: ColleagueView[]; teams: string[] };
    },
    async file(id: string): Promise<FilePanel> {
      return (await call('GET', `requests/${id}/file?${query()}`)).value as FilePanel;
    },
    async suggestions(id: string): Promise<SuggestionView[]> {
      const { value } = await call('GET', `requests/${id}/suggestions?${query()}`);
      return (value as { suggestions: SuggestionView[] }).suggestions;
    },
    async replies(): Promise<CannedReplyView[]> {
      return ((await call('GET', 'replies')).value as { replies: CannedReplyView[] }).replies;
    },
    async saveReply(reply: CannedReplyView): Promise<void> {
      await call('POST', 'replies', reply);
    },
    async removeReply({ id, own }: CannedReplyView): Promise<void> {
      await call('POST', `replies/${id}/remove`, { own });
    },
    async agenda(from: string | null): Promise<AgendaView> {
      return (await call('GET', `agenda?${query()}${from === null ? '' : `&from=${from}`}`)).value as AgendaView;
    },
    async figures(period: 'day' | 'week'): Promise<FiguresView> {
      return (await call('GET', `figures?period=${period}&${query()}`)).value as FiguresView;
    },
    /** An answer on cover; null when there is none that this person may read. */
    async verdict(reference: string): Promise<VerdictView | null> {
      const path = `verdicts/${encodeURIComponent(reference)}?${query()}`;
      const { status, value } = await call('GET', path, undefined, {}, [404]);
      return status === 404 ? null : (value as VerdictView);
    },
    async audit(): Promise<AuditReading[]> {
      return ((await call('GET', 'audit')).value as { readings: AuditReading[] }).readings;
    },
    async misunderstood(): Promise<MisunderstoodList> {
      return (await call('GET', `misunderstood?${query()}`)).value as MisunderstoodList;
    },
    async skipSentence(id: string): Promise<void> {
      await call('POST', `misunderstood/${id}/skip`, {});
    },
    async keepSentence(id: string, label: string): Promise<void> {
      await call('POST', `misunderstood/${id}/keep`, { label });
    },
    /** Takes seconds: a model is trained anew. */
    async train(
      act: 'try' | 'publish',
      labels: readonly { id: string; label: string }[],
    ): Promise<{ published: boolean; trials: LearningTrial[] }> {
      const { value } = await call('POST', `misunderstood/${act}`, { labels });
      return value as { published: boolean; trials: LearningTrial[] };
    },
    streamAddress: () => `/advisor/api/stream?${query()}`,
    exportAddress: (id: string) => `/advisor/api/requests/${id}/export?${query()}`,
  };
  return api;
}

export type LiveAct = 'accept' | 'messages' | 'finish' | 'transfer' | 'reopen';
export interface LiveConflict {
  error: { reason: 'Taken' | 'Changed' | 'Ended' | 'Full' | 'Closed' };
  request: RequestView;
}
export type LiveAnswer =
  | { is: 'done'; request: RequestView; seq: number | null }
  | { is: 'conflict'; conflict: LiveConflict };

export interface AuditReading {
  id: string;
  at: number;
  staff_id: string;
  first_name: string | null;
  act: 'transcript' | 'phone' | 'file' | 'customerFile' | 'export' | 'verdict';
  reason: string;
}

export type DeskApi = ReturnType<typeof newDeskApi>;

export interface MisunderstoodList {
  sentences: { id: string; text: string; language: string; heard: string; score: number; chosen: string | null }[];
  intents: { id: string; label: string }[];
}

interface Changed {
  text: string;
  /** Ids of intents: the right one, and what each model makes of it. */
  label: string;
  before: string;
  after: string;
}

export interface LearningTrial {
  language: Language;
  before: number;
  after: number;
  total: number;
  fixed: Changed[];
  broken: Changed[];
  contradicting: Changed[];
  missed: Changed[];
  accepted: boolean;
}
