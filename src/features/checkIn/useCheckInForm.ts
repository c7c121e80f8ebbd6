import { okrApi } from '@domain/okr/api'
import { limits } from '@domain/okr/model'
import { useCallback, useMemo, useRef, useState } from 'react'
import { keep, kept, letGo, newId, type Queued, refresh, sender, useQueue } from '../../cloud'
import { type CheckInWords, lastQueuedFor } from '../../cloud/queue/queue'
import { showToast } from '../../components/Toast'
import { i18next } from '../../i18n'
import { parseNumber } from '../../i18n/format'
import { askByTheWay, lookAgain } from '../reminding'
import { type CheckInForm, differs, formKey, formSchema, newForm, problemOf } from './form'
import { editable } from './step'
import { type CheckInTarget, toastQueued, toastSaved } from './toasts'

/** A save that takes longer goes on behind the closed sheet, in the queue. Milliseconds. */
const patience = 8_000

type QueuedCheckIn = Queued & { kind: 'checkIn' }

const formOf = ({ id, input }: QueuedCheckIn): CheckInForm => ({
  checkInId: id,
  text: editable(input.value),
  confidence: input.confidence,
  note: input.note,
  ...(input.reason === undefined ? {} : { reason: input.reason }),
})

/** A queued check-in that cannot be sent as it is: the sheet opens with it. */
function stuckFor(keyResultId: string): QueuedCheckIn | undefined {
  const last = lastQueuedFor(useQueue.getState(), keyResultId)
  return last && last.standing.state !== 'waiting' ? last : undefined
}

/** The form as the sheet opens it: what could not be sent, else what was left unfinished, else the last value. */
function openingForm({ keyResult }: CheckInTarget): { form: CheckInForm; opened: CheckInForm } {
  const unfinished = kept(formKey(keyResult.id), formSchema)
  const stuck = stuckFor(keyResult.id)
  if (stuck) {
    const opened = formOf(stuck)
    return { form: unfinished?.checkInId === stuck.id ? unfinished : opened, opened }
  }
  const opened = newForm(keyResult, newId())
  // What was typed while its check-in was on its way goes under another id: under that one nothing new could be said.
  return { form: unfinished ? { ...unfinished, checkInId: opened.checkInId } : opened, opened }
}

/**
 * The state of the update sheet: what is typed, what became of saving it.
 *
 * @param target its key result with what is queued for it already in
 * @param late whether the cycle is closed: then a reason goes with it
 * @param onDone closes the sheet
 */
export function useCheckInForm(target: CheckInTarget, late: boolean, onDone: () => void) {
  const { companyId, objective, keyResult } = target
  const { form: first, opened } = useMemo(() => openingForm(target), [target])
  const [form, setForm] = useState(first)
  const [isSending, setSending] = useState(false)
  const [wrong, setWrong] = useState<ReturnType<typeof problemOf>>()
  const stuck = useQueue(({ items }) =>
    items.find((item): item is QueuedCheckIn => item.kind === 'checkIn' && item.id === form.checkInId),
  )
  const value = parseNumber(form.text)

  const latest = useRef(first)
  // Stable, so that an entry is sent to the screen again only when its own text changes.
  const change = useCallback(
    (part: Partial<CheckInForm>) => {
      const changed = { ...latest.current, ...part }
      if (!differs(changed, latest.current)) return
      latest.current = changed
      setForm(changed)
      setWrong(undefined)
      keep(formKey(keyResult.id), changed)
    },
    [keyResult.id],
  )

  const save = async () => {
    const { reason = '' } = form
    const problem = problemOf(value, form.note, late ? reason : undefined)
    setWrong(problem)
    if (problem || value === undefined || isSending) return
    askByTheWay(companyId, 'due', 'waiting')
    setSending(true)
    const words = {
      value,
      confidence: form.confidence,
      note: form.note.trim(),
      ...(late ? { reason: reason.trim() } : {}),
    }
    const attempt = await Promise.race([send(words), later(patience)])
    setSending(false)
    if (attempt === 'sent') {
      toastSaved(target, form.checkInId, value)
      lookAgain(companyId)
    }
    if (attempt === 'waiting') toastQueued(target, form.checkInId)
    if (attempt === 'sent' || attempt === 'waiting') onDone()
    if (attempt === 'conflicted') readAgain()
  }

  /** Somebody else's newer one is to be seen on the page behind too. */
  const readAgain = () => {
    refresh(okrApi.today, { companyId })
    refresh(okrApi.browse, { companyId })
    refresh(okrApi.objective, { companyId, objectiveId: objective._id })
  }

  /** From here on the queue keeps the words, before anything is sent. */
  const send = (words: CheckInWords) => {
    const { checkInId } = form
    const attempt = queue(checkInId, words)
    letGo(formKey(keyResult.id))
    return attempt
  }

  const queue = (checkInId: string, words: CheckInWords) => {
    if (stuck?.standing.state === 'conflicted') return sender().keepMine(checkInId, words)
    if (stuck?.standing.state === 'refused') return sender().sendAgain(checkInId, words)
    return sender().submit({
      kind: 'checkIn',
      id: checkInId,
      title: keyResult.title,
      unit: keyResult.unit,
      milestone: keyResult.measure.type === 'milestone',
      input: {
        companyId,
        objectiveId: objective._id,
        keyResultId: keyResult.id,
        checkInId,
        ...words,
        basedOn: keyResult.lastCheckIn?.id ?? null,
      },
    })
  }

  const close = () => {
    const unsaved = differs(form, opened)
    if (!unsaved) letGo(formKey(keyResult.id))
    else if (!stuck) showToast({ text: i18next.t('checkIn:toast.kept') })
    onDone()
  }

  /** Gives one's own up for what somebody else wrote. */
  const keepTheirs = async () => {
    await sender().drop(form.checkInId)
    letGo(formKey(keyResult.id))
    readAgain()
    onDone()
  }

  const failure = stuck?.standing.state === 'refused' ? stuck.standing.failure : undefined
  const newer = stuck?.standing.state === 'conflicted' ? stuck.standing.newer : undefined
  const t = i18next.t
  return {
    form,
    /** What was typed, as a number. */
    value,
    change,
    save,
    close,
    keepTheirs,
    isSending,
    /** Somebody else's newer check-in, to choose between. */
    newer: newer?.kind === 'checkIn' ? newer : undefined,
    errors: {
      value:
        wrong === 'value' ? t('checkIn:sheet.needsNumber') : failure?.field === 'value' ? failure.message : undefined,
      note:
        wrong === 'note'
          ? t('checkIn:sheet.tooLong', { max: limits.note })
          : failure?.field === 'note'
            ? failure.message
            : undefined,
      reason: wrong === 'reason' ? t('checkIn:sheet.needsReason', { max: limits.reason }) : undefined,
      /** Refused for a reason that no field is at fault for. */
      whole: failure && failure.field !== 'value' && failure.field !== 'note' ? failure.message : undefined,
    },
  }
}

/** Says 'waiting' after a while. */
const later = (milliseconds: number): Promise<'waiting'> =>
  new Promise((resolve) => {
    setTimeout(() => resolve('waiting'), milliseconds)
  })
