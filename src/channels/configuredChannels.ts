import type { Server } from 'restify';
import type { Teams, TeamsOptions } from './teams/newTeams.ts';
import type { WhatsApp, WhatsAppOptions } from './whatsapp/newWhatsApp.ts';

export interface ChannelSettings {
  whatsapp: WhatsAppOptions['settings'] | null;
  teams: TeamsOptions['settings'] | null;
}

/** A channel that is pushed to. */
export interface ConfiguredChannel {
  routes(server: Server): void;
  start(): void;
  stop(patienceMs: number): Promise<void>;
}

/**
 * WhatsApp and Teams, where their settings are there. What is not configured is not even loaded: the SDK's adapter for
 * Teams alone is 100 MB of code.
 */
export async function configuredChannels(
  { whatsapp, teams }: ChannelSettings,
  parts: Omit<WhatsAppOptions, 'settings'> & Omit<TeamsOptions, 'settings'>,
): Promise<ConfiguredChannel[]> {
  const channels: (WhatsApp | Teams)[] = [];
  if (whatsapp !== null) {
    const { newWhatsApp } = await import('./whatsapp/newWhatsApp.ts');
    channels.push(newWhatsApp({ ...parts, settings: whatsapp }));
  }
  if (teams !== null) {
    const { newTeams } = await import('./teams/newTeams.ts');
    channels.push(newTeams({ ...parts, settings: teams }));
  }
  return channels;
}
