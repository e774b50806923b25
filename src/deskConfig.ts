import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });

/** Settings of what stands around the desk: a contact centre that takes over, and where the staff hears of news. */
export const deskSettings = {
  HANDOFF_HUB_URL: address.optional(),
  HANDOFF_HUB_SECRET: z.string().min(32).optional(),
  DESK_TEAMS_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
  DESK_MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  DESK_MAIL_FROM: z.email().optional(),
  DESK_MAIL_TO: z.email().optional(),
};

export interface DeskConfig {
  contactCentre: { url: string; secret: string } | null;
  teamsWebhook: string | null;
  mail: { url: string; from: string; to: string } | null;
}

type Given = z.infer<z.ZodObject<typeof deskSettings>>;

/** The desk's surroundings; what is set by half goes into `faults`, by name. */
export function readDeskConfig(given: Given, faults: string[], isSafe: (url: string) => boolean): DeskConfig {
  const { HANDOFF_HUB_URL: url, HANDOFF_HUB_SECRET: secret, DESK_TEAMS_WEBHOOK: webhook } = given;
  if ((url === undefined) !== (secret === undefined))
    faults.push('HANDOFF_HUB_URL, HANDOFF_HUB_SECRET: both or neither');
  const { DESK_MAIL_URL: mail, DESK_MAIL_FROM: from, DESK_MAIL_TO: to } = given;
  const some = [mail, from, to].filter((value) => value !== undefined).length;
  if (some !== 0 && some !== 3) faults.push('DESK_MAIL_URL, DESK_MAIL_FROM, DESK_MAIL_TO: all three or none');
  for (const [name, value] of [
    ['HANDOFF_HUB_URL', url],
    ['DESK_TEAMS_WEBHOOK', webhook],
  ] as const)
    if (value !== undefined && !isSafe(value)) faults.push(`${name}: must be https outside loopback`);
  return {
    contactCentre: url === undefined || secret === undefined ? null : { url, secret },
    teamsWebhook: webhook ?? null,
    mail: mail === undefined || from === undefined || to === undefined ? null : { url: mail, from, to },
  };
}
