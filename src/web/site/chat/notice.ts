import { byId, element, on } from '../dom.ts';

/** A bar under the header that asks something or offers a way on; one at a time. */
export interface Notice {
  show(
    words: string,
    actions: { label: string; primary?: boolean; act(): void }[],
    options?: { alert?: boolean /** A question: takes the focus, and Escape leaves it. */; focus?: boolean },
  ): void;
  hide(): void;
  /** Hides a question that can be left unanswered; true when there was one. */
  dismiss(): boolean;
}

export function newNotice(): Notice {
  const bar = byId('chat-notice');
  function hide(): void {
    bar.hidden = true;
    bar.replaceChildren();
  }
  let question = false;
  return {
    hide,
    dismiss() {
      if (bar.hidden || !question) return false;
      hide();
      return true;
    },
    show(words, actions, { alert = false, focus = false } = {}) {
      question = focus;
      const buttons = actions.map(({ label, primary = false, act }) => {
        const button = element(
          'button',
          { type: 'button', className: primary ? 'button' : 'button button-quiet' },
          label,
        );
        on(button, 'click', () => {
          hide();
          act();
        });
        return button;
      });
      bar.replaceChildren(
        element('p', { role: alert ? 'alert' : 'status' }, words),
        element('div', { className: 'chat-notice-actions' }, ...buttons),
      );
      bar.hidden = false;
      if (focus) buttons[0]?.focus();
    },
  };
}
