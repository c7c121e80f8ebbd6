import { isDeepStrictEqual } from 'node:util'
import type { AuditAction } from '@domain/people/audit'
import type { Member } from '@domain/people/model'
import { refuseGrowth } from '@domain/rollout/growth'
import type { RolloutFigures } from '@domain/rollout/evidence'
import type { Rollout } from '@domain/rollout/model'
import { departmentsIn, inOrder, refuseStages } from '@domain/rollout/pilot'
import { startApi, type StartPage } from '@domain/rollout/startApi'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { type AuditedFields, leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { refuseStale } from '../platform/refuseStale'
import { departmentPaths } from '../platform/store/departments'
import { rolloutStateOf } from '../platform/store/rolloutFigures'
import { membersWith, rolloutOf, staffOf } from '../platform/store/rollouts'
import { inTransaction } from '../platform/store/transaction'
import { checkText } from '../platform/textCheck'
import { relationsToRollout, rolloutIn } from './leading'
import { namedPerson } from './why'

/** What is decided about the start, and how many there are: four reads, three once a night has counted. */
export const start = handle(startApi.start, async ({ actor }): Promise<StartPage> => {
  const { companyId, today } = actor
  const { rollout, figures } = await rolloutStateOf(companyId)
  allow(actor, 'leadRollout', relationsToRollout(rollout, actor))
  const leaders = await membersWith(companyId, ['sponsor', 'champion'])
  const champions = leaders.filter(({ roles }) => roles.includes('champion'))
  const coordinator = champions.find(({ _id }) => _id === rollout?.coordinatorId)
  return {
    today,
    why: rollout?.why ? { edition: rollout.why.edition, at: rollout.why.at } : null,
    sponsors: leaders.filter(({ roles }) => roles.includes('sponsor')).map(namedPerson),
    coordinator: coordinator ? namedPerson(coordinator) : null,
    pilot: rollout?.pilot ?? null,
    waves: rollout?.waves ?? [],
    growth: rollout?.growth ?? [],
    boardOpen: rollout?.boardOpen ?? false,
    version: rollout?.version ?? 0,
    staffing: { champions: champions.length, ...(await countsOf(companyId, figures)) },
  }
})

/** The root is a department of everybody: those right below it are what a champion comes from, if there are any. */
const ownDepartment = ({ departmentPath }: Pick<Member, 'departmentPath'>) => departmentPath[1]

/** As of the last night; before the first one counted now: at most one read. */
async function countsOf(companyId: string, figures: RolloutFigures | undefined) {
  if (figures) {
    const { people, departments } = figures.evidence
    return { people, departments, countedAt: figures.computedAt, atLeast: false }
  }
  const { staff, atLeast } = await staffOf(companyId)
  const departments = new Set(staff.map(ownDepartment).filter((id) => id !== undefined))
  return { people: staff.length, departments: departments.size, countedAt: null, atLeast }
}

/** Sets the pilot, or takes it away; what its waves say must still hold. */
export const savePilot = handle(startApi.savePilot, async ({ input, actor }) => {
  const { companyId, version, pilot } = input
  const known = await rolloutOf(companyId)
  allow(actor, 'leadRollout', relationsToRollout(known, actor))
  const { pilot: _former, ...others } = known ?? { waves: [] }
  const next = { ...others, ...(pilot ? { pilot } : {}) }
  const paths = await departmentPaths(companyId, departmentsIn(next))
  if (pilot && pilot.success !== known?.pilot?.success) {
    // Refused before it is checked: the check is not free.
    refuseStages(next, paths)
    await checkText(pilot.success, actor.openid, 'pilot.success')
  }
  return change(actor, version, {
    action: 'savePilot',
    isMade: (rollout) => isDeepStrictEqual(rollout.pilot ?? null, pilot),
    make: ({ pilot: _was, ...rollout }) => {
      const made = { ...rollout, ...(pilot ? { pilot } : {}) }
      refuseStages(made, paths)
      return made
    },
    audited: ({ pilot: named }) =>
      named ? { departmentIds: named.departmentIds, from: named.from, until: named.until } : {},
  })
})

/** Sets all waves. */
export const saveWaves = handle(startApi.saveWaves, async ({ input, actor }) => {
  const { companyId, version, waves } = input
  const known = await rolloutOf(companyId)
  allow(actor, 'leadRollout', relationsToRollout(known, actor))
  const pilot = known?.pilot
  const paths = await departmentPaths(companyId, departmentsIn({ waves, ...(pilot ? { pilot } : {}) }))
  return change(actor, version, {
    action: 'saveWaves',
    isMade: (rollout) => isDeepStrictEqual(rollout.waves, inOrder(waves)),
    make: (rollout) => {
      refuseStages({ ...rollout, waves }, paths)
      return { ...rollout, waves: inOrder(waves) }
    },
    audited: (rollout) => ({ waves: rollout.waves }),
  })
})

/** Sets how many people there are to be, month by month. */
export const saveGrowth = handle(startApi.saveGrowth, async ({ input, actor }) => {
  const { version, growth } = input
  allow(actor, 'leadRollout', relationsToRollout(await rolloutOf(input.companyId), actor))
  refuseGrowth(growth)
  return change(actor, version, {
    action: 'saveGrowth',
    isMade: (rollout) => isDeepStrictEqual(rollout.growth, growth),
    make: (rollout) => ({ ...rollout, growth }),
    audited: (rollout) => ({ growth: rollout.growth }),
  })
})

/** Opens other departments' boards to heads of departments, or closes them. */
export const saveBoardOpen = handle(startApi.saveBoardOpen, async ({ input, actor }) => {
  const { version, boardOpen } = input
  allow(actor, 'leadRollout', relationsToRollout(await rolloutOf(input.companyId), actor))
  return change(actor, version, {
    action: 'saveBoardOpen',
    isMade: (rollout) => rollout.boardOpen === boardOpen,
    make: (rollout) => ({ ...rollout, boardOpen }),
    audited: (rollout) => ({ boardOpen: rollout.boardOpen }),
  })
})

interface Making {
  action: AuditAction
  /** Whether it is so already: a request that came twice changes it once. */
  isMade: (rollout: Rollout) => boolean
  /** @throws Failure where it cannot be so */
  make: (rollout: Rollout) => Rollout
  /** What the trail keeps of it: no text. */
  audited: (rollout: Rollout) => AuditedFields
}

/** Changes one part of the rollout, based on a version of it. */
const change = (actor: Actor, version: number, { action, isMade, make, audited }: Making) =>
  inTransaction(async (transaction) => {
    const found = await rolloutIn(transaction, actor)
    allow(actor, 'leadRollout', relationsToRollout(found, actor))
    if (found.version === version + 1 && isMade(found)) return { version: found.version }
    refuseStale(found, version)
    const next = { ...make(found), version: version + 1 }
    await transaction.put('rollouts', next)
    await leaveTrail(transaction, actor, {
      action,
      subjectId: actor.companyId,
      before: audited(found),
      after: audited(next),
    })
    return { version: next.version }
  })
