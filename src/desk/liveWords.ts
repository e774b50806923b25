/** How a live conversation ended, as its advisor says. */
export const outcomes = ['solved', 'followUp', 'noReply', 'notForUs'] as const;
export type Outcome = (typeof outcomes)[number];
