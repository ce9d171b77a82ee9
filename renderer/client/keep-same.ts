type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: unknown): unknown => (isPlain(value) ? value['id'] : undefined);

/**
 * `now` with every part that equals its counterpart in `before` replaced by that counterpart, so that what did not
 * change keeps its identity and is not drawn again. Elements with an `id` are matched by it, others by position.
 */
export function keepSame<T>(before: unknown, now: T): T {
  if (Array.isArray(now)) return (Array.isArray(before) ? keepList(before, now) : now) as T;
  if (isPlain(now) && isPlain(before)) return keepObject(before, now) as T;
  return now;
}

function keepList(before: unknown[], now: unknown[]): unknown[] {
  const byId = new Map(before.map((element) => [idOf(element), element]));
  const kept = now.map((element, index) => {
    const id = idOf(element);
    return keepSame(id === undefined ? before[index] : byId.get(id), element);
  });
  const same = kept.length === before.length && kept.every((element, index) => Object.is(element, before[index]));
  return same ? before : kept;
}

function keepObject(before: Plain, now: Plain): Plain {
  const keys = Object.keys(now);
  const kept = Object.fromEntries(keys.map((key) => [key, keepSame(before[key], now[key])]));
  const same = keys.length === Object.keys(before).length && keys.every((key) => Object.is(kept[key], before[key]));
  return same ? before : kept;
}

/** A `keepSame` that remembers what it gave last. */
export function sameAsLast<T>(): (now: T) => T {
  let last: T | undefined;
  return (now) => {
    last = keepSame(last, now);
    return last;
  };
}
