import type { MessageKey } from '../../locales/translator.ts';
import { sayDashboard } from '../account/dashboard.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Turn } from '../turn.ts';

/** Greets who has just proved who they are: with their dashboard, or with `why`, the title of what waited for it. */
export async function greetIdentified(turn: Turn, why: MessageKey | undefined): Promise<void> {
  if (why === undefined && !somethingWaits(turn)) return sayDashboard(turn, 'identify.welcome');
  const name = await firstName(turn);
  // Who identified of their own accord in the middle of something goes on with it.
  if (why === undefined) return turn.say(turn.t('signIn.noted', { name }));
  turn.say(turn.t('identify.welcomeBack', { name, title: turn.t.words(why as 'common.yes') }));
}

function somethingWaits({ state }: Turn): boolean {
  return state.dialogs.dialogStack.some(({ id }) => id !== 'identify' && id !== 'identifyCode');
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
