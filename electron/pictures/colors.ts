/** Red, green and blue of `#rrggbb`, or of `#rgb`, to which a build shortens it. */
function channels(hex: string): number[] {
  const [digits, width] = [hex.slice(1), hex.length < 7 ? 1 : 2];
  return [0, 1, 2].map((at) => Number.parseInt(digits.slice(at * width, (at + 1) * width).padStart(2, digits[at]), 16));
}

/** A part of the way, 0 to 1, from one colour to another, both in hexadecimal digits. */
export function towards(from: string, to: string, part: number): string {
  if (part === 0) return from;
  const ends = channels(to);
  const mixed = channels(from).map((channel, at) => Math.round(channel + ((ends[at] ?? channel) - channel) * part));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
