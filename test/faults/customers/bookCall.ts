import type { Content, SeenActivity } from '../chatClient.ts';
import { ask, buttonOf, type Scene, type Script } from './script.ts';

const MOST_QUESTIONS = 20;

/** Books a call-back without saying who it is: subject, day, hour, a number of their own, a name. */
export const bookCall: Script = async (scene) => {
  const { chat, wire, random } = scene;
  // 06 39 98 is set aside for stories: nobody can be reached there.
  const phone = `06 39 98 ${String(random.between(1000, 9999)).replace(/(..)(..)/, '$1 $2')}`;
  let isDecided = false;
  let answers = await ask(scene, { text: 'Je voudrais être rappelé' });
  for (let count = 0; count < MOST_QUESTIONS; count++) {
    const said = answers.map((answer) => answer.said);
    if (said.includes('callback.booked')) {
      wire.write({ e: 'receipt', conv: chat.conversation, what: 'callback', marker: phone });
      return;
    }
    // Every seat is taken, or the number is being called already: nothing was decided.
    if (!isDecided && said.some((key) => key === 'callback.slot.none' || key === 'callback.phone.busy')) return;
    const send = buttonOf(answers, 'send');
    if (send !== undefined && !isDecided) {
      isDecided = true;
      wire.write({ e: 'intent', conv: chat.conversation, what: 'callback', marker: phone });
    }
    answers = await ask(scene, send === undefined ? answerTo(answers, phone, scene) : { value: send });
  }
  throw new RangeError(`no call was booked: ${answers.map(({ said }) => said).join()}`);
};

function answerTo(answers: readonly SeenActivity[], phone: string, { random }: Scene): Content {
  const asked = answers.findLast(({ said }) => said !== '');
  const question = /^callback\.ask\.(\w+)/.exec(asked?.said ?? '')?.[1];
  if (question === 'phone' || question === 'phoneOnFile') return { text: phone };
  if (question === 'name') return { text: 'Jean Exemple' };
  const buttons = asked?.suggested ?? [];
  // The last buttons lead to other days and persons.
  const value = random.one(buttons.slice(0, Math.max(1, Math.min(3, buttons.length - 1))))?.value;
  return value === undefined ? { text: 'oui' } : { value };
}
