import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type Script } from './script.ts';

const lines = [
  'Bonjour',
  'Merci beaucoup',
  'Aide',
  'Que pouvez-vous faire ?',
  'Quelle heure est-il à Tokyo ?',
  'Merci',
];

/** A few polite words, answered one by one. */
export const smallTalk: Script = async (scene) => {
  for (let count = scene.random.between(2, 6); count > 0 && scene.running(); count--) {
    await ask(scene, { text: scene.random.one(lines) });
    await sleep(scene.random.between(0, 150));
  }
};
