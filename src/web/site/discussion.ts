import { newChatLoader, pageLanguage } from './chatHost.ts';
import { byId, on } from './dom.ts';
import { isTopic } from './topics.ts';

/** The chat as a page of its own; with `?embed=1` inside the frame that embed.ts puts on another site. */
const query = new URLSearchParams(location.search);
const embedded = query.has('embed') && window.parent !== window;
const title = document.title;
let framed = true;

document.body.classList.toggle('embed', embedded);

function tellFrame(message: { eca: 'minimize' } | { eca: 'unread'; count: number; sentence: string }): void {
  // Counts and clicks only, so that any page that may frame us may know them.
  if (embedded) window.parent.postMessage(message, '*');
}

const loader = newChatLoader({
  language: pageLanguage(),
  where: embedded ? 'embed' : 'page',
  isShown: () => (embedded ? framed : !document.hidden),
  minimize: () => {
    framed = !embedded;
    tellFrame({ eca: 'minimize' });
  },
  onUnread(count, sentence) {
    document.title = count === 0 ? title : `(${count}) ${title}`;
    tellFrame({ eca: 'unread', count, sentence });
  },
  onReady: () => {},
});

const chat = loader.load();
const topic = query.get('topic');
void chat.then((running) => {
  if (isTopic(topic)) running?.begin(topic);
  running?.shown();
});

addEventListener('message', (event) => {
  if (event.source !== window.parent || event.data?.eca !== 'shown') return;
  framed = true;
  void chat.then((running) => running?.shown());
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void chat.then((running) => running?.shown());
});
on(byId('chat-minimize'), 'click', () => {
  framed = !embedded;
  tellFrame({ eca: 'minimize' });
});
