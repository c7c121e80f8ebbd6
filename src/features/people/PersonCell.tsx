import type { PersonView } from '@domain/people/api'
import { Avatar } from '../../components/Avatar'
import { Cell } from '../../components/Cell'
import { openPerson } from '../../ways'

/** Where somebody works and as what: 产品部 · 设计师. */
export const placeOf = ({ departmentName, title }: Pick<PersonView, 'departmentName' | 'title'>): string =>
  [departmentName, title].filter(Boolean).join(' · ')

/** A colleague in a list, one tap away from their page. */
export function PersonCell({ person }: { person: PersonView }) {
  return (
    <Cell
      height={72}
      before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
      title={person.name}
      text={placeOf(person)}
      onPress={() => openPerson(person.id)}
    />
  )
}
