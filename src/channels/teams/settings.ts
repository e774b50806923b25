export interface TeamsSettings {
  appId: string;
  appPassword: string;
  /** Of the bot's own registration: tokens to send with are asked for there. */
  tenantId: string;
  /** Whose people may write; empty: anybody's. */
  tenants: readonly string[];
  /** Hosts of the connector; `*.` stands for any name below. */
  serviceHosts: readonly string[];
  /** Where customers' files are, and where ours go. */
  fileHosts: readonly string[];
  openIdUrl: string;
  loginUrl: string;
  /** True for doubles on the loopback, which speak http. */
  allowHttp: boolean;
}

export const teamsDefaults = {
  serviceHosts: ['smba.trafficmanager.net', '*.teams.microsoft.com'],
  fileHosts: ['*.sharepoint.com', '*.sharepoint.us'],
  openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  loginUrl: 'https://login.microsoftonline.com',
} as const;

export const ISSUER = 'https://api.botframework.com';
export const SCOPE = 'https://api.botframework.com/.default';

export function isHostOf(address: string, hosts: readonly string[], allowHttp: boolean): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:')) return false;
  return hosts.some((host) => (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host));
}
