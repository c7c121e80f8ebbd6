/** Both ends write numbers and dates alike; the rules are in the domain. */
export * from '@domain/format'
