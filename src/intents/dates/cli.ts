import { createInterface } from 'node:readline';
import { z } from 'zod';
import { parisInstant } from '../../domain/calendar.ts';
import { languages } from '../../domain/identity.ts';
import { readDate } from './readDate.ts';

const request = z.looseObject({
  text: z.string(),
  locale: z
    .string()
    .transform((locale) => locale.slice(0, 2))
    .pipe(z.enum(languages)),
  /** Paris wall clock, or any instant that names its zone. */
  reference: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/),
  direction: z.enum(['past', 'future']),
});

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  try {
    const given: unknown = JSON.parse(line);
    const { text, locale, reference, direction } = request.parse(given);
    const at = /(?:Z|[+-]\d\d:?\d\d)$/.test(reference.slice(16))
      ? Date.parse(reference)
      : parisInstant(reference.slice(0, 10), reference.slice(11, 16));
    const reading = readDate(text, { language: locale, reference: at, direction });
    console.log(JSON.stringify({ ...(given as object), value: reading?.value ?? null }));
  } catch (error) {
    console.error(
      `line ${number}: ${error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error)}`,
    );
    process.exitCode = 1;
  }
}
