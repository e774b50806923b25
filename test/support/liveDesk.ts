import {
  acceptRequest,
  finishRequest,
  type HandOverTools,
  requeueRequest,
  sayToCustomer,
} from '../../src/desk/handOver.ts';
import { type Advisor, demoAdvisors } from '../../src/domain/advisors.ts';
import { randomId } from '../../src/domain/ids.ts';
import { markPresent } from '../../src/store/deskPresence.repository.ts';
import { rememberStaff } from '../../src/store/staff.repository.ts';
import type { newAssistant } from './newAssistant.ts';

export type Chat = Awaited<ReturnType<typeof newAssistant>>;
type Name = (typeof demoAdvisors)[number]['id'];

/** Advisors of the demonstration at their desks, without a console: what they do, straight to the desk's own acts. */
export async function advisorsOnline(chat: Chat, names: readonly Name[]) {
  for (const name of names) {
    await rememberStaff(chat.store.db, person(name), chat.clock.now());
    await markPresent(chat.store.db, name, chat.clock.now(), 'online');
  }
  const tools = (): HandOverTools => ({
    store: chat.store,
    hub: chat.hub,
    newId: chat.services.newId,
    now: chat.clock.now(),
  });
  const act = (name: Name, requestId: string, key: string) => ({ requestId, advisor: person(name), key });
  return {
    tools,
    stay: async (name: Name) => markPresent(chat.store.db, name, chat.clock.now()),
    requests: () => chat.store.db.selectFrom('desk_request').selectAll().orderBy('created_at').execute(),
    accept: (name: Name, requestId: string, key: string = randomId('k')) =>
      acceptRequest(act(name, requestId, key), tools()),
    say: (name: Name, requestId: string, text: string, key: string = randomId('k')) =>
      sayToCustomer(act(name, requestId, key), { text, files: [] }, tools()),
    transfer: (name: Name, requestId: string, team: string | null) =>
      requeueRequest(act(name, requestId, randomId('k')), { team, front: true, line: 'handoff.transferred' }, tools()),
    finish: (name: Name, requestId: string, key: string = randomId('k')) =>
      finishRequest(act(name, requestId, key), { outcome: 'solved', note: null }, tools()),
  };
}

export function person(name: Name): Advisor {
  const found = demoAdvisors.find(({ id }) => id === name);
  if (found === undefined) throw new RangeError(name);
  return found;
}
