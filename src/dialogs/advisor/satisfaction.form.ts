import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, FormEnd } from '../form/form.ts';
import { choiceQuestion } from '../prompts/choice.prompt.ts';
import { textQuestion } from '../prompts/text.prompt.ts';

const scores = ['1', '2', '3', '4', '5'] as const;
type Score = (typeof scores)[number];

const says: Readonly<Record<Score, RegExp>> = {
  1: /^(?:1|un|une|one|pas du tout|nul|not at all)\W*$/iu,
  2: /^(?:2|deux|two|pas vraiment|plut[ôo]t pas|not really)\W*$/iu,
  3: /^(?:3|trois|three|moyen(?:nement)?|bof|so-so|partly)\W*$/iu,
  4: /^(?:4|quatre|four|plut[ôo]t|presque|mostly)\W*$/iu,
  5: /^(?:5|cinq|five|tout [àa] fait|parfait|super|entirely|yes|oui)\W*$/iu,
};

const score = choiceQuestion<Score>({
  id: 'score',
  ask: 'satisfaction.ask',
  label: 'satisfaction.score',
  optional: 'skip',
  options: scores.map((value) => ({ value, label: `satisfaction.${value}` as const, says: says[value] })),
});

const comment = {
  ...textQuestion({
    id: 'comment',
    ask: 'satisfaction.comment',
    label: 'satisfaction.word',
    max: 1000,
    story: true,
    optional: 'skip',
  }),
  applies: (answers: Readonly<Record<string, unknown>>) => answers['score'] != null,
};

/** One question when an advisor has finished, and a free line for who wants; both may be left out. */
export const satisfactionForm: Form = {
  id: 'satisfaction',
  version: 1,
  title: 'satisfaction.title',
  needs: 'anonymous',
  questions: () => [anyQuestion(score), anyQuestion(comment)],
  async finish({ turn, answers, options }): Promise<FormEnd> {
    const { requestId } = options as { requestId: string };
    const given = answers['score'] == null ? null : Number(answers['score']);
    const words = answers['comment'] == null ? null : String(answers['comment']);
    turn.write(async (tx) => {
      await tx
        .insertInto('satisfaction')
        .values({
          request_id: requestId,
          conversation_id: turn.conversationId,
          channel: turn.channel,
          score: given,
          comment: words,
          created_at: turn.now,
        })
        .onConflict((conflict) => conflict.column('request_id').doNothing())
        .execute();
    });
    turn.say(turn.t(given === null ? 'satisfaction.skipped' : 'satisfaction.thanks'));
    return { is: 'done' };
  },
};
