import { peopleApi } from '@domain/people/api'
import { mostChanges, type DepartmentChange } from '@domain/rollout/departmentUse'
import { departmentUseApi, type DepartmentUseView } from '@domain/rollout/departmentUseApi'
import { useEffect, useMemo } from 'react'
import * as v from 'valibot'
import { refresh, useCallPages, useKept, useSend } from '../../../../cloud'

const changesSchema = v.array(
  v.object({
    departmentId: v.string(),
    okrs: v.nullable(v.picklist(['yes', 'later', 'no'])),
    kpis: v.nullable(v.picklist(['pay', 'steering', 'none'])),
  }),
)
type Change = v.InferOutput<typeof changesSchema>[number]

const none: Change[] = []

/** The whole tree with what each department uses, and what is about to be changed, kept on the phone until it is. */
export function useUse(companyId: string) {
  const list = useCallPages(departmentUseApi.departmentUse, (after) => ({ companyId, after }), { freshFor: 0 })
  const { hasMore, error, items, more } = list
  useEffect(() => {
    if (hasMore && !error) more()
  }, [hasMore, error, items.length, more])
  const [kept, keep, forget] = useKept(`departmentUse:${companyId}`, changesSchema)
  const known = kept ?? none
  const changes: ReadonlyMap<string, DepartmentChange> = useMemo(
    () => new Map(known.map(({ departmentId, okrs, kpis }) => [departmentId, { okrs, kpis }])),
    [known],
  )
  const set = useSend(departmentUseApi.setDepartmentUse)
  const without = (departmentId: string) => known.filter((each) => each.departmentId !== departmentId)
  return {
    list,
    changes,
    /** Says something of a department; what is said already is no change. */
    change: ({ id, okrs, kpis }: DepartmentUseView, next: DepartmentChange) => {
      set.reset()
      const isSame = next.okrs === okrs && next.kpis === kpis
      keep(isSame ? without(id) : [...without(id), { departmentId: id, ...next }])
    },
    /**
     * Sends what is changed, fifty at a time, each based on what is on the screen; what has arrived is let go.
     *
     * @returns whether all of it arrived; `error` says why not
     */
    save: async (): Promise<boolean> => {
      const versions = new Map(items.map(({ id, version }) => [id, version]))
      try {
        for (let from = 0; from < known.length; from += mostChanges) {
          const batch = known.slice(from, from + mostChanges)
          await set.send({
            companyId,
            changes: batch.map((each) => ({ ...each, version: versions.get(each.departmentId) ?? 0 })),
          })
          keep(known.slice(from + mostChanges))
        }
        forget()
        return true
      } catch {
        return false
      } finally {
        await Promise.all([refresh(departmentUseApi.departmentUse), refresh(peopleApi.departments)])
      }
    },
    error: set.error,
    isSending: set.isSending,
  }
}
