/** The element of an id that the page is built with. */
export function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

/** Does nothing where the element is not on this page. */
export function on<Name extends keyof HTMLElementEventMap>(
  target: Element | null,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): void {
  target?.addEventListener(name, listener as EventListener);
}

type Child = Node | string;

/** Makes an element; properties are set, `data-…` and `aria-…` become attributes. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Readonly<Record<string, string | boolean>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || name === 'role' || name === 'for') made.setAttribute(name, String(value));
    else Reflect.set(made, name, value);
  }
  made.append(...children);
  return made;
}
