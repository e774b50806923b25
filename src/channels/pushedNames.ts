/** The names of the channels that are pushed to, apart from their code: that is loaded where one is configured. */
export const TEAMS = 'msteams';
export const WHATSAPP = 'whatsapp';
