import { speak } from '../../cards/answer.ts';
import type { Language } from '../../domain/identity.ts';
import type { Danger } from '../../intents/understanding.port.ts';
import type { Turn } from '../turn.ts';

export function emergencyAnswer(turn: Turn, _danger: Danger, _options: { formWaits: boolean }): void {
  turn.say(speak(turn.t('talk.help'), { urgent: true }));
}
export function isSafeStatement(text: string, _language: Language): boolean {
  return /en s[ée]curit[ée]|safe/i.test(text);
}
export function sayStillPaused(turn: Turn): void {
  turn.say(turn.t('talk.help'));
}
