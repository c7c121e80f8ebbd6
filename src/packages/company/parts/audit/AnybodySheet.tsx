import { membersApi } from '@domain/people/membersApi'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { PeoplePicker, type Person } from '../../../../components/PeoplePicker'
import { Segmented } from '../../../../components/Segmented'
import { Sheet } from '../../../../components/Sheet'
import { useRested } from '../../../../components/useRested'
import { pickable } from '../../../../features/people/PeopleSheet'

const lists = ['present', 'left'] as const
type List = (typeof lists)[number]

const nobody: readonly Person[] = []

interface Props {
  open: boolean
  companyId: string
  title: string
  onChoose: (person: Person) => void
  onClose: () => void
}

/** Picks one of the people here, or of those who have left: whom an administrator looks up is often gone. */
export function AnybodySheet({ open, companyId, title, onChoose, onClose }: Props) {
  const { t } = useTranslation('audit')
  const [list, setList] = useState<List>('present')
  const [typed, setTyped] = useState('')
  const [search] = useRested(typed.trim())
  const found = useCallPages(
    membersApi.memberList,
    open ? (after) => ({ companyId, list, search, departmentId: null, after }) : null,
  )
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <View className="stack g2">
        <Segmented
          label={t('lists.label')}
          items={lists.map((value) => ({ value, text: t(`lists.${value}`) }))}
          value={list}
          onChange={setList}
        />
        <PeoplePicker
          people={found.items.map(({ person }) => pickable(person))}
          loading={found.isPending}
          chosen={nobody}
          search={typed}
          onSearch={setTyped}
          onChoose={onChoose}
          onRemove={onClose}
          onMore={found.hasMore ? found.more : undefined}
        />
      </View>
    </Sheet>
  )
}
