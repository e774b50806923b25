import type { ConversationState } from '../conversationState.ts';

/** True while a form waits in the conversation, whatever stands on top of it. */
export function waitsForm({ dialogs }: Pick<ConversationState, 'dialogs'>, key: string): boolean {
  return dialogs.dialogStack.some(({ state }) => (state as { key?: unknown } | undefined)?.key === key);
}
