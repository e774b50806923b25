import { AppError } from '../../../errors.ts';
import { shareReact } from './react.ts';
import type { WebChat } from './webChat.types.ts';

/** Set by the build: the address of Web Chat's own script. */
declare const WEB_CHAT_URL: string;

/** Loads Web Chat, which is heavy, when the chat is first opened. Throws when the file does not come. */
export function loadWebChat(): Promise<WebChat> {
  shareReact();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = WEB_CHAT_URL;
    script.addEventListener('load', () => resolve((window as unknown as { WebChat: WebChat }).WebChat));
    script.addEventListener('error', () => reject(new AppError('CHAT_NOT_LOADED')));
    document.head.append(script);
  });
}
