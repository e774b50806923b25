/**
 * The usual shape of a dialog bot on this SDK: a main dialog that asks what is wanted and begins a second one, whose
 * waterfall has three questions and can be cancelled or asked for help at any of them; state in MemoryStorage. With the
 * argument `dates` the day is read by the SDK's date prompt, as the SDK's own sample does it; else it is taken as text.
 */
import { ActivityHandler, ConversationState, MemoryStorage, type TurnContext, UserState } from 'botbuilder';
import {
  ComponentDialog,
  ConfirmPrompt,
  DateTimePrompt,
  type DateTimeResolution,
  type DialogContext,
  DialogSet,
  DialogTurnStatus,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { restifyBot } from './restifyBot.ts';

const day = process.argv[2] === 'dates' ? 'day' : 'text';

class DeclarationDialog extends ComponentDialog {
  constructor() {
    super('declaration');
    this.addDialog(new WaterfallDialog('questions', [this.where, this.when, this.confirm, this.end]));
    this.addDialog(new TextPrompt('text'));
    this.addDialog(new DateTimePrompt('day', undefined, 'fr-fr'));
    this.addDialog(new ConfirmPrompt('confirm', undefined, 'fr-fr'));
  }

  protected override async onContinueDialog(dc: DialogContext) {
    const text = dc.context.activity.text.toLowerCase();
    if (text === 'annuler') {
      await dc.context.sendActivity('Annulé.');
      return dc.cancelAllDialogs();
    }
    if (text === 'aide') {
      await dc.context.sendActivity('Dites où et quand.');
      return { status: DialogTurnStatus.waiting };
    }
    return super.onContinueDialog(dc);
  }

  private where = (step: WaterfallStepContext) => step.prompt('text', 'Où cela s’est-il passé ?');

  private when = (step: WaterfallStepContext) => {
    Object.assign(step.values, { where: step.result as string });
    return step.prompt(day, 'Quel jour ?');
  };

  private confirm = (step: WaterfallStepContext) => {
    const result = step.result as string | DateTimeResolution[];
    const when = typeof result === 'string' ? result : result[0]?.value;
    Object.assign(step.values, { when });
    const { where } = step.values as { where: string };
    return step.prompt('confirm', `${where}, ${when}. Est-ce exact ?`);
  };

  private end = (step: WaterfallStepContext) => step.endDialog(step.result === true ? step.values : undefined);
}

class MainDialog extends ComponentDialog {
  constructor() {
    super('main');
    this.addDialog(new WaterfallDialog('steps', [this.ask, this.begin, this.thank]));
    this.addDialog(new TextPrompt('text'));
    this.addDialog(new DeclarationDialog());
  }

  private ask = (step: WaterfallStepContext) => step.prompt('text', 'Que puis-je faire pour vous ?');

  private begin = (step: WaterfallStepContext) => step.beginDialog('declaration');

  private thank = async (step: WaterfallStepContext) => {
    await step.context.sendActivity(step.result === undefined ? 'Rien n’est noté.' : 'C’est noté.');
    return step.endDialog();
  };

  async run(context: TurnContext): Promise<void> {
    const dialogs = new DialogSet(dialogState);
    dialogs.add(this);
    const dc = await dialogs.createContext(context);
    const { status } = await dc.continueDialog();
    if (status === DialogTurnStatus.empty) await dc.beginDialog(this.id);
  }
}

const storage = new MemoryStorage();
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const dialogState = conversationState.createProperty('dialogState');
const main = new MainDialog();
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await main.run(context);
  await next();
});
bot.onDialog(async (context, next) => {
  await conversationState.saveChanges(context, false);
  await userState.saveChanges(context, false);
  await next();
});
restifyBot(bot);
