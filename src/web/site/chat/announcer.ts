import { byId } from '../dom.ts';

/** Speaks to screen readers beside the messages: once, at the next pause (`say`) or at once (`alert`). */
export interface Announcer {
  say(sentence: string): void;
  alert(sentence: string): void;
}

export function newAnnouncer(): Announcer {
  const status = byId('chat-status');
  const alarm = byId('chat-alert');
  return {
    say(sentence) {
      status.textContent = sentence;
    },
    alert(sentence) {
      // Emptied first: the same words twice would be no change, and nobody would hear them.
      alarm.textContent = '';
      requestAnimationFrame(() => {
        alarm.textContent = sentence;
      });
    },
  };
}
