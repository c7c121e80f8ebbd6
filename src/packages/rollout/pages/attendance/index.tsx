import '../../trainingWords'
import '../../training.scss'
import type { PersonView } from '@domain/people/api'
import { trainingLimits } from '@domain/rollout/training'
import { trainingApi } from '@domain/rollout/trainingApi'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Chip, FilterRow } from '../../../../components/Chip'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { Icon } from '../../../../components/Icon'
import { PageFrame } from '../../../../components/PageFrame'
import { SearchField } from '../../../../components/SearchField'
import { Skeleton } from '../../../../components/Skeleton'
import { showToast } from '../../../../components/Toast'
import { useRested } from '../../../../components/useRested'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { MemberPage } from '../../../../features/page/MemberPage'
import { placeOf } from '../../../../features/people/PersonCell'
import { type Member, useDepartments } from '../../../../session'
import { usePicked } from '../../parts/training/usePicked'

/** Records who came from a list: `?id=`. */
export default function AttendancePage() {
  const { t } = useTranslation('training')
  const { id = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('mark.title')}>
      {(member) => <Marking member={member} trainingId={id} />}
    </MemberPage>
  )
}

function Marking({ member, trainingId }: { member: Member; trainingId: string }) {
  const { t } = useTranslation(['training', 'common'])
  const companyId = member.company.id
  const departments = useDepartments(member)
  const [typed, setTyped] = useState('')
  const [search, searchNow] = useRested(typed)
  const [departmentId, setDepartmentId] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [isPicking, setPicking] = useState(false)
  const picking = usePicked(companyId, trainingId)
  const list = useCallPages(
    trainingApi.attendanceList,
    (after) => ({ companyId, trainingId, search, departmentId, after }),
    { freshFor: 0 },
  )
  const department = departments.find(({ id }) => id === departmentId)
  const attended = new Set(list.pages.flatMap((page) => page.attended))
  const count = picking.picked.length

  const onPickAll = async (id: string) => {
    setPicking(true)
    try {
      const isCut = await picking.pickAll(id)
      if (isCut) showToast({ text: t('mark.cut', { count: trainingLimits.people }) })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setPicking(false)
  }
  const onSave = async () => {
    try {
      showToast({ text: t('mark.saved', { count: await picking.save() }) })
    } catch {
      // The banner shows `picking.error`, and who has not arrived is still picked.
      return
    }
    await list.refresh()
  }
  return (
    <PageFrame
      title={t('mark.title')}
      leave="back"
      banner={picking.error ? <Banner kind="error" text={sentenceFor(picking.error)} /> : undefined}
      footer={
        <Button
          wide
          label={count === 0 ? t('mark.pick') : t('mark.save', { count })}
          disabled={count === 0}
          loading={picking.isSending}
          onPress={() => void onSave()}
        />
      }
      overlays={
        <DepartmentSheet
          open={choosing}
          title={t('mark.department')}
          departments={departments}
          value={departmentId ?? ''}
          onChoose={setDepartmentId}
          onClose={() => setChoosing(false)}
        />
      }
    >
      <SearchField hint={t('mark.search')} value={typed} onChange={setTyped} onSearch={searchNow} />
      <FilterRow label={t('list.narrow')} onClear={department ? () => setDepartmentId(null) : undefined}>
        <Chip
          opens
          on={department !== undefined}
          text={department?.name ?? t('mark.department')}
          label={t('mark.departmentNamed', { name: department?.name ?? t('everyone') })}
          onPress={() => setChoosing(true)}
        />
      </FilterRow>
      {department && (
        <Button
          wide
          kind="soft"
          label={t('mark.all', { name: department.name })}
          loading={isPicking}
          onPress={() => void onPickAll(department.id)}
        />
      )}
      {count > 0 && (
        <View className="row between g2">
          <Text className="t-sub c2" ariaLive="polite">
            {t('mark.picked', { count })}
          </Text>
          <Button small kind="text" label={t('mark.clear')} onPress={picking.clear} />
        </View>
      )}
      <View className="training-gap">
        {list.isPending ? (
          <Skeleton cards={2} />
        ) : list.error && list.items.length === 0 ? (
          <FailedState onRetry={() => void list.refresh()} />
        ) : list.items.length === 0 ? (
          <EmptyState title={t('mark.none')} />
        ) : (
          <Card>
            {list.items.map((person) => (
              <PickRow
                key={person.id}
                person={person}
                isRecorded={attended.has(person.id)}
                isPicked={picking.isPicked(person.id)}
                onPress={() => picking.toggle({ id: person.id, name: person.name })}
              />
            ))}
          </Card>
        )}
      </View>
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </PageFrame>
  )
}

interface PickRowProps {
  person: PersonView
  isRecorded: boolean
  isPicked: boolean
  onPress: () => void
}

function PickRow({ person, isRecorded, isPicked, onPress }: PickRowProps) {
  const { t } = useTranslation(['training', 'components'])
  const isOn = isRecorded || isPicked
  return (
    <View
      className="cell cell--72 cell--before cell--end"
      hoverClass={isRecorded ? 'none' : 'cell--pressed'}
      hoverStayTime={60}
      ariaRole="checkbox"
      ariaChecked={isOn}
      ariaDisabled={isRecorded}
      ariaLabel={[person.name, placeOf(person), isRecorded && t('mark.already')]
        .filter(Boolean)
        .join(t('components:join'))}
      onClick={() => !isRecorded && onPress()}
    >
      <Avatar name={person.name} memberId={person.id} />
      <View className="grow" ariaHidden>
        <Text className="cell__title">{person.name}</Text>
        <Text className="cell__text">{placeOf(person)}</Text>
      </View>
      {isRecorded ? (
        <Text className="cell__value" ariaHidden>
          {t('mark.already')}
        </Text>
      ) : (
        <View className={`pick${isPicked ? ' pick--on' : ''}`} ariaHidden>
          {isPicked && <Icon name="check" size={16} />}
        </View>
      )}
    </View>
  )
}
