/** How lines of one hue, or lines that lie on each other, are told apart. */
export const LINE_STYLES = ['line', 'dashes', 'dots'] as const;
