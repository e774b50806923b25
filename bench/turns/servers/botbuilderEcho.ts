/** A bare botbuilder bot that repeats what it hears. */
import { ActivityHandler, MessageFactory } from 'botbuilder';
import { restifyBot } from './restifyBot.ts';

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
  await next();
});
restifyBot(bot);
