import type { ObjectiveView } from '@domain/okr/api'
import { okrApi } from '@domain/okr/api'
import type { KeyResult } from '@domain/okr/model'
import { showToast } from '../../components/Toast'
import { callCloud, putObjective, sender, sentenceFor, Unreachable } from '../../cloud'
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

/** Takes a check-in back in the cloud, within the ten minutes that it allows. */
async function undo({ companyId, objective }: CheckInTarget, checkInId: string): Promise<void> {
  try {
    const answer = await callCloud(okrApi.undoCheckIn, { companyId, objectiveId: objective._id, checkInId })
    putObjective(answer.objective)
    showToast({ text: i18next.t('checkIn:toast.undone') })
  } catch (error) {
    showToast({ text: error instanceof Unreachable ? i18next.t('checkIn:toast.undoLater') : sentenceFor(error) })
  }
}

/** Takes a check-in back that still waits on this phone, or has just left it. */
async function takeBack(target: CheckInTarget, checkInId: string): Promise<void> {
  if (await sender().drop(checkInId)) showToast({ text: i18next.t('checkIn:toast.undone') })
  else await undo(target, checkInId)
}

/** Says that a check-in arrived, and offers to take it back. */
export const toastSaved = (target: CheckInTarget, checkInId: string, value: number): void =>
  showToast({ text: savedText(target, value), action: { onPress: () => void undo(target, checkInId) } })

/** Says that a check-in waits for the network, and offers to take it back. */
export const toastQueued = (target: CheckInTarget, checkInId: string): void =>
  showToast({ text: i18next.t('checkIn:toast.queued'), action: { onPress: () => void takeBack(target, checkInId) } })
