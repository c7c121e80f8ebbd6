import type { Finding, Place } from './model'

const placeKey = (place: Place): string => (place.on === 'keyResult' ? place.keyResultId : place.on)

/** Under what a finding is remembered as not wanted: its rule at its place, whatever is written there later. */
export const dismissalOf = ({ rule, place }: Pick<Finding, 'rule' | 'place'>): string => `${rule}@${placeKey(place)}`

/** What is left to say once somebody has said "not here" to some of it. */
export const withoutDismissed = (findings: readonly Finding[], dismissed: readonly string[]): Finding[] =>
  findings.filter((finding) => !dismissed.includes(dismissalOf(finding)))
