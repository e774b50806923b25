import { translators } from '../../../src/locales/translator.ts';
import type { Visitor } from './visitor.ts';

/** A demo customer: number, and birth date as it is typed. */
export type Person = readonly [number: string, born: string];

/** Proves in the chat who somebody is, with the code of the demo mailbox: one person at a time. */
export async function identify(visitor: Visitor, url: string, [number, born]: Person): Promise<void> {
  await visitor.say(translators.fr.label('intent.sign_in').label);
  await visitor.hears('Qui êtes-vous');
  await visitor.say(number);
  await visitor.hears('date de naissance');
  const sent = (await mailbox(url)).length;
  await visitor.say(born);
  await visitor.hears('6 chiffres');
  const [mail] = await mailbox(url, sent + 1);
  await visitor.say(/\d{6}/.exec(mail?.text ?? '')?.[0] ?? '');
  await visitor.hears('votre identité est vérifiée');
}

async function mailbox(url: string, least = 0): Promise<{ text: string }[]> {
  for (;;) {
    const mails = (await (await fetch(`${url}/demo/mailbox.json`)).json()) as { text: string }[];
    if (mails.length >= least) return mails;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
