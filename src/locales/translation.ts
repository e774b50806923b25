/** The shape of a message table: a sentence, or a function of named parameters that makes one. */
export type MessageTable = Readonly<Record<string, string | ((parameters: never) => string)>>;

/** A table in another language: the same keys, the same parameters. */
export type Translation<Table extends MessageTable> = {
  readonly [Key in keyof Table]: Table[Key] extends (parameters: infer Parameters) => string
    ? (parameters: Parameters) => string
    : string;
};

/**
 * A button or row label in three lengths, because channels cut differently and nothing may be cut in meaning:
 * `label` at most 40 characters, `row` at most 24, `tiny` at most 20.
 */
export interface Label {
  label: string;
  row: string;
  tiny: string;
}

export type LabelTable = Readonly<Record<string, Label>>;
export type LabelTranslation<Table extends LabelTable> = { readonly [Key in keyof Table]: Label };

type Short = { label: string; row?: string; tiny?: string };

/** A label whose one wording fits everywhere (at most 20 characters). */
export function short(label: string): Label {
  return { label, row: label, tiny: label };
}

/** A label that needs shorter wordings for lists (24) and buttons (20) of small channels. */
export function long(wording: Required<Short>): Label {
  return wording;
}
