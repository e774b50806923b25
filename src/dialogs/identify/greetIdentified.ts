import { speak } from '../../cards/answer.ts';
import type { MessageKey } from '../../locales/translator.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { mainChoices } from '../patterns/smallTalk.ts';
import type { Turn } from '../turn.ts';

/** Thanks who has just proved who they are; `why` is the title of what waited for it. */
export async function greetIdentified(turn: Turn, why: MessageKey | undefined): Promise<void> {
  const name = await firstName(turn);
  if (why === undefined) turn.say(speak(turn.t('identify.welcome', { name }), { choices: mainChoices(turn) }));
  else turn.say(turn.t('identify.welcomeBack', { name, title: turn.t.words(why as 'common.yes') }));
}

/** By first name only. A file that cannot be read just now spoils no identification. */
export async function firstName(turn: Turn): Promise<string | null> {
  try {
    return (await turn.gateway().profile()).firstName;
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    return null;
  }
}
