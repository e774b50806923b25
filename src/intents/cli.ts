import { createInterface } from 'node:readline';
import { z } from 'zod';
import { systemClock } from '../clock.ts';
import { languages } from '../domain/identity.ts';
import { newUnderstand } from './understand.ts';

const request = z.looseObject({
  text: z.string(),
  locale: z
    .string()
    .transform((locale) => locale.slice(0, 2))
    .pipe(z.enum(languages)),
});

const understand = newUnderstand();
let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  try {
    const given: unknown = JSON.parse(line);
    const { text, locale } = request.parse(given);
    const { intent, score, alternatives, slots } = understand(text, { language: locale, now: systemClock.now() });
    console.log(JSON.stringify({ text, intent, score, alternatives, slots }));
  } catch (error) {
    console.error(
      `line ${number}: ${error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error)}`,
    );
    process.exitCode = 1;
  }
}
