import type { MessageKey } from '../../locales/translator.ts';
import { sayDashboard } from '../account/dashboard.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Turn } from '../turn.ts';

/** Greets who has just proved who they are: with their dashboard, or with `why`, the title of what waited for it. */
export async function greetIdentified(turn: Turn, why: MessageKey | undefined): Promise<void> {
  if (why === undefined) return sayDashboard(turn, 'identify.welcome');
  const name = await firstName(turn);
  turn.say(turn.t('identify.welcomeBack', { name, title: turn.t.words(why as 'common.yes') }));
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
