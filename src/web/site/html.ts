/** Markup that may be inserted as it is. */
export interface Html {
  readonly markup: string;
}

/** Builds markup; every inserted string is escaped, every inserted Html is not. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  const markup = parts.map((part, index) => part + (index < values.length ? markupOf(values[index] ?? '') : ''));
  return { markup: markup.join('') };
}

function markupOf(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}
