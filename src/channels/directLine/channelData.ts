import { z } from 'zod';
import { maskSecrets } from '../../domain/masking.ts';

const BYTES = 4096;

/** A client's own id of a message: the key by which a repeat is known. Anything odd is as good as none. */
const ownId = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/)
  .nullish()
  .catch(null);

const ours = z.object({
  ecaMessageId: ownId,
  clientActivityID: ownId,
  files: z
    .array(z.string().regex(/^[\w-]{1,80}$/))
    .max(100)
    .nullish(),
  messageBack: z
    .object({ displayText: z.string().max(200).nullish().catch(null) })
    .nullish()
    .catch(null),
});

export interface ChannelData {
  /** What goes back in the echo. */
  kept: unknown;
  key: string | null;
  files: string[];
  /** What a pressed button said, when it has no text of its own. */
  displayText: string;
}

/**
 * The channel's own data, which goes back in the echo untouched, for clients know their message by it; data in which
 * a secret stands is not kept, but for its ids. Null for data that no client of this protocol sends.
 */
export function readChannelData(channelData: unknown): ChannelData | null {
  if (channelData === undefined || channelData === null)
    return { kept: undefined, key: null, files: [], displayText: '' };
  const parsed = ours.safeParse(channelData);
  if (!parsed.success) return null;
  const { ecaMessageId, clientActivityID, files, messageBack } = parsed.data;
  const text = JSON.stringify(channelData);
  if (text.length > BYTES) return null;
  const isClean = maskSecrets(text).text === text;
  return {
    kept: isClean ? channelData : { ecaMessageId, clientActivityID },
    key: ecaMessageId ?? clientActivityID ?? null,
    files: [...new Set(files ?? [])],
    displayText: isClean ? (messageBack?.displayText ?? '') : '',
  };
}
