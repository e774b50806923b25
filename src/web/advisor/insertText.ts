/** Puts text into a box as if somebody had typed it: React listens to the box's own event. */
export function insertText(box: HTMLTextAreaElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  setter?.call(box, box.value === '' ? text : `${box.value}\n${text}`);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.focus();
}
