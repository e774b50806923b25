import type { Language } from '../../../domain/identity.ts';
import { byId, element, on } from '../dom.ts';
import type { Topic } from '../topics.ts';
import type { ChatWords } from '../words.ts';
import { chooseLarge, chooseTheme, currentTheme, isLarge, themes } from './preferences.ts';

/** What the menu may ask of the chat. */
export interface MenuActions {
  begin(topic: Topic): void;
  download(): void;
  keyboard(): void;
  /** Text size or colours changed. */
  restyle(): void;
}

/** The menu under ⋯: a list of buttons that a button shows and hides. */
export function newMenu(language: Language, t: ChatWords, actions: MenuActions): { close(): boolean } {
  const opener = byId('chat-menu-button');
  const menu = byId('chat-menu');

  function close(): boolean {
    if (menu.hidden) return false;
    menu.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
    return true;
  }

  function item(label: string, act: () => void): HTMLElement {
    const button = element('button', { type: 'button', className: 'chat-menu-item' }, label);
    on(button, 'click', () => {
      close();
      act();
    });
    return button;
  }

  menu.append(
    item(t('chat.person'), () => actions.begin('talk_to_advisor')),
    item(t('chat.download'), actions.download),
    largeText(t, actions),
    themeChoice(t, actions),
    languageLink(language),
    item(t('chat.myData'), () => actions.begin('privacy')),
    item(t('chat.keyboard'), actions.keyboard),
    item(t('chat.signOut'), () => actions.begin('sign_out')),
  );
  on(opener, 'click', () => {
    if (close()) return;
    menu.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    menu.querySelector<HTMLElement>('button')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const inside = target instanceof Node && (menu.contains(target) || opener.contains(target));
    if (!inside && !menu.hidden) {
      menu.hidden = true;
      opener.setAttribute('aria-expanded', 'false');
    }
  });
  return { close };
}

function largeText(t: ChatWords, actions: MenuActions): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'chat-large', checked: isLarge() });
  on(box, 'change', () => {
    chooseLarge(box.checked);
    actions.restyle();
  });
  return element('label', { className: 'chat-menu-item chat-menu-check', for: 'chat-large' }, t('chat.largeText'), box);
}

function themeChoice(t: ChatWords, actions: MenuActions): HTMLElement {
  const words = { auto: t('chat.themeAuto'), light: t('chat.themeLight'), dark: t('chat.themeDark') };
  const choices = themes.map((theme) => {
    const radio = element('input', {
      type: 'radio',
      name: 'chat-theme',
      id: `chat-theme-${theme}`,
      value: theme,
      checked: currentTheme() === theme,
    });
    on(radio, 'change', () => {
      chooseTheme(theme);
      actions.restyle();
    });
    return element('span', { className: 'chat-theme' }, radio, element('label', { for: radio.id }, words[theme]));
  });
  const legend = element('legend', {}, t('chat.theme'));
  return element(
    'fieldset',
    { className: 'chat-menu-theme' },
    legend,
    element('div', { className: 'chat-themes' }, ...choices),
  );
}

/** The page in the other language, on the same conversation: the server shows its history again. */
function languageLink(language: Language): HTMLElement {
  const other = language === 'fr' ? 'en' : 'fr';
  const address = new URL(location.href);
  address.searchParams.set('lang', other);
  return element(
    'a',
    { className: 'chat-menu-item', href: address.pathname + address.search, lang: other, hreflang: other },
    other === 'en' ? 'English' : 'Français',
  );
}
