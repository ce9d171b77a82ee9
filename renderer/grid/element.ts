/** An element of a class with what is in it: the grid's cells are drawn without React, which takes twice as long. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** An element whose name is not what is drawn in it. */
export function labelled(tag: 'span', className: string, label: string, drawn: string, role?: 'img'): HTMLElement {
  const made = element(tag, className, drawn);
  made.setAttribute('aria-label', label);
  if (role) made.setAttribute('role', role);
  return made;
}
