import { isAllowed } from '@domain/people/permissions'
import type { Board } from '@domain/rollout/boardApi'
import { View } from '@tarojs/components'
import type { Member } from '../../../session'
import { RemindChampions } from './RemindChampions'

/** More would be a list of failings rather than something to do this week. */
const most = 3

interface Props {
  board: Board
  member: Pick<Member, 'company' | 'me'>
}

/** Departments from which nobody has said anything since two due days: a word to their champions, each. */
export function QuietDepartments({ board: { evidence, groups }, member: { company, me } }: Props) {
  if (!isAllowed('nudge', me.roles)) return null
  const silent = new Set(evidence?.silent.map(({ departmentId }) => departmentId))
  const quiet = groups.flatMap((group) =>
    group.kind === 'department' && silent.has(group.departmentId) ? [{ id: group.departmentId, name: group.name }] : [],
  )
  if (quiet.length === 0) return null
  return (
    <View className="adoption__quiet stack g3">
      {quiet.slice(0, most).map((department) => (
        <RemindChampions key={department.id} companyId={company.id} department={department} readerId={me.id} />
      ))}
    </View>
  )
}
