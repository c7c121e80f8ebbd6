import { type Language, type Member } from '@domain/people/model'
import type { RosterLine } from '@domain/people/roster'
import { newLine } from '@domain/people/rosterLine'
import { companyIdIn, departmentIdIn, employeeNumberOf } from './company'
import type { DepartmentKey } from './departments'
import { type PersonKey, people } from './people'
import { type Both, say } from './texts'

interface Expected {
  employeeNumber: string
  name: Both
  department: DepartmentKey
  title: Both
  manager: PersonKey
}

/** People whom the company expects, and who have not joined yet. */
const expected: readonly Expected[] = [
  {
    employeeNumber: 'Y101',
    name: say('沈听澜', 'Shen Tinglan'),
    department: 'platform',
    title: say('后端工程师', 'Backend Engineer'),
    manager: 'liang-yizhou',
  },
  {
    employeeNumber: 'Y102',
    name: say('温如许', 'Wen Ruxu'),
    department: 'mobile',
    title: say('前端工程师', 'Front-end Engineer'),
    manager: 'shen-yu',
  },
  {
    employeeNumber: 'Y103',
    name: say('岑星野', 'Cen Xingye'),
    department: 'success',
    title: say('客户成功经理', 'Customer Success Manager'),
    manager: 'guan-shu',
  },
  {
    employeeNumber: 'Y104',
    name: say('祝安然', 'Zhu Anran'),
    department: 'recruiting',
    title: say('招聘专员', 'Recruiter'),
    manager: 'lei-ming',
  },
]

/** The company's list: whoever works there has claimed their line, some are awaited, and who left is marked so. */
export function rosterIn(language: Language, members: readonly Member[]): RosterLine[] {
  const companyId = companyIdIn(language)
  const claimed = people.flatMap(({ key, manager }): RosterLine[] => {
    const employeeNumber = employeeNumberOf(key)
    const member = members.find((each) => each.companyId === companyId && each.employeeNumber === employeeNumber)
    if (employeeNumber === undefined || !member) return []
    const { _id, name, departmentId, title, standing } = member
    const above = people.find((each) => each.key === manager)
    const line = newLine(companyId, {
      employeeNumber,
      name,
      departmentId,
      managerNumber: (above && employeeNumberOf(above.key)) ?? null,
      title,
      language: null,
    })
    return [
      {
        ...line,
        standing:
          standing.state === 'left' ? { state: 'left', leftOn: standing.leftOn } : { state: 'claimed', memberId: _id },
      },
    ]
  })
  const open = expected.map(({ employeeNumber, name, department, title, manager }) =>
    newLine(companyId, {
      employeeNumber,
      name: name[language],
      departmentId: departmentIdIn(language, department),
      managerNumber: employeeNumberOf(manager) ?? null,
      title: title[language],
      language: null,
    }),
  )
  return [...claimed, ...open]
}
