import type { Carriers } from './carrier.ts';
import { newSmsCarrier } from './smsCarrier.ts';
import { newSmtpCarrier } from './smtpCarrier.ts';

/** The carriers that the environment names: SMTP_URL with MAIL_FROM, SMS_URL with SMS_TOKEN and SMS_SENDER. */
export function carriersFrom(environment: Readonly<Record<string, string | undefined>>): Carriers {
  const set = (name: string): string | null => environment[name]?.trim() || null;
  const [mailUrl, from] = [set('SMTP_URL'), set('MAIL_FROM')];
  const [smsUrl, token] = [set('SMS_URL'), set('SMS_TOKEN')];
  return {
    email: mailUrl === null || from === null ? null : newSmtpCarrier({ url: mailUrl, from }),
    sms:
      smsUrl === null || token === null
        ? null
        : newSmsCarrier({ url: smsUrl, token, sender: set('SMS_SENDER') ?? 'ECA' }),
  };
}
