import { setTimeout as sleep } from 'node:timers/promises';
import { httpCall } from '../httpCall.ts';
import { ask, type Scene } from './script.ts';

export interface DemoCustomer {
  number: string;
  birthDate: string;
  mobile: string;
}

/** Demo customers with a car, who may declare broken glass. */
export const drivers: readonly DemoCustomer[] = [
  { number: 'ECA1000001', birthDate: '12/04/1988', mobile: '+33639981001' },
  { number: 'ECA1000002', birthDate: '30/09/1999', mobile: '+33639981002' },
  { number: 'ECA1000004', birthDate: '21/11/1979', mobile: '+33639981004' },
];

/** Proves who writes: number, birth date, and the code that arrives in the mailbox. */
export async function identify(scene: Scene, customer: DemoCustomer): Promise<void> {
  const { chat, wire } = scene;
  const known = new Set(await codesFor(scene, customer));
  // The insurer is killed too: who is told that it does not answer comes again, as the words ask.
  for (const end = Date.now() + scene.patienceMs; ; await sleep(1000)) {
    await ask(scene, { text: 'Je veux me connecter' });
    await ask(scene, { text: customer.number });
    const told = await ask(scene, { text: customer.birthDate });
    if (!told.some(({ said }) => said === 'trouble.unreachable') || Date.now() > end) break;
  }
  const code = await newCode(scene, customer, known);
  wire.write({ e: 'intent', conv: chat.conversation, what: 'code', marker: code });
  const answers = await ask(scene, { text: code });
  if (!answers.some(({ said }) => said === 'identify.welcome'))
    throw new RangeError(`not identified: ${answers.map(({ said }) => said).join()}`);
  wire.write({ e: 'receipt', conv: chat.conversation, what: 'code', marker: code });
}

async function newCode(scene: Scene, customer: DemoCustomer, known: ReadonlySet<string>): Promise<string> {
  for (const end = Date.now() + scene.patienceMs; Date.now() < end; await sleep(100)) {
    const fresh = (await codesFor(scene, customer)).find((code) => !known.has(code));
    if (fresh !== undefined) return fresh;
  }
  throw new RangeError('the code never arrived');
}

/** Newest first. */
async function codesFor({ url, agent }: Scene, { mobile }: DemoCustomer): Promise<string[]> {
  const answer = await httpCall(`${url}/demo/mailbox.json`, { agent }).catch(() => null);
  if (answer?.status !== 200) return [];
  const entries = JSON.parse(answer.text) as { to: string; text: string }[];
  return entries.filter(({ to }) => to === mobile).flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
}
