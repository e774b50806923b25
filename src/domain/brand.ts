import { z } from 'zod';
import { deskTopics } from './deskRequest.ts';

/** What another insurer changes: its name, numbers, hours and links. Read from one file at start. */
export const brandSchema = z.object({
  name: z.string(),
  shortName: z.string(),
  /** Numbers as they are dialled (`tel:`), shown by pairs. */
  phone: z.string(),
  assistancePhone: z.string(),
  /** Opening hours in Paris by weekday, 0 = Sunday; a missing day is closed. */
  hours: z.record(z.string().regex(/^[0-6]$/), z.object({ open: z.string(), close: z.string() })),
  /** Days that are closed besides Sundays and public holidays. */
  closures: z.array(z.iso.date()),
  callbackSeats: z.int().positive(),
  /** Which team of the desk answers a subject (domain/deskRequest.ts); what is not named is everybody's. */
  deskTeams: z.partialRecord(z.enum(deskTopics), z.string().min(1).max(60)).default({}),
  /** So many similar claims of one department in so many hours make an event: declarations of it are shorter. */
  storm: z
    .object({ claims: z.int().min(2).max(10_000), hours: z.int().min(1).max(720) })
    .default({ claims: 5, hours: 72 }),
  siteUrl: z.string(),
  privacyUrl: z.string(),
});

export type Brand = z.infer<typeof brandSchema>;
