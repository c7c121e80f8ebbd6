import { type DepartmentKey, pathOf } from './departments'
import { coaches, departmentOf, people, type PersonKey } from './people'
import { randomOf } from './random'

/** How many objectives in ten were shown to a champion before they were published. */
const shown = 0.7

const champions = people.filter(({ role }) => role === 'champion')

/** The division below the company that a department belongs to. */
const divisionOf = (department: DepartmentKey): DepartmentKey => pathOf(department)[1] ?? department

/** The champion who saw an objective as a draft: one of its owner's division, or who coaches it; `undefined` for some. */
export function coachOf(key: string, owner: PersonKey): PersonKey | undefined {
  if (randomOf(`coached ${key}`)() > shown) return undefined
  const department = departmentOf(owner)
  const near = ({ key: champion, department: home }: (typeof champions)[number]) =>
    coaches[champion]?.includes(department) || divisionOf(home) === divisionOf(department)
  return champions.find((champion) => champion.key !== owner && near(champion))?.key
}
