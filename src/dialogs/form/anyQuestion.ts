import type { Question } from './form.ts';

/**
 * A question in a form's list, its value type forgotten: a list holds questions of many types, and the engine hands
 * each one only values that the question itself has read.
 */
export function anyQuestion<Value>(question: Question<Value>): Question<never> {
  return question as unknown as Question<never>;
}
