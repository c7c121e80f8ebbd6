/**
 * What JavaScript inside WeChat has: ECMAScript itself, timers and a console.
 * Everything else that this browser's window offers is hidden from the mini program, so that code that leans on it
 * (`AbortController`, `fetch`, `document`, `structuredClone`, `queueMicrotask`, …) fails here and not on a user's phone.
 */
const kept = new Set(
  (
    'Object Function Array Number String Boolean Symbol BigInt Math JSON Date RegExp Promise Proxy Reflect Map Set ' +
    'WeakMap WeakSet WeakRef FinalizationRegistry Error AggregateError EvalError RangeError ReferenceError SyntaxError ' +
    'TypeError URIError ArrayBuffer SharedArrayBuffer DataView Atomics Int8Array Uint8Array Uint8ClampedArray Int16Array ' +
    'Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array parseInt parseFloat isNaN ' +
    'isFinite NaN Infinity encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape console setTimeout ' +
    'clearTimeout setInterval clearInterval Intl'
  ).split(' '),
)

/** Names that cannot be, or must not be, a parameter of the function that hides them. */
const unhideable = new Set(['arguments', 'constructor', 'eval', 'undefined'])

export interface Globals {
  /** The mini program's own `globalThis`. */
  own: Record<string, unknown>
  /** Names of this window that the mini program must not see. */
  hidden: string[]
}

/** @param intl whether this phone's JavaScript has `Intl` */
export function globalsOfPhone(intl: boolean): Globals {
  const own: Record<string, unknown> = {}
  for (const name of kept) if (intl || name !== 'Intl') own[name] = Reflect.get(window, name)
  own.Function = withoutCompiling
  own.globalThis = own

  const hidden = new Set<string>(['globalThis', 'queueMicrotask', 'structuredClone'])
  for (
    let object: object | null = window;
    object && object !== Object.prototype;
    object = Object.getPrototypeOf(object)
  ) {
    for (const name of Object.getOwnPropertyNames(object)) {
      if (!(name in own) && /^[A-Za-z_$][\w$]*$/.test(name) && !unhideable.has(name)) hidden.add(name)
    }
  }
  return { own, hidden: [...hidden].filter((name) => !(name in own)) }

  /** WeChat refuses to compile text; only `Function('return this')()`, which bundlers emit, is answered. */
  function withoutCompiling(...parts: string[]): () => unknown {
    return parts.at(-1) === 'return this' ? () => own : () => undefined
  }
}
