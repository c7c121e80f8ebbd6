/** How much of a piece's time is left. A piece ends well before the function's 20 seconds are over. */
export interface Budget {
  isSpent: () => boolean
}

/** Milliseconds of one piece: the slowest message that is under way then, and a page, still end in time. */
const pieceTime = 10_000

/** @param clock milliseconds that only ever grow, whatever the cloud's clock is set to */
export function budgetFrom(clock: () => number, time = pieceTime): Budget {
  const end = clock() + time
  return { isSpent: () => clock() >= end }
}

/** Milliseconds that one call carries on for, where the phone calls again until all is done, and shows so in between. */
const callTime = 5000

export const budgetOfCall = (): Budget => budgetFrom(() => performance.now(), callTime)
