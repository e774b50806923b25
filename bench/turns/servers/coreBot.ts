/** The usual shape of a dialog bot: a waterfall of prompts in a ComponentDialog, its state in MemoryStorage. */
import { ActivityHandler, ConversationState, MemoryStorage, type TurnContext, UserState } from 'botbuilder';
import {
  ComponentDialog,
  ConfirmPrompt,
  DialogSet,
  DialogTurnStatus,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { restifyBot } from './restifyBot.ts';

const storage = new MemoryStorage();
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const dialogState = conversationState.createProperty('dialogState');

class DeclarationDialog extends ComponentDialog {
  constructor() {
    super('declaration');
    this.addDialog(new WaterfallDialog('steps', [this.what, this.where, this.confirm, this.end]));
    this.addDialog(new TextPrompt('text'));
    this.addDialog(new ConfirmPrompt('confirm', undefined, 'fr-fr'));
  }

  private what = (step: WaterfallStepContext) => step.prompt('text', 'Que s’est-il passé ?');

  private where = (step: WaterfallStepContext) => {
    Object.assign(step.values, { what: step.result as string });
    return step.prompt('text', 'Où cela s’est-il passé ?');
  };

  private confirm = (step: WaterfallStepContext) => {
    Object.assign(step.values, { where: step.result as string });
    return step.prompt(
      'confirm',
      `${String(Reflect.get(step.values, 'what'))}, ${String(step.result)}. Est-ce exact ?`,
    );
  };

  private end = async (step: WaterfallStepContext) => {
    await step.context.sendActivity(step.result === true ? 'C’est noté.' : 'Rien n’est noté.');
    return step.endDialog();
  };
}

const dialogs = new DialogSet(dialogState).add(new DeclarationDialog());
const bot = new ActivityHandler();
bot.onMessage(async (context: TurnContext, next) => {
  const dialog = await dialogs.createContext(context);
  const result = await dialog.continueDialog();
  if (result.status === DialogTurnStatus.empty) await dialog.beginDialog('declaration');
  await next();
});
bot.onDialog(async (context, next) => {
  await conversationState.saveChanges(context, false);
  await userState.saveChanges(context, false);
  await next();
});
restifyBot(bot);
