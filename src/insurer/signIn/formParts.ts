import { escaped } from './pageFrame.ts';

/** What is wrong with one field of a page. */
export interface FieldFault<Name extends string = string> {
  field: Name;
  text: string;
}

/** The list of what is to be corrected, which takes the focus; nothing when all is well. */
export function faultSummary(title: string, faults: readonly FieldFault[]): string {
  if (faults.length === 0) return '';
  const items = faults.map(({ field, text }) => `<li><a href="#${field}">${escaped(text)}</a></li>`);
  return `<div id="faults" role="alert" tabindex="-1">
<h2>${escaped(title)}</h2>
<ul>${items.join('')}</ul>
</div>`;
}

/** A labelled field with its hint and its fault; `attributes` are HTML. */
export function formField(
  faults: readonly FieldFault[],
  { name, label, hint, attributes }: { name: string; label: string; hint?: string; attributes: string },
): string {
  const fault = faults.find((candidate) => candidate.field === name);
  const told = [hint === undefined ? [] : [`${name}-hint`], fault === undefined ? [] : [`${name}-fault`]].flat();
  const described = told.length === 0 ? '' : ` aria-describedby="${told.join(' ')}"`;
  return `<div${fault === undefined ? '' : ' class="bad"'}>
<label for="${name}">${escaped(label)}</label>
${hint === undefined ? '' : `<p class="hint" id="${name}-hint">${escaped(hint)}</p>`}
<input id="${name}" name="${name}" required ${attributes}${described}${fault === undefined ? '' : ' aria-invalid="true"'}>
${fault === undefined ? '' : `<p class="fault" id="${name}-fault">${escaped(fault.text)}</p>`}
</div>`;
}
