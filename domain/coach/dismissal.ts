import * as v from 'valibot'
import type { Finding, Place } from './model'

const placeKey = (place: Place): string => (place.on === 'keyResult' ? place.keyResultId : place.on)

/** Under what a finding is remembered as not wanted: its rule at its place, whatever is written there later. */
export const dismissalOf = ({ rule, place }: Pick<Finding, 'rule' | 'place'>): string => `${rule}@${placeKey(place)}`

/** A dismissal as a call takes it; which rules there are is not asked, since phones know other ones than the cloud. */
export const dismissalSchema = v.pipe(v.string('wrongType'), v.regex(/^[A-Za-z]{1,64}@[\w-]{3,64}$/, 'notAllowedValue'))

/** What is left to say once somebody has said "not here" to some of it. */
export const withoutDismissed = (findings: readonly Finding[], dismissed: readonly string[]): Finding[] =>
  findings.filter((finding) => !dismissed.includes(dismissalOf(finding)))
