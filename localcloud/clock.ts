/** The cloud's own time. It runs like real time, from wherever it was moved to. */
export interface Clock {
  now(): Date
  /** Moves the clock; `undefined` returns it to real time. */
  move(to: Date | undefined): void
  readonly moved: boolean
  /** Milliseconds ahead of real time (negative: behind), one signed 64-bit number that workers read without asking. */
  readonly offset: SharedArrayBuffer
}

export function createClock(): Clock {
  const offset = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  const cell = new BigInt64Array(offset)
  const milliseconds = () => Number(Atomics.load(cell, 0))
  return {
    offset,
    now: () => new Date(Date.now() + milliseconds()),
    move(to) {
      Atomics.store(cell, 0, to === undefined ? 0n : BigInt(to.getTime() - Date.now()))
    },
    get moved() {
      return milliseconds() !== 0
    },
  }
}
