import type { CallInput } from '@domain/call'
import type { ObjectiveList, ObjectivePage, ObjectiveView, Today } from '@domain/okr/api'
import { okrApi } from '@domain/okr/api'
import type { InfiniteData } from '@tanstack/react-query'
import { useAccount } from './account'
import { queryClient } from './client'
import { outdateSeen } from './seen'

const lists = [okrApi.browse, okrApi.search] as const
const shownIn: readonly unknown[] = [okrApi.today, ...lists].map(({ name }) => name)

const inPlace = (objectives: ObjectiveView[], objective: ObjectiveView): ObjectiveView[] =>
  objectives.some(({ _id }) => _id === objective._id)
    ? objectives.map((each) => (each._id === objective._id ? objective : each))
    : objectives

/**
 * Puts an objective as the cloud answered it into everything that shows it, so that an update needs no second call.
 * An objective's own page also has a history, which is asked again.
 */
export function putObjective(objective: ObjectiveView): void {
  outdateSeen()
  const account = useAccount.getState().id
  queryClient.setQueriesData<Today>(
    { queryKey: [account, 'okr', okrApi.today.name] },
    (today) => today && { ...today, objectives: inPlace(today.objectives, objective) },
  )
  for (const { name } of lists) {
    queryClient.setQueriesData<InfiniteData<ObjectiveList>>(
      { queryKey: [account, 'okr', name] },
      (list) =>
        list && {
          ...list,
          pages: list.pages.map((page) => ({ ...page, items: inPlace(page.items, objective) })),
        },
    )
  }
  queryClient.setQueriesData<ObjectivePage>({ queryKey: [account, 'okr', okrApi.objective.name] }, (page) =>
    page?.kind === 'public' && page.objective._id === objective._id ? { ...page, objective } : page,
  )
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [who, , name, input] }) =>
      who === account && name === okrApi.objective.name && concerns(input, objective._id),
  })
  // An answer that is on its way may be older than this one: it would take the new value back off the screen.
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [who, , name], state }) =>
      who === account && shownIn.includes(name) && state.fetchStatus === 'fetching',
  })
}

/**
 * Puts a draft as it was saved into its page, so that an editor that is opened again goes on from these words. Lists
 * ask when they are shown next, rather than at every pause in typing.
 */
export function putDraft({ objectiveId, draft }: CallInput<typeof okrApi.saveDraft>, version: number): void {
  outdateSeen()
  const account = useAccount.getState().id
  queryClient.setQueriesData<ObjectivePage>({ queryKey: [account, 'okr', okrApi.objective.name] }, (page) =>
    page?.kind === 'draft' && page.objective._id === objectiveId
      ? { ...page, objective: { ...page.objective, cycleId: draft.cycleId, draft, version } }
      : page,
  )
  queryClient.invalidateQueries({ queryKey: [account, 'okr', okrApi.today.name], refetchType: 'none' })
}

const concerns = (input: unknown, objectiveId: string): boolean =>
  typeof input === 'object' && input !== null && 'objectiveId' in input && input.objectiveId === objectiveId
