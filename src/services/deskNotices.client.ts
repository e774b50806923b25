import axios from 'axios';
import { createTransport } from 'nodemailer';
import { AppError } from '../errors.ts';

export interface Notice {
  title: string;
  lines: readonly { label: string; value: string }[];
  /** Ways into the console: taking the request at once, or reading it first. */
  links: readonly { label: string; url: string }[];
}

export interface NoticeTarget {
  name: 'teams' | 'mail';
  /** Rejects with `CHANNEL_UNREACHABLE` when it did not arrive. */
  send(notice: Notice): Promise<void>;
}

/** A Teams channel's incoming webhook: an Adaptive Card whose buttons take the request, or open it. */
export function newTeamsNotices(webhookUrl: string, timeoutMs = 8000): NoticeTarget {
  return {
    name: 'teams',
    async send(notice) {
      const message = { type: 'message', attachments: [{ contentType: CARD, content: noticeCard(notice) }] };
      await reached(axios.post(webhookUrl, message, { timeout: timeoutMs, maxRedirects: 0 }));
    },
  };
}

/** Mail to the desk's own address; `url` is `smtps://user:password@host`. */
export function newMailNotices({ url, from, to }: { url: string; from: string; to: string }): NoticeTarget {
  const transport = createTransport({
    url,
    connectionTimeout: MAIL_MS,
    greetingTimeout: MAIL_MS,
    socketTimeout: MAIL_MS,
  });
  return {
    name: 'mail',
    async send({ title, lines, links }) {
      const text = [
        ...lines.map(({ label, value }) => `${label} : ${value}`),
        '',
        ...links.map(({ label, url: address }) => `${label} : ${address}`),
      ];
      await reached(transport.sendMail({ from, to, subject: title, text: text.join('\n') }));
    },
  };
}

const MAIL_MS = 8000;
const CARD = 'application/vnd.microsoft.card.adaptive';

export function noticeCard({ title, lines, links }: Notice): object {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      { type: 'TextBlock', text: title, weight: 'Bolder', size: 'Medium', wrap: true },
      { type: 'FactSet', facts: lines.map(({ label, value }) => ({ title: label, value })) },
    ],
    actions: links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url })),
  };
}

async function reached(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch {
    // The address is a secret by itself: neither it nor the answer goes any further.
    throw new AppError('CHANNEL_UNREACHABLE');
  }
}
