import { newChatLoader, pageLanguage } from './chatHost.ts';
import { byId, on } from './dom.ts';
import { newLauncherButton } from './launcherButton.ts';
import { tabMemory } from './stored.ts';
import { isTopic, type Topic } from './topics.ts';

/** Phones get the panel as a page of its own: what lies behind cannot be reached. */
const phone = matchMedia('(max-width: 599px)');
const panel = byId('chat');
const launcher = newLauncherButton();

let shown = false;
let pushed = false;

const loader = newChatLoader({
  language: pageLanguage(),
  where: 'panel',
  isShown: () => shown,
  minimize: close,
  onUnread: launcher.unread,
  onReady: launcher.ready,
});

function open(topic?: Topic): void {
  const first = panel.hidden === true;
  panel.hidden = false;
  panel.inert = false;
  shown = true;
  panel.dataset['open'] = '';
  tabMemory.set('open', '1');
  launcher.open(first);
  modal(phone.matches);
  byId('chat-title').focus();
  void loader.load().then((chat) => {
    if (topic !== undefined) chat?.begin(topic);
    if (shown) chat?.shown();
  });
}

function close(): void {
  if (!shown) return;
  shown = false;
  delete panel.dataset['open'];
  panel.inert = true;
  tabMemory.set('open', '');
  modal(false);
  launcher.close();
}

function modal(covers: boolean): void {
  if (covers) panel.setAttribute('aria-modal', 'true');
  else panel.removeAttribute('aria-modal');
  document.documentElement.classList.toggle('chat-covers', covers);
  for (const child of document.body.children) if (child !== panel && child instanceof HTMLElement) child.inert = covers;
  if (covers && !pushed) {
    pushed = true;
    // A reload comes back with the state of before.
    if (history.state?.eca !== 'chat') history.pushState({ eca: 'chat' }, '');
  } else if (!covers && pushed) {
    pushed = false;
    if (history.state?.eca === 'chat') history.back();
  }
}

on(byId('launcher'), 'click', () => (shown ? close() : open()));
on(byId('skip-chat'), 'click', (event) => {
  event.preventDefault();
  open();
});
for (const button of document.querySelectorAll<HTMLElement>('[data-topic]')) {
  on(button, 'click', () => {
    const { topic } = button.dataset;
    if (isTopic(topic)) open(topic);
  });
}
on(byId('chat-minimize'), 'click', close);
// Until the chat has come with its own ways to close.
const closeEarly = () => {
  if (panel.dataset['ready'] === undefined) close();
};
on(byId('chat-close'), 'click', closeEarly);
on(panel, 'keydown', ({ key }) => {
  if (key === 'Escape') closeEarly();
});
addEventListener('popstate', () => {
  pushed = false;
  if (phone.matches) close();
});
phone.addEventListener('change', () => shown && modal(phone.matches));
if (tabMemory.get('open') === '1') open();
