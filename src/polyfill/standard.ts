/**
 * The few standard methods that the product uses and that the oldest phones it serves (iOS 12, Android 7) lack.
 * Imported first of all by app.tsx; where they exist nothing changes.
 */
function provide(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

/** `at` of arrays and strings: a negative place counts from the end. */
function at(this: ArrayLike<unknown>, place: number): unknown {
  const whole = Math.trunc(place) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

/** `replaceAll` for a plain text or a global expression. */
function replaceAll(this: string, found: string | RegExp, put: string): string {
  return typeof found === 'string' ? this.split(found).join(put) : this.replace(found, put)
}

provide(Array.prototype, 'at', at)
provide(String.prototype, 'at', at)
provide(String.prototype, 'replaceAll', replaceAll)
provide(Object, 'hasOwn', (owner: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(owner, name))
