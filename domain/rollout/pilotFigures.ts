import type { CivilDate } from '../calendar/civilDate'
import type { StepCounts } from './adoption'
import type { FactorId, FactorState } from './factor'
import type { Pilot } from './model'

/** How the nine factors stood on a day. */
export interface FactorMoment {
  on: CivilDate
  states: Record<FactorId, FactorState>
}

/** How far a department of a pilot was, with everybody below it. */
export interface PilotGroup {
  departmentId: string
  people: number
  steps: StepCounts
}

/** Adoption as it was counted on a day. */
export interface PilotAdoption {
  on: CivilDate
  cycleId: string
  /** In the company's own order. */
  groups: PilotGroup[]
  /** Those with too few people to be shown. */
  hiddenIds: string[]
}

/**
 * What the nights kept of a pilot, since they count the present alone: how the factors stood when it began, and when it
 * ended, with how far its departments were. One document a company, `_id` is the company's.
 *
 * Most pilots end with a cycle, and the first night after that counts the next one, in which nobody has done anything
 * yet: so each night of a pilot keeps how far its departments are.
 */
export interface PilotFigures {
  _id: string
  companyId: string
  /** The first day of the pilot that it is of: another pilot begins another one. */
  from: CivilDate
  /** Absent where no night counted before the pilot was over. */
  began?: FactorMoment
  /** Of its newest night so far; absent where none counted while it ran. */
  latest?: PilotAdoption
  /** Absent while it runs; no adoption where no night counted the cycle in which it ended. */
  ended?: FactorMoment & { adoption: PilotAdoption | null }
}

/** Whether what was kept is of this pilot, and of its end, even where that was moved since. */
const isOf = (kept: PilotFigures | undefined, { from }: Pick<Pilot, 'from'>): kept is PilotFigures =>
  kept?.from === from

/** What was kept of a pilot; nothing of one before it. */
export function keptOf(
  kept: PilotFigures | undefined,
  pilot: Pick<Pilot, 'from' | 'until'>,
): Pick<PilotFigures, 'began' | 'latest' | 'ended'> {
  if (!isOf(kept, pilot)) return {}
  const { began, latest, ended } = kept
  return {
    ...(began ? { began } : {}),
    ...(latest ? { latest } : {}),
    ...(ended && ended.on > pilot.until ? { ended } : {}),
  }
}

/**
 * How far a pilot's departments were when it ended: as the first night after it counted, unless that one counted
 * another cycle already.
 *
 * @param latest what the newest night of the pilot kept
 * @param cycleId the cycle of the pilot's last day
 * @returns `null` where neither is of that cycle
 */
export const adoptionAtEnd = (
  counted: PilotAdoption | null,
  latest: PilotAdoption | undefined,
  cycleId: string,
): PilotAdoption | null => [counted, latest].find((each) => each?.cycleId === cycleId) ?? null

/**
 * What a night has to keep of a pilot.
 * @returns `began` on the first night of it, `latest` on its others, `ended` on the first after it, then `nothing`
 */
export function momentToKeep(
  kept: PilotFigures | undefined,
  pilot: Pick<Pilot, 'from' | 'until'>,
  day: CivilDate,
): 'began' | 'latest' | 'ended' | 'nothing' {
  const { began, ended } = keptOf(kept, pilot)
  if (day < pilot.from) return 'nothing'
  if (day <= pilot.until) return began ? 'latest' : 'began'
  return ended ? 'nothing' : 'ended'
}
