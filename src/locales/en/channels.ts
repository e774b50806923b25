import type { channelsFr, channelsLabelsFr } from '../fr/channels.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const channelsEn: Translation<typeof channelsFr> = {
  'channel.fact': ({ label, value }) => `${label}: ${value}`,
  'channel.step.done': 'Done',
  'channel.step.current': 'In progress',
  'channel.step.next': 'To come',
  'channel.dateExample': 'Write the date, for example: 12 November.',
  'channel.choose': 'What would you like to do?',
  'channel.chooseEdit': 'What would you like to change?',
  'channel.goOn': 'This message goes on. Would you like to read the rest?',
  'channel.openLink': 'The secure page opens in your browser.',
  'channel.advisorSays': ({ author, text }) => `${author}: ${text}`,
  'channel.sessionOver':
    'You have not written for a while, so your session is closed. This protects your data. Write to me to go on.',
  'channel.documentGone': 'This document is no longer available here. Ask for it again and I will prepare it.',
  'channel.voice':
    'I received your voice message. I cannot listen to it yet. Write your request, or ask us to call you back.',
  'channel.video': 'I cannot watch videos. Please send a photo or a PDF.',
  'channel.sticker': 'Thank you. Write your request in your own words and I will take care of it.',
  'channel.order': 'I cannot take orders here. Write your request, or talk to an advisor.',
  'channel.contacts': 'I cannot read a contact card. Write the name and number that matter.',
  'channel.fileTooLarge': 'This file is too large: 10 MB at most. Please send a smaller photo.',
  'channel.fileType': 'I cannot take this type of file. Please send a photo or a PDF.',
  'channel.fileLost': 'I could not receive your file. Please send it again.',
  'channel.privately': 'Other people read our messages here. Write to me in private and I will answer at once.',
  'channel.noted': 'Noted. The answer comes in the conversation.',
  'channel.location': ({ place }) => `Place: ${place}`,
  'channel.fileOffer': ({ name }) => `Your document is ready: ${name}.`,
  'channel.fileDeclined': 'All right, I am keeping the document. Ask for it whenever you like.',

  'notify.ask.place': 'In which chat do you want to hear news?',
  'notify.label.place': 'Chat',
  'notify.in.whatsapp': 'in WhatsApp',
  'notify.in.msteams': 'in Teams',
  'notify.in.directline': 'on the website',
  'notify.in.last': 'where you wrote to me last',
  'notify.place.noted': ({ name }) => `Noted. I tell you your news ${name}.`,
  'notify.place.notedNotLinked': ({ name }) =>
    `Noted. I will tell you your news ${name}, once you have identified yourself there. Until then, where you write to me.`,

  'link.whatsapp': 'WhatsApp',
  'link.teams': 'Teams',
  'link.inWhatsApp': 'in WhatsApp',
  'link.inTeams': 'in Teams',
  'link.somebody': 'a person we do not know',
  'link.how': 'After you sign in, the page shows a code. Copy it here.',
  'link.confirm.title': 'Is it you?',
  'link.confirm.text': ({ channel, who }) => `Somebody asked for this sign-in in ${channel}: ${who}. Is it you?`,
  'link.confirm.yes': 'Yes, it is me',
  'link.confirm.no': 'No, it is not me',
  'link.confirm.warning': 'Did somebody else send you this link? Answer no.',
  'link.code.title': 'Your code',
  'link.code.text': ({ channel, minutes }) =>
    `Copy this code into your ${channel} conversation. It is valid for ${minutes} minutes.`,
  'link.code.warning': 'Never give this code to anybody, not even to an advisor.',
  'link.stopped.title': 'Sign-in stopped',
  'link.stopped.text': 'Nothing was linked to your account. You can close this page.',
};

export const channelsLabelsEn: LabelTranslation<typeof channelsLabelsFr> = {
  channelGoOn: short('Read the rest'),
  channelChoose: short('Choose'),
  channelMore: short('More choices'),
  'notify.place': short('News by chat'),
  'notify.place.whatsapp': short('WhatsApp'),
  'notify.place.msteams': short('Teams'),
  'notify.place.directline': short('The website'),
  'notify.place.last': long({
    label: 'The chat that was used last',
    row: 'The one used last',
    tiny: 'The one used last',
  }),
  channelEdit: short('Change'),
};
