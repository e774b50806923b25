import { type ChannelName, TEAMS, WEB, WHATSAPP } from '../../domain/channelName.ts';
import { fold } from '../../intents/fold.ts';

/** A story may contain these words. */
const MOST_WORDS = 12;

const THINGS =
  /\b(?:what ?s ?app|teams|site|website|canal|canaux|appareils?|navigateurs?|discussions?|channels?|devices?|browsers?|chats?)\b/;
/** "Déconnecte-moi" alone signs out of the chat it is said in. */
const UNLINKS =
  /\b(?:deli(?:e|er|ez)|dissoci(?:e|er|ez)|deconnect(?:e|er|ez)|unlink|disconnect|sign (?:me )?out (?:of|from)|log (?:me )?out (?:of|from))\b/;
const ALL = /\b(?:tou(?:s|tes?)|partout|all|every(?:where| chat| device)?)\b/;
const EVERYWHERE = /\b(?:partout|everywhere)\b/;
/** "Déconnecte-moi partout" names no channel, and means every one. */
const SIGNS_OUT = /\b(?:deconnect(?:e|er|ez)|deli(?:e|er|ez)|unlink|disconnect|sign (?:me )?out|log (?:me )?out)\b/;
/** The chat it is said in: to sign out. */
const HERE = /\bthis (?:chat|device|browser)\b|\bce(?:t|tte)? (?:discussion|appareil|navigateur|chat)\b/;
const SEES = [
  /^(?:(?:voir|montre[rz]?(?: moi)?|quels sont|quelles sont|liste (?:de|des)|show(?: me)?|see|what are)\s+)?(?:mes|my) (?:linked |connected )?(?:canaux|channels|discussions|chats)(?: (?:connecte|relie|lie)e?s)?$/,
  /\b(?:canaux|appareils|discussions)\b.{0,20}\b(?:connecte|relie|lie)e?s\b/,
  /\b(?:linked|connected|signed in) (?:channels|devices|chats)\b|\b(?:channels|devices|chats)\b.{0,12}\b(?:linked|connected|signed in)\b/,
  /\bou (?:suis je|je suis|est ce que je suis) (?:connecte|identifie)e?\b|\bwhere am i (?:signed|logged) in\b/,
];

const NAMED: readonly (readonly [ChannelName, RegExp])[] = [
  [WHATSAPP, /\bwhat ?s ?app\b/],
  [TEAMS, /\bteams\b/],
  [WEB, /\b(?:site|website|navigateurs?|browsers?)\b/],
];

/** "Mes canaux", "quels appareils sont connectés ?", "délier WhatsApp". */
export function asksOfChannels(text: string): boolean {
  const plain = plainly(text);
  if (plain === '' || plain.split(' ').length > MOST_WORDS) return false;
  return asksToUnlink(text) || asksToUnlinkAll(text) || SEES.some((sees) => sees.test(plain));
}

export function asksToUnlink(text: string): boolean {
  const plain = plainly(text);
  const verb = UNLINKS.exec(plain);
  return verb !== null && !HERE.test(plain) && THINGS.test(plain.slice(verb.index));
}

/** "Délier tous mes canaux", "déconnecte-moi partout". */
export function asksToUnlinkAll(text: string): boolean {
  const plain = plainly(text);
  const isEverywhere = SIGNS_OUT.test(plain) && EVERYWHERE.test(plain) && !THINGS.test(plain);
  return isEverywhere || (asksToUnlink(text) && ALL.test(plain) && channelNamed(text) === undefined);
}

/** The channel that a sentence names. */
export function channelNamed(text: string): ChannelName | undefined {
  const plain = plainly(text);
  return NAMED.find(([, says]) => says.test(plain))?.[0];
}

function plainly(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
