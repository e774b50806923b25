import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type Script } from './script.ts';

/** Counts aloud without waiting for the answers: the places and the answers must come in this order. */
export const countAloud: Script = async (scene) => {
  const { chat, random } = scene;
  let number = 0;
  for (let round = random.between(2, 4); round > 0 && scene.running(); round--) {
    let last = 0;
    for (let count = random.between(2, 6); count > 0; count--) last = await chat.say({ text: `Bonjour, ${++number}` });
    await chat.answersAfter(last, scene.patienceMs);
    await sleep(random.between(0, 100));
  }
  await ask(scene, { text: 'Merci' });
};
