import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Carrier, CarrierAnswer } from './carrier.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465`. */
  url: string;
  /** `eca assurances <ne-pas-repondre@insurer.example>`. */
  from: string;
  /** How long the server may be silent, in ms; default 10 s. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Sends mails over SMTP. Outside a loopback only over TLS: codes and names travel in them. */
export function newSmtpCarrier({ url, from, timeoutMs = TIMEOUT_MS }: SmtpSettings): Carrier {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isLocal = LOOPBACK.test(hostname);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLocal,
    ignoreTLS: isLocal && !secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    pool: true,
    maxConnections: 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';

  return {
    async carry(key, message): Promise<CarrierAnswer> {
      const name = createHash('sha256').update(key).digest('hex').slice(0, 40);
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: message.to },
          subject: message.subject ?? '',
          text: message.text,
          // The same message sent again, after a line that broke, is recognised by its name.
          messageId: `<${name}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { is: 'taken' };
      } catch (thrown) {
        return answerOf(thrown);
      }
    },
    close: () => transport.close(),
  };
}

/** RFC 5321 §4.2.1: 4yz is "not now", 5yz is "no"; all else is a line that broke. */
function answerOf(thrown: unknown): CarrierAnswer {
  const { responseCode, code } = thrown as { responseCode?: unknown; code?: unknown };
  const reason = typeof responseCode === 'number' ? String(responseCode) : typeof code === 'string' ? code : 'unknown';
  // Our own credentials being refused says nothing about the message.
  if (code === 'EAUTH') return { is: 'later', reason: 'EAUTH' };
  const isNo = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  return { is: isNo ? 'refused' : 'later', reason };
}
