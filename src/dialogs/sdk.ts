/**
 * What is used of the Bot Framework SDK, from the modules that hold it: `botbuilder` and the index of
 * `botbuilder-dialogs` would load their adapters, prompts and recognizers too, 70 MB and half a second that no turn uses.
 */
export { ActivityTypes, BotAdapter, TurnContext } from 'botbuilder-core';
export { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
export { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
