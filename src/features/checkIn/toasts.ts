import type { ObjectiveView } from '@domain/okr/api'
import { okrApi } from '@domain/okr/api'
import type { KeyResult } from '@domain/okr/model'
import { showToast } from '../../components/Toast'
import { CloudFailure, callCloud, putObjective, sender, sentenceFor, Unreachable } from '../../cloud'
import { i18next } from '../../i18n'
import { valueText } from '../okr/present'

/** One key result of one objective, in its company. */
export interface CheckInTarget {
  companyId: string
  objective: ObjectiveView
  keyResult: KeyResult
}

const savedText = ({ keyResult }: CheckInTarget, value: number): string => {
  const { t } = i18next
  if (keyResult.measure.type === 'milestone')
    return t(value === 1 ? 'checkIn:toast.savedDone' : 'checkIn:toast.savedNotDone')
  return t('checkIn:toast.saved', { value: valueText(t, value, keyResult.unit) })
}

/**
 * Takes a check-in back in the cloud, within the ten minutes that it allows.
 * @param waited whether it waited on this phone until now: it may have arrived all the same, where an answer was lost
 */
async function undo({ companyId, objective }: CheckInTarget, checkInId: string, waited = false): Promise<void> {
  let text = i18next.t('checkIn:toast.undone')
  if (waited) showToast({ text })
  try {
    putObjective((await callCloud(okrApi.undoCheckIn, { companyId, objectiveId: objective._id, checkInId })).objective)
    if (waited) return
  } catch (error) {
    const isUnreachable = error instanceof Unreachable
    if (waited && (isUnreachable || (error instanceof CloudFailure && error.code === 'notFound'))) return
    text = isUnreachable ? i18next.t('checkIn:toast.undoLater') : sentenceFor(error)
  }
  showToast({ text })
}

/** Takes a check-in back that still waits on this phone, or has just left it. */
const takeBack = async (target: CheckInTarget, checkInId: string): Promise<void> =>
  undo(target, checkInId, await sender().drop(checkInId))

/** Says that a check-in arrived, and offers to take it back. */
export const toastSaved = (target: CheckInTarget, checkInId: string, value: number): void =>
  showToast({ text: savedText(target, value), action: { onPress: () => void undo(target, checkInId) } })

/** Says that a check-in waits for the network, and offers to take it back. */
export const toastQueued = (target: CheckInTarget, checkInId: string): void =>
  showToast({ text: i18next.t('checkIn:toast.queued'), action: { onPress: () => void takeBack(target, checkInId) } })
