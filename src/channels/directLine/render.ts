import type { Activity, Attachment, CardAction } from 'botbuilder';
import type { Answer, Choice } from '../../cards/answer.ts';
import type { Language } from '../../domain/identity.ts';
import { cardSummary, renderCard } from './renderCard.ts';
import { cleanText, oneLine, spokenText } from './renderText.ts';

/** What the page reads of an answer besides the activity itself; travels as `channelData.eca`. */
export interface EcaData {
  /** The message key. */
  key: string;
  /** One per attachment, in order: the page greys the cards whose key is closed. */
  cardKeys: string[];
  /** Announced at once, in a live region of the page's own. */
  urgent: boolean;
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const MOST_CHOICES = 10;
/** Web Chat's live region reads this instead of a card; it makes nothing of `speak`. */
export const FALLBACK_TEXT = 'webchat:fallback-text';

/**
 * An answer as a Direct Line message. Never throws: an answer that breaks a limit is mended by leaving out what Web
 * Chat would not show, for the limits themselves are checked where cards are made (renderLimits.ts).
 */
export function renderAnswer(answer: Answer, options: { language: Language; origin?: string }): Partial<Activity> {
  const eca: EcaData = {
    key: answer.key,
    cardKeys: answer.cards.map(({ key }) => key),
    urgent: answer.urgent,
  };
  const speak = spoken(answer);
  return {
    type: 'message',
    locale: options.language === 'fr' ? 'fr-FR' : 'en-GB',
    text: cleanText(answer.text),
    textFormat: answer.plain ? 'plain' : 'markdown',
    speak,
    ...attachments(answer, options.origin),
    ...suggestions(answer.choices),
    ...(answer.urgent ? { importance: 'high' } : {}),
    channelData: { eca, ...(answer.cards.length === 0 ? {} : { [FALLBACK_TEXT]: speak }) },
  };
}

/** What a voice says instead of text and cards; an empty one would silence the message. */
function spoken(answer: Answer): string {
  const parts = [spokenText(answer.text, answer.plain), ...answer.cards.map(cardSummary)];
  const words = parts.filter((part) => part !== '').join(' ');
  return words || answer.choices.map(({ label }) => oneLine(label.label)).join(', ') || '…';
}

function attachments({ cards }: Answer, origin?: string): Pick<Partial<Activity>, 'attachments' | 'attachmentLayout'> {
  if (cards.length === 0) return {};
  const list: Attachment[] = cards.map((card) => ({ contentType: ADAPTIVE_CARD, content: renderCard(card, origin) }));
  return { attachments: list, attachmentLayout: cards.length > 1 && cards.length <= 4 ? 'carousel' : 'list' };
}

/** Suggested replies show as what the customer said, and bring back their action whatever the words. */
function suggestions(choices: readonly Choice[]): Pick<Partial<Activity>, 'suggestedActions'> {
  if (choices.length === 0) return {};
  const actions: CardAction[] = choices.slice(0, MOST_CHOICES).map(({ label, action }) => {
    const title = oneLine(label.label);
    return { type: 'messageBack', title, displayText: title, value: action };
  });
  return { suggestedActions: { actions, to: [] } };
}
