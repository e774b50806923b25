import { setTimeout as wait } from 'node:timers/promises';
import { newConnectorToken } from '../src/channels/teams/connectorToken.ts';
import { newWhatsAppClient } from '../src/channels/whatsapp/client.ts';
import { systemClock } from '../src/clock.ts';
import { type Config, readConfig } from '../src/config.ts';
import { AppError } from '../src/errors.ts';

/** Looks at the configuration and at what it points to, and says what to mend. Ends with 1 when something is wrong. */
interface Finding {
  what: string;
  /** Null when it is in order. */
  mend: string | null;
}

async function main(): Promise<void> {
  let config: Readonly<Config>;
  try {
    config = readConfig(process.env);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    console.log(thrown.message);
    process.exitCode = 1;
    return;
  }
  const findings = (
    await Promise.all([website(config), insurer(config), signIn(config), whatsapp(config), teams(config)])
  ).flat();
  for (const { what, mend } of findings)
    console.log(mend === null ? `  ok    ${what}` : `  MEND  ${what}\n        ${mend}`);
  const wrong = findings.filter(({ mend }) => mend !== null).length;
  console.log(wrong === 0 ? '\nAll in order.' : `\n${wrong} to mend.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

async function website({ publicUrl }: Config): Promise<Finding[]> {
  const status = await statusOf(`${publicUrl}/healthz`);
  const mend =
    status === 200 ? null : `Start the assistant, or correct PUBLIC_URL; it answered ${status ?? 'nothing'}.`;
  return [{ what: `the assistant at ${publicUrl}`, mend }];
}

async function insurer({ insurerUrl }: Config): Promise<Finding[]> {
  if (insurerUrl === null) return [{ what: 'the reference insurer (demo)', mend: null }];
  const status = await statusOf(insurerUrl);
  return [
    {
      what: `the insurer's API at ${insurerUrl}`,
      mend: status === null ? 'It does not answer: check INSURER_API_URL.' : null,
    },
  ];
}

async function signIn({ signIn: issuer, insurerUrl }: Config): Promise<Finding[]> {
  if (issuer === null || insurerUrl === null) return [];
  const status = await statusOf(`${issuer.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  return [
    {
      what: `the sign-in page of ${issuer.issuer}`,
      mend: status === 200 ? null : 'OIDC_ISSUER tells no OpenID configuration.',
    },
  ];
}

async function whatsapp({ whatsapp: settings, publicUrl }: Config): Promise<Finding[]> {
  if (settings === null) return [{ what: 'WhatsApp: not configured', mend: null }];
  const client = newWhatsAppClient({
    ...{ apiUrl: settings.apiUrl, version: settings.apiVersion },
    ...{ phoneNumberId: settings.phoneNumberId, token: settings.token, timeoutMs: 5000 },
  });
  const self = await client.self();
  const token: Record<typeof self.is, string | null> = {
    done: null,
    refused: `Meta refused with code ${self.is === 'refused' ? self.code : ''}: check WHATSAPP_TOKEN (190, 10) and WHATSAPP_PHONE_NUMBER_ID (100).`,
    unreached: `${settings.apiUrl} is not reached from here: open the way out, or correct WHATSAPP_API_URL.`,
    unknown: `${settings.apiUrl} gave no answer that can be read: try again.`,
  };
  const hook = `${publicUrl}/webhooks/whatsapp`;
  const query = `?hub.mode=subscribe&hub.challenge=421&hub.verify_token=${encodeURIComponent(settings.verifyToken)}`;
  const verified = await statusOf(hook + query);
  const unsigned = await statusOf(hook, { method: 'POST', body: '{}' });
  return [
    { what: 'WhatsApp: token and number', mend: token[self.is] },
    {
      what: `WhatsApp: webhook ${hook}`,
      mend:
        verified === 200
          ? null
          : `It answered ${verified ?? 'nothing'} to its own verify token: restart the assistant with these settings.`,
    },
    {
      what: 'WhatsApp: unsigned calls are refused',
      mend: unsigned === 401 ? null : `An unsigned call got ${unsigned ?? 'nothing'} instead of 401.`,
    },
    httpsOnly('WhatsApp', 'Meta', { publicUrl, itsUrl: settings.apiUrl }),
  ];
}

async function teams({ teams: settings, publicUrl }: Config): Promise<Finding[]> {
  if (settings === null) return [{ what: 'Teams: not configured', mend: null }];
  const keys = await statusOf(settings.openIdUrl);
  const token = await newConnectorToken(settings, systemClock)
    .get()
    .then(
      () => null,
      (thrown: unknown) => {
        const refused = thrown instanceof AppError && thrown.code === 'CHANNEL_REFUSED';
        return refused
          ? 'Microsoft gave no token: check TEAMS_APP_ID, TEAMS_TENANT_ID, and whether TEAMS_APP_PASSWORD has ended.'
          : `${settings.loginUrl} is not reached from here.`;
      },
    );
  const endpoint = `${publicUrl}/api/messages`;
  const unsigned = await statusOf(endpoint, { method: 'POST', body: '{}' });
  return [
    {
      what: `Teams: keys at ${settings.openIdUrl}`,
      mend: keys === 200 ? null : 'They are not reached: nothing that Teams sends could be verified.',
    },
    { what: 'Teams: our own token', mend: token },
    {
      what: `Teams: endpoint ${endpoint}`,
      mend:
        unsigned === 401
          ? null
          : `A call without a token got ${unsigned ?? 'nothing'} instead of 401: restart the assistant with these settings.`,
    },
    httpsOnly('Teams', 'Microsoft', { publicUrl, itsUrl: settings.loginUrl }),
  ];
}

/** A double on loopback, which speaks http itself, is content with an http address. */
function httpsOnly(
  channel: string,
  company: string,
  { publicUrl, itsUrl }: { publicUrl: string; itsUrl: string },
): Finding {
  const fits = publicUrl.startsWith('https:') || itsUrl.startsWith('http:');
  return {
    what: `${channel}: the address is https`,
    mend: fits ? null : `${company} calls https addresses only: set PUBLIC_URL.`,
  };
}

async function statusOf(url: string, init: RequestInit = {}): Promise<number | null> {
  for (const pause of [0, 500]) {
    await wait(pause);
    try {
      const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(5000) });
      await response.arrayBuffer();
      return response.status;
    } catch {
      // Once more: a program that has just been started may not listen yet.
    }
  }
  return null;
}

await main();
