import { z } from 'zod';
import { type TeamsSettings, teamsDefaults } from './channels/teams/settings.ts';
import type { WhatsAppSettings } from './channels/whatsapp/newWhatsApp.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const url = z.url({ protocol: /^https?$/ });

/** Settings of the channels beside the website; a channel runs when its own are all there. */
export const channelEnvironment = {
  WHATSAPP_PHONE_NUMBER_ID: z.string().regex(/^\d+$/).optional(),
  WHATSAPP_TOKEN: z.string().min(1).optional(),
  WHATSAPP_APP_SECRET: z.string().min(8).optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().min(8).optional(),
  WHATSAPP_API_URL: url.default('https://graph.facebook.com'),
  WHATSAPP_API_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v23.0'),
  WHATSAPP_MEDIA_HOSTS: list.default(['lookaside.fbsbx.com', '*.fbcdn.net', '*.whatsapp.net']),
  WHATSAPP_MESSAGES_PER_SECOND: z.coerce.number().min(1).max(1000).default(40),
  TEAMS_APP_ID: z.string().min(1).optional(),
  TEAMS_APP_PASSWORD: z.string().min(1).optional(),
  TEAMS_TENANT_ID: z.string().min(1).optional(),
  TEAMS_TENANTS: list.default([]),
  TEAMS_SERVICE_HOSTS: list.default([...teamsDefaults.serviceHosts]),
  TEAMS_FILE_HOSTS: list.default([...teamsDefaults.fileHosts]),
  TEAMS_OPENID_URL: url.default(teamsDefaults.openIdUrl),
  TEAMS_LOGIN_URL: url.default(teamsDefaults.loginUrl),
};

const environment = z.object(channelEnvironment);
export type ChannelEnvironment = z.infer<typeof environment>;

const whatsappNeeds = [
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
] as const;
const teamsNeeds = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;

/** Null when nothing of it is set; a half-set channel is a fault. */
export function whatsappOf(settings: ChannelEnvironment, faults: string[]): WhatsAppSettings | null {
  if (!isWanted(settings, whatsappNeeds, faults)) return null;
  const apiUrl = settings.WHATSAPP_API_URL;
  mustBeSafe('WHATSAPP_API_URL', apiUrl, faults);
  return {
    phoneNumberId: settings.WHATSAPP_PHONE_NUMBER_ID ?? '',
    token: settings.WHATSAPP_TOKEN ?? '',
    appSecret: settings.WHATSAPP_APP_SECRET ?? '',
    verifyToken: settings.WHATSAPP_VERIFY_TOKEN ?? '',
    apiUrl,
    apiVersion: settings.WHATSAPP_API_VERSION,
    mediaHosts: settings.WHATSAPP_MEDIA_HOSTS,
    messagesPerSecond: settings.WHATSAPP_MESSAGES_PER_SECOND,
  };
}

export function teamsOf(settings: ChannelEnvironment, faults: string[]): TeamsSettings | null {
  if (!isWanted(settings, teamsNeeds, faults)) return null;
  const { TEAMS_OPENID_URL: openIdUrl, TEAMS_LOGIN_URL: loginUrl } = settings;
  mustBeSafe('TEAMS_OPENID_URL', openIdUrl, faults);
  mustBeSafe('TEAMS_LOGIN_URL', loginUrl, faults);
  return {
    appId: settings.TEAMS_APP_ID ?? '',
    appPassword: settings.TEAMS_APP_PASSWORD ?? '',
    tenantId: settings.TEAMS_TENANT_ID ?? '',
    tenants: settings.TEAMS_TENANTS,
    serviceHosts: settings.TEAMS_SERVICE_HOSTS,
    fileHosts: settings.TEAMS_FILE_HOSTS,
    openIdUrl,
    loginUrl,
    allowHttp: openIdUrl.startsWith('http://'),
  };
}

function isWanted(
  settings: ChannelEnvironment,
  needs: readonly (keyof ChannelEnvironment)[],
  faults: string[],
): boolean {
  const missing = needs.filter((name) => settings[name] === undefined);
  if (missing.length === needs.length) return false;
  for (const name of missing) faults.push(`${name}: required with ${needs.find((other) => !missing.includes(other))}`);
  return missing.length === 0;
}

/** Secrets go there: in the open only to a double on this machine. */
function mustBeSafe(name: string, address: string, faults: string[]): void {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
    faults.push(`${name}: must be https outside loopback`);
}
