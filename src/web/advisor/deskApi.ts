import type { DeskCommand, DeskConflict, DeskList, RequestDetail, RequestView } from '../../desk/deskView.ts';
import type { Advisor } from '../../domain/advisors.ts';
import type { Language } from '../../domain/identity.ts';

export type StaffMember = Pick<Advisor, 'id' | 'name' | 'role'>;

export interface Session {
  advisor: StaffMember | null;
  staff: StaffMember[];
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

  async function call(method: 'GET' | 'POST', path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(`/advisor/api/${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'X-Csrf-Token': csrf }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => null);
    if (answer?.status === 401) throw new DeskFault('signedOut');
    if (answer === null || (!answer.ok && answer.status !== 409)) throw new DeskFault('lost');
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
    async signIn(advisor: string): Promise<Session> {
      await call('POST', 'signIn', { advisor });
      return api.session();
    },
    async signOut(): Promise<void> {
      await call('POST', 'signOut', {});
    },
    async list(): Promise<DeskList> {
      return (await call('GET', `requests?ended=1&${query()}`)).value as DeskList;
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
  };
  return api;
}

export type DeskApi = ReturnType<typeof newDeskApi>;
