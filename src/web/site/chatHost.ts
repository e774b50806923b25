import type { Language } from '../../domain/identity.ts';
import { byId, element, on } from './dom.ts';
import type { Topic } from './topics.ts';

/** What a page lends to the chat: its place and its way to be put aside. */
export interface ChatHost {
  readonly language: Language;
  readonly where: 'panel' | 'page' | 'embed';
  /** False while the panel is put aside: messages that come count as unread. */
  isShown(): boolean;
  minimize(): void;
  /** `sentence` says the count in words; empty when there is none. */
  onUnread(count: number, sentence: string): void;
  onReady(): void;
}

export interface Chat {
  /** Begins a topic as if it had been asked; waits for the connection. */
  begin(topic: Topic): void;
  /** The panel came back into view. */
  shown(): void;
}

/** When waiting is put into words, and when another way is offered; the chat may still come. */
const SLOW_MS = 2000;
const TOO_LONG_MS = 8000;

/** Loads the chat's own code, once; shows what to do instead when it does not come. */
export function newChatLoader(host: ChatHost): { load(): Promise<Chat | null> } {
  let loading: Promise<Chat | null> | null = null;
  const skeleton = byId('chat-skeleton');
  const wait = byId('chat-wait');
  const failed = byId('chat-failed');

  function offerAnotherWay(why: 'slow' | 'failed'): void {
    failed.replaceChildren((byId('chat-failed-content') as HTMLTemplateElement).content.cloneNode(true));
    const title = failed.querySelector('.chat-failed-title');
    if (title !== null) title.textContent = failed.dataset[why] ?? '';
    failed.hidden = false;
    skeleton.hidden = true;
    wait.textContent = '';
    on(byId('chat-retry'), 'click', () => location.reload());
    // At its usual place, the way to a person is the telephone while there is no chat.
    byId('chat-person').onclick = () => failed.querySelector('a')?.focus();
  }

  async function start(): Promise<Chat | null> {
    const timers = [
      setTimeout(() => {
        wait.textContent = wait.dataset['words'] ?? '';
      }, SLOW_MS),
      setTimeout(offerAnotherWay, TOO_LONG_MS, 'slow'),
    ];
    const done = () => timers.forEach(clearTimeout);
    preloadWebChat();
    try {
      const { startChat } = await import('./chat/startChat.ts');
      return await startChat({
        ...host,
        onReady() {
          done();
          byId('chat').dataset['ready'] = '';
          byId('chat-menu-button').hidden = false;
          byId('chat-person').onclick = null;
          skeleton.hidden = true;
          failed.hidden = true;
          wait.textContent = '';
          host.onReady();
        },
      });
    } catch {
      done();
      offerAnotherWay('failed');
      return null;
    }
  }

  return {
    load: () => {
      loading ??= start();
      return loading;
    },
  };
}

/** Set by the build: the address of Web Chat's own script. */
declare const WEB_CHAT_URL: string;

/** Web Chat is the heavy part: it comes while the code that runs it does. */
function preloadWebChat(): void {
  const link = element('link', { rel: 'preload', as: 'script', href: WEB_CHAT_URL });
  link.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  document.head.append(link);
}

export function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'fr';
}
