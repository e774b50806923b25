import type { Agent } from 'node:http';
import type { ChatClient, Content, SeenActivity } from '../chatClient.ts';
import type { Random } from '../random.ts';
import type { WireLog } from '../wireLog.ts';

/** What a customer has at hand. */
export interface Scene {
  chat: ChatClient;
  wire: WireLog;
  random: Random;
  url: string;
  agent: Agent;
  /** False when the run is about to end: begin nothing new. */
  running(): boolean;
  /** The program is being killed: what a person may wait is longer. */
  patienceMs: number;
}

/** One customer's part in a conversation of their own; it rejects when the conversation does not go as it should. */
export type Script = (scene: Scene) => Promise<void>;

/** Says something and gives the answers to it. */
export async function ask({ chat, patienceMs }: Scene, content: Content): Promise<SeenActivity[]> {
  return chat.answersAfter(await chat.say(content), patienceMs);
}

/** The value of a button in suggested answers or cards whose action is `name`; the last one counts. */
export function buttonOf(answers: readonly SeenActivity[], name: string): unknown {
  const found: unknown[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('a' in node && node.a === name) found.push(node);
    for (const inner of Object.values(node)) walk(inner);
  };
  for (const { suggested, cards } of answers) {
    walk(suggested);
    walk(cards);
  }
  return found.at(-1);
}

/** A word of letters that stands nowhere else, for finding again what a customer wrote. */
export function marker(random: Random): string {
  return `repère ${Array.from({ length: 12 }, () => random.one([...'bcdfghjkmpqrtvwxz'])).join('')}`;
}
