import type { Evidence } from './evidence'

/** The departments that evidence speaks of, each once. */
export const departmentsMentioned = (evidence: Evidence | null): string[] => [
  ...new Set(
    [
      evidence?.mostChampions?.departmentId,
      evidence?.mostCompanyObjectives?.departmentId,
      ...(evidence?.silent ?? []).map(({ departmentId }) => departmentId),
    ].flatMap((id) => id ?? []),
  ),
]
