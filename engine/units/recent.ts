/** The last so many things by key; the one that was longest not asked for goes first. */
export class Recent<K, V> {
  readonly #most: number;
  readonly #values = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is remembered under a key, or what `make` makes, which is remembered from then on. */
  get(key: K, make: () => V): V {
    const value = this.#values.has(key) ? this.#values.get(key)! : make();
    this.set(key, value);
    return value;
  }

  has(key: K): boolean {
    return this.#values.has(key);
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (oldest !== undefined && this.#values.size > this.#most) this.#values.delete(oldest);
  }
}
