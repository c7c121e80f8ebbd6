import { Failure } from '@domain/failure'
import { isActive } from '@domain/people/model'
import type { PersonView } from '@domain/people/api'
import { saidUse } from '@domain/people/okrUse'
import { smallestGroup } from '@domain/rollout/adoption'
import { boardApi } from '@domain/rollout/boardApi'
import { countingOn, standingNow } from '@domain/rollout/taken'
import { isCounted } from '@domain/rollout/tally'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { type PlacedMember, placedMembersAfter, peoplePerRound } from '../platform/store/members'
import { recordsFor } from '../platform/store/rolloutPeople'
import { departmentHere, isHeadOf } from './access'

const perPage = 20

/** Who has not yet, as it is now, of a hundred people at a time: four reads. */
export const notYet = handle(boardApi.notYet, async ({ input, actor }) => {
  const { departmentId, step, after } = input
  const { companyId, company, calendar, today } = actor
  const place = await departmentHere(actor, departmentId)
  allow(actor, 'seeBoard', isHeadOf(actor, place) ? ['head'] : [])
  const found = await placedMembersAfter(companyId, departmentId, after)
  const counted = found.filter(({ member, placed }) => isActive(member, today) && isCounted(member, saidUse(placed)))
  // A page that goes on after a hundred people is of no small department.
  if (after === null && found.length < peoplePerRound && counted.length < smallestGroup) {
    throw new Failure('tooFew', 'departmentId', { bound: smallestGroup })
  }
  const counting = countingOn(today, company, calendar)
  const records = await recordsFor(
    step,
    companyId,
    counted.map(({ member }) => member),
    counting,
  )
  const open = counted.filter((_person, at) => {
    const record = records[at]
    return record !== undefined && standingNow(step, record, counting) === 'open'
  })
  const shown = open.slice(0, perPage)
  const end =
    open.length > perPage ? shown.at(-1)?.member : found.length === peoplePerRound ? found.at(-1)?.member : undefined
  return { items: shown.map(personView), after: end?.order ?? null }
})

const personView = ({ member: { _id, name, title, departmentId }, placed }: PlacedMember): PersonView => ({
  id: _id,
  name,
  title,
  departmentId,
  departmentName: placed.find((department) => department._id === departmentId)?.name ?? '',
  left: false,
})
