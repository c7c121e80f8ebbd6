import type { DepartmentView } from '@domain/people/api'
import type { ChampionView } from '@domain/rollout/startApi'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Cell } from '../../../../components/Cell'
import { Sheet } from '../../../../components/Sheet'
import { placeOf } from '../../../../features/people/PersonCell'
import { openPerson } from '../../../../ways'

interface Props {
  open: boolean
  champion: ChampionView | undefined
  coordinates: boolean
  departments: readonly DepartmentView[]
  onDepartments: () => void
  onCoordinate: (champion: ChampionView) => void
  onEnd: () => void
  onClose: () => void
}

/** One champion: whom they coach, whether they coordinate, and the end of their role. */
export function ChampionSheet(props: Props) {
  const { open, champion, coordinates, departments, onDepartments, onCoordinate, onEnd, onClose } = props
  const { t } = useTranslation('start')
  const [last, setLast] = useState(champion)
  if (champion !== undefined && champion !== last) setLast(champion)
  // While the sheet leaves, it shows whom it showed.
  const shown = champion ?? last
  if (!shown) return null
  const { person, coaches } = shown
  const nameOf = (id: string) => departments.find((each) => each.id === id)?.name ?? t('departments.gone')
  return (
    <Sheet open={open} title={person.name} subtitle={placeOf(person)} onClose={onClose}>
      <View className="stack g3">
        <View className="card">
          <Cell
            icon="people"
            title={t('champions.which')}
            text={coaches.length > 0 ? coaches.map(nameOf).join(t('names')) : t('champions.noneCoached')}
            onPress={onDepartments}
          />
          <Cell icon="me" title={t('champions.page', { name: person.name })} onPress={() => openPerson(person.id)} />
        </View>
        <Button
          wide
          kind="soft"
          label={coordinates ? t('champions.uncoordinate') : t('champions.coordinate', { name: person.name })}
          onPress={() => onCoordinate(shown)}
        />
        <Button wide kind="text" label={t('champions.end')} onPress={onEnd} />
      </View>
    </Sheet>
  )
}
