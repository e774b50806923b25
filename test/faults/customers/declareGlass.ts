import { photo } from '../../support/pictures.ts';
import type { Content, SeenActivity } from '../chatClient.ts';
import { type DemoCustomer, identify } from './identify.ts';
import { ask, buttonOf, marker, type Scene, type Script } from './script.ts';

/** Far more than there are: a customer who is cut off in the middle of an answer is asked again. */
const MOST_QUESTIONS = 80;

/** Says who they are, then declares broken glass some times over, each to its receipt. */
export function declareGlass(customer: DemoCustomer, times: number): Script {
  return async (scene) => {
    await identify(scene, customer);
    for (let count = 0; count < times && scene.running(); count++) await declareOnce(scene);
  };
}

/** Declares broken glass to its receipt; `beforeSend` runs in the moment before it is sent. */
export async function declareOnce(scene: Scene, beforeSend?: () => Promise<void>): Promise<void> {
  const { chat, wire, random } = scene;
  const mark = marker(random);
  let answers = await ask(scene, { text: 'Je veux déclarer un bris de glace sur ma voiture' });
  for (let count = 0; count < MOST_QUESTIONS; count++) {
    const send = buttonOf(answers, 'send');
    if (send !== undefined) {
      await beforeSend?.();
      wire.write({ e: 'intent', conv: chat.conversation, what: 'claim', marker: mark });
      return awaitReceipt(scene, await chat.say({ value: send }), mark);
    }
    answers = await ask(scene, await answerTo(answers, mark, scene));
  }
  throw new RangeError(`the declaration does not end: ${answers.map(({ said }) => said).join()}`);
}

async function answerTo(answers: readonly SeenActivity[], mark: string, scene: Scene): Promise<Content> {
  const asked = answers.findLast(({ said }) => said !== '');
  const question = /^claim\.(\w+)\.ask/.exec(asked?.said ?? '')?.[1];
  switch (question) {
    case 'story':
      return { text: `Un caillou a frappé la vitre en roulant, ${mark}` };
    case 'date':
      return { text: 'hier' };
    case 'place':
      return { text: 'Lyon' };
    case 'files':
      return scene.random.chance(0.5) ? { files: [await glassPhoto(scene)] } : firstButton(asked);
    default:
      return firstButton(asked);
  }
}

function firstButton(asked: SeenActivity | undefined): Content {
  const value = asked?.suggested[0]?.value;
  return value === undefined ? { text: 'non' } : { value };
}

/** A real picture, another each time: what cannot be opened is refused. */
async function glassPhoto({ chat, random }: Scene): Promise<string> {
  const content = await photo({ width: 640, height: 480, seed: random.between(1, 1_000_000) });
  return chat.upload({ name: 'vitre.jpg', contentType: 'image/jpeg', content });
}

/** The receipt comes by itself, after the insurer has answered. */
async function awaitReceipt({ chat, wire, patienceMs }: Scene, after: number, mark: string): Promise<void> {
  const end = Date.now() + patienceMs * 3;
  for (let from = after; ; ) {
    const answers = await chat.answersAfter(from, Math.max(1, end - Date.now()));
    if (answers.some(({ said }) => said === 'claim.receipt')) break;
    from = Math.max(...answers.map(({ seq }) => seq));
  }
  wire.write({ e: 'receipt', conv: chat.conversation, what: 'claim', marker: mark });
}
