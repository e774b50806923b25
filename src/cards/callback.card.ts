import type { Translator } from '../locales/translator.ts';
import type { Block, Button, Card } from './answer.ts';

export interface CallbackLine {
  id: string;
  label: string;
  value: string;
  known: boolean;
  /** The button that changes the line; null when it cannot be changed here. */
  edit: Button | null;
}

export interface CallbackSummary {
  key: string;
  /** The appointment, the number and the subject in words, for readers who see no card. */
  when: string;
  phone: string;
  topic: string;
  lines: readonly CallbackLine[];
}

/** What was understood, for a last look before the call is booked. */
export function callbackSummaryCard(view: CallbackSummary, t: Translator): Card {
  const lines = view.lines.map(
    ({ label, value, known, edit }): Block =>
      edit === null ? { kind: 'facts', facts: [{ label, value }] } : { kind: 'answer', label, value, known, edit },
  );
  return {
    key: view.key,
    tone: 'plain',
    title: t.words('callback.summary.title'),
    blocks: [...lines, { kind: 'text', text: t.words('callback.summary.consent'), weight: 'subtle' }],
    buttons: [{ label: t.label('callbackConfirm'), style: 'positive', action: { a: 'send', v: 1, k: view.key } }],
    summary: t.words('callback.summary', view),
  };
}

export interface CallbackView {
  key: string;
  id: string;
  reference: string;
  when: string;
  /** Masked. */
  phone: string;
  topic: string;
  /** False once an advisor prepares the call. */
  movable: boolean;
  /** True when a confirmation goes to the customer's contact on file. */
  confirmed: boolean;
}

/** A call that is to come, with the ways to change it. */
export function callbackCard(title: string, view: CallbackView, t: Translator): Card {
  const { key, id } = view;
  const move: Button = { label: t.label('callbackMove'), action: { a: 'moveCallback', v: 1, k: key, id } };
  const cancel: Button = {
    label: t.label('callbackCancel'),
    style: 'destructive',
    action: { a: 'cancelCallback', v: 1, k: key, id },
  };
  const calendar: Button = { label: t.label('callback.ics'), open: `/appointments/${id}.ics` };
  const notes = [t.words('callback.booked.next'), ...(view.confirmed ? [t.words('callback.booked.message')] : [])];
  return {
    key,
    tone: 'good',
    title,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: t.words('callback.label.slot'), value: view.when },
          { label: t.words('callback.label.phone'), value: view.phone },
          { label: t.words('callback.label.subject'), value: view.topic },
        ],
      },
      { kind: 'reference', label: t.words('callback.label.reference'), value: view.reference },
      { kind: 'text', text: notes.join(' '), weight: 'subtle' },
    ],
    buttons: view.movable ? [calendar, move, cancel] : [calendar, cancel],
    summary: t.words('callback.booked', view),
  };
}
