import { z } from 'zod';

/** What an insurer may tell a customer about by itself. Codes and security notices are no choice. */
export const notificationTopics = ['reimbursements', 'claims', 'payments', 'profile', 'requests', 'offers'] as const;
export type NotificationTopic = (typeof notificationTopics)[number];

export const notificationChannels = ['email', 'sms', 'post'] as const;
export type NotificationChannel = (typeof notificationChannels)[number];

/** The channels of each topic; an empty list is silence. */
export const notificationPreferences = z.record(z.enum(notificationTopics), z.array(z.enum(notificationChannels)));
export type NotificationPreferences = z.infer<typeof notificationPreferences>;
