import { z } from 'zod';

/** What a customer may mend at once: none of these refuses a file. */
export const fileFindings = ['dark', 'blurred', 'unseen'] as const;
/**
 * `unseen`: the pixels could not be looked at here. HEIC holds HEVC, for which the image library has no decoder: such
 * a photo gets every check but whether it is dark or blurred. It is taken like any other, its structure, day, place and
 * size are read, its camera data is blanked, and its sender hears nothing of it; whoever opens it judges it.
 */
export type FileFinding = (typeof fileFindings)[number];

/** What was found out about a file when it came. */
export const fileExamination = z.object({
  findings: z.array(z.enum(fileFindings)),
  /** Day on the camera's clock; null when the picture does not say. */
  takenOn: z.iso.date().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  pages: z.int().nullable(),
});
export type FileExamination = z.infer<typeof fileExamination>;

/** Reads what was stored with a file; null for files that nobody has examined. */
export function readExamination(stored: string | null): FileExamination | null {
  return stored === null ? null : fileExamination.parse(JSON.parse(stored));
}
