import { trainingLimits } from '@domain/rollout/training'
import { trainingApi } from '@domain/rollout/trainingApi'
import * as v from 'valibot'
import { callCloud, refresh, useKept, useSend } from '../../../../cloud'

/** Somebody who is picked; the name is shown when the list no longer shows them. */
export interface Picked {
  id: string
  name: string
}

const pickedSchema = v.array(v.object({ id: v.string(), name: v.string() }))
const nobody: Picked[] = []

/** Who is picked to be recorded, kept on the phone until they are. */
export function usePicked(companyId: string, trainingId: string) {
  const [kept, keep, forget] = useKept(`attendance:${trainingId}`, pickedSchema)
  const picked: readonly Picked[] = kept ?? nobody
  const mark = useSend(trainingApi.markAttendance)
  const isPicked = (id: string) => picked.some((each) => each.id === id)
  return {
    picked,
    isPicked,
    toggle: (person: Picked) =>
      keep(isPicked(person.id) ? picked.filter(({ id }) => id !== person.id) : [...picked, person]),
    clear: forget,
    /** Picks everybody in a department. @returns whether there were more than one training holds */
    pickAll: async (departmentId: string): Promise<boolean> => {
      const { people, isCut } = await callCloud(trainingApi.everybodyIn, { companyId, departmentId })
      keep([...picked, ...people.filter(({ id }) => !isPicked(id))].slice(0, trainingLimits.people))
      return isCut
    },
    /**
     * Records those who are picked, batch after batch: who has arrived is let go, so that after a broken connection the
     * rest is still picked.
     *
     * @throws CloudFailure or Unreachable, which `error` holds too
     */
    save: async (): Promise<number> => {
      let changed = 0
      for (let from = 0; from < picked.length; from += trainingLimits.batch) {
        const attendeeIds = picked.slice(from, from + trainingLimits.batch).map(({ id }) => id)
        const done = await mark.send({ companyId, trainingId, attendeeIds, came: true })
        changed += done.changed
        keep(picked.slice(from + trainingLimits.batch))
      }
      forget()
      await Promise.all(
        [trainingApi.attendees, trainingApi.attendanceList, trainingApi.training, trainingApi.trainings].map((call) =>
          refresh(call),
        ),
      )
      return changed
    },
    error: mark.error,
    isSending: mark.isSending,
  }
}
