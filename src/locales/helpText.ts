/** One entry of the help base in one language. */
export interface HelpText {
  /** The question as a customer would put it: the title of the answer. */
  question: string;
  /** At most 320 characters. `{assistance}`, `{phone}` and `{hours}` stand for what the brand says. */
  answer: string;
  /** Other ways of asking it, for the search only; nobody reads them. */
  also: string;
}

export type HelpTable = Readonly<Record<string, HelpText>>;
/** The same entries in another language. */
export type HelpTranslation<Table extends HelpTable> = { readonly [Id in keyof Table]: HelpText };

export function help(question: string, answer: string, also: string): HelpText {
  return { question, answer, also };
}

/** The same in French, whose marks want their own spaces: the tables below are written with plain ones. */
export function aide(question: string, answer: string, also: string): HelpText {
  return { question: typeset(question), answer: typeset(answer), also };
}

function typeset(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/ (?=[?!;])/g, '\u202f')
    .replace(/ (?=[:»€%])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=\d) (?=\d{3}\b)/g, '\u202f');
}
