/** An element of a class with what is in it, for what the grid draws by itself. */
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

/** A sign with another name for those who do not see it. */
export function labelled(className: string, label: string, drawn: string, role?: 'img'): HTMLElement {
  const made = element('span', className, drawn);
  made.setAttribute('aria-label', label);
  if (role) made.setAttribute('role', role);
  return made;
}
