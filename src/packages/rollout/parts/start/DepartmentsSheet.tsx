import type { DepartmentView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Icon } from '../../../../components/Icon'
import { SearchField } from '../../../../components/SearchField'
import { Sheet } from '../../../../components/Sheet'

interface Props {
  open: boolean
  title: string
  subtitle?: string | undefined
  /** In the company's own order. */
  departments: readonly DepartmentView[]
  chosen: readonly string[]
  /** Those that are not offered, such as a champion's own. */
  without?: readonly string[]
  /** Whether the root may be chosen, which means everybody else. */
  offersRoot?: boolean
  loading?: boolean
  onChoose: (ids: string[]) => void
  onClose: () => void
}

/** So many rows at once; the rest is found by its name. */
const rows = 60

/** Several departments; what is inside a chosen one is included already. */
export function DepartmentsSheet(props: Props) {
  const { open, title, subtitle, departments, chosen, without = [], offersRoot, loading, onChoose, onClose } = props
  const { t } = useTranslation('start')
  const [picked, setPicked] = useState(chosen)
  const [text, setText] = useState('')
  useEffect(() => {
    if (!open) return
    setPicked(chosen)
    setText('')
  }, [open, chosen])
  const offered = departments.filter(({ id, path }) => !without.includes(id) && (offersRoot || path.length > 1))
  const found = offered.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]))
  const above = ({ path }: DepartmentView) =>
    path
      .slice(1, -1)
      .map((id) => nameOf.get(id) ?? '')
      .join(' / ')
  const pick = ({ id }: DepartmentView) => {
    if (picked.includes(id)) return setPicked(picked.filter((each) => each !== id))
    const inside = new Set(departments.filter(({ path }) => path.includes(id)).map((each) => each.id))
    setPicked([...picked.filter((each) => !inside.has(each)), id])
  }
  return (
    <Sheet
      open={open}
      title={title}
      subtitle={subtitle}
      onClose={onClose}
      footer={
        <Button
          wide
          label={picked.length > 0 ? t('departments.doneCount', { count: picked.length }) : t('departments.done')}
          loading={loading}
          onPress={() => onChoose(departments.filter(({ id }) => picked.includes(id)).map(({ id }) => id))}
        />
      }
    >
      {offered.length > 12 && (
        <View className="card">
          <SearchField plain hint={t('departments.search')} value={text} onChange={setText} />
        </View>
      )}
      <View className="card" ariaRole="group" ariaLabel={title}>
        {found.slice(0, rows).map((department) => {
          const isRoot = department.path.length === 1
          const isIncluded = department.path.some((id) => id !== department.id && picked.includes(id))
          return (
            <Row
              key={department.id}
              title={isRoot ? t('departments.everyone') : department.name}
              text={isIncluded ? t('departments.included') : isRoot ? t('departments.everyoneHint') : above(department)}
              on={picked.includes(department.id)}
              included={isIncluded}
              onPress={() => pick(department)}
            />
          )
        })}
        {found.length === 0 && <Text className="state__text">{t('departments.noneFound')}</Text>}
      </View>
    </Sheet>
  )
}

interface RowProps {
  title: string
  text: string
  on: boolean
  /** With one above it. */
  included: boolean
  onPress: () => void
}

function Row({ title, text, on, included, onPress }: RowProps) {
  const checked = on || included
  return (
    <View
      className="cell cell--end"
      hoverClass={included ? 'none' : 'cell--pressed'}
      hoverStayTime={60}
      ariaRole="checkbox"
      ariaLabel={[title, text].filter(Boolean).join(', ')}
      ariaChecked={checked}
      ariaDisabled={included}
      onClick={() => !included && onPress()}
    >
      <View className={`tick${included ? ' tick--off' : on ? ' tick--on' : ''}`} ariaHidden>
        {checked && <Icon name="check" size={16} />}
      </View>
      <View className="grow" ariaHidden>
        <Text className={`cell__title${on ? ' t-strong' : ''}`}>{title}</Text>
        {text && <Text className="cell__text">{text}</Text>}
      </View>
    </View>
  )
}
