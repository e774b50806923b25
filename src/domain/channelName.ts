/** As in `conversation.channel`. */
export const WEB = 'directline';
export const WHATSAPP = 'whatsapp';
export const TEAMS = 'msteams';

export const channelNames = [WEB, WHATSAPP, TEAMS] as const;
export type ChannelName = (typeof channelNames)[number];

/** True for channels that we push to; a Direct Line client reads the transcript itself. */
export function isPushed(channel: string): boolean {
  return channel !== WEB;
}

export function isChannelName(text: string): text is ChannelName {
  return channelNames.some((name) => name === text);
}
