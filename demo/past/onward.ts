/** Objectives that carry on one of the cycle before, each with that one's key. */
const carriedOn: Readonly<Record<string, string>> = {
  'success-map': 'success-begin',
  'mob-mini': 'mob-first',
  'od-first-cycle': 'od-why',
  'growth-stop': 'growth-hear',
  'qa-evidence': 'qa-begin',
  'du-answers': 'du-first-line',
  'mob-scan': 'mob-mini',
  'od-okr': 'od-first-cycle',
}

/** Which objective of the cycle before one carries on, if any; both by key. */
export const predecessorOf = (key: string): string | undefined => carriedOn[key]

/** Which objective of the next cycle carries one on, if any; both by key. */
export const successorOf = (key: string): string | undefined =>
  Object.entries(carriedOn).find(([, predecessor]) => predecessor === key)?.[0]
