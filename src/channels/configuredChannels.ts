import type { PushedChannelOptions, RunningChannel } from './shared/pushedWork.ts';
import type { TeamsOptions } from './teams/newTeams.ts';
import type { WhatsAppOptions } from './whatsapp/newWhatsApp.ts';

export interface ChannelSettings {
  whatsapp: WhatsAppOptions['settings'] | null;
  teams: TeamsOptions['settings'] | null;
}

/**
 * WhatsApp and Teams, where their settings are there. What is not configured is not even loaded: the SDK's adapter for
 * Teams alone is 100 MB of code.
 */
export async function configuredChannels(
  { whatsapp, teams }: ChannelSettings,
  parts: PushedChannelOptions,
): Promise<RunningChannel[]> {
  const channels: RunningChannel[] = [];
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
