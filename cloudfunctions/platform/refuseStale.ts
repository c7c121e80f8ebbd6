import { Failure } from '@domain/failure'

/**
 * Refuses a change that builds on something older than what is there: somebody changed it meanwhile.
 * @throws Failure `staleVersion` with the version that is there now
 */
export function refuseStale({ version }: { version: number }, basedOn: number): void {
  if (version !== basedOn) throw new Failure('staleVersion', 'version', { version })
}
