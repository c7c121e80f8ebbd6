import type { DepartmentView } from '@domain/people/api'
import { departmentsApi, type DepartmentPage } from '@domain/people/departmentsApi'
import { type Owned, ownedChoices } from '@domain/people/model'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, newId } from '../../../../cloud'
import { Dialog } from '../../../../components/Dialog'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import type { Person } from '../../../../components/PeoplePicker'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import type { Member } from '../../../../session'
import { NameSheet } from './NameSheet'
import { PersonOrNobodySheet } from '../members/PersonOrNobodySheet'
import type { useTreeChanges } from './useTreeChanges'

/** What is being done to a department; `owned` and `merging` are second steps. */
export type SheetName = 'head' | 'add' | 'rename' | 'move' | 'owned' | 'merge' | 'merging' | 'remove'

interface Props {
  member: Member
  page: DepartmentPage
  departments: readonly DepartmentView[]
  sheet: SheetName | undefined
  onSheet: Dispatch<SetStateAction<SheetName | undefined>>
  changes: ReturnType<typeof useTreeChanges>
}

/** Stands for the level above all departments. */
const top = '@top'

/** Everything that is chosen and asked on a department's page. */
export function DepartmentSheets({ member, page, departments, sheet, onSheet, changes }: Props) {
  const { t } = useTranslation('departments')
  const companyId = member.company.id
  const { id: departmentId, name, version, path } = page.department
  const [fresh, setFresh] = useState(newId)
  const [target, setTarget] = useState<string>(top)
  const close = () => onSheet(undefined)
  // Choosing a department leads on to the next question; closing without a choice does not.
  const closeUnlessChosen = (of: SheetName) => onSheet((now) => (now === of ? undefined : now))
  const choose = (id: string, next: SheetName) => {
    setTarget(id)
    onSheet(next)
  }
  const based = { companyId, departmentId, version }
  const elsewhere = departments.filter((each) => !each.path.includes(departmentId))
  const nameOf = (id: string) => departments.find((each) => each.id === id)?.name ?? ''

  const make = async (change: () => Promise<{ version: number; settled?: boolean }>, made: string) => {
    const isMade = await changes.make(change, made)
    if (isMade) close()
    return isMade
  }
  const onMove = (owned: Owned) =>
    make(
      () => callCloud(departmentsApi.moveDepartment, { ...based, parentId: target === top ? null : target, owned }),
      t('moved'),
    )
  const onAdd = async (typed: string) => {
    const added = await make(
      () =>
        callCloud(departmentsApi.addDepartment, {
          companyId,
          departmentId: fresh,
          parentId: departmentId,
          name: typed,
        }),
      t('added'),
    )
    if (added) setFresh(newId())
    return added
  }
  const onHead = (person: Person | null) =>
    make(() => callCloud(departmentsApi.nameHead, { ...based, headId: person?.memberId ?? null }), t('headKept'))
  const onMerge = async () => {
    if (await make(() => callCloud(departmentsApi.mergeDepartment, { ...based, intoId: target }), t('merged'))) {
      leavePage()
    }
  }
  const onRemove = async () => {
    if (await make(() => callCloud(departmentsApi.removeDepartment, based), t('removed'))) leavePage()
    else close()
  }
  return (
    <>
      <PersonOrNobodySheet
        open={sheet === 'head'}
        companyId={companyId}
        title={t('headTitle')}
        subtitle={t('headHint')}
        nobody={t('takeHead')}
        hasOne={page.head !== null}
        onChoose={(person) => void onHead(person)}
        onClose={close}
      />
      <NameSheet
        open={sheet === 'add'}
        title={t('addTitle')}
        place={`${companyId}:new:${departmentId}`}
        start=""
        loading={changes.isSending}
        onName={onAdd}
        onClose={close}
      />
      <NameSheet
        open={sheet === 'rename'}
        title={t('rename')}
        place={departmentId}
        start={name}
        loading={changes.isSending}
        onName={(typed) =>
          make(() => callCloud(departmentsApi.renameDepartment, { ...based, name: typed }), t('renamed'))
        }
        onClose={close}
      />
      <DepartmentSheet
        open={sheet === 'move'}
        title={t('moveTitle')}
        search={t('search')}
        departments={elsewhere}
        first={[{ value: top, text: t('top') }]}
        value={path.at(-2) ?? top}
        onChoose={(id) => choose(id, 'owned')}
        onClose={() => closeUnlessChosen('move')}
      />
      <ChoiceSheet
        open={sheet === 'owned'}
        title={t('ownedTitle')}
        items={ownedChoices.map((value) => ({ value, text: t(value), hint: t(`${value}Text`) }))}
        value="follow"
        onChoose={(owned) => void onMove(owned)}
        onClose={close}
      />
      <DepartmentSheet
        open={sheet === 'merge'}
        title={t('mergeTitle')}
        search={t('search')}
        departments={elsewhere}
        value=""
        onChoose={(id) => choose(id, 'merging')}
        onClose={() => closeUnlessChosen('merge')}
      />
      <Dialog
        open={sheet === 'merging'}
        title={t('mergeAsk', { name, into: nameOf(target) })}
        text={t('mergeText', { name, into: nameOf(target) })}
        act={t('mergeAct')}
        safe={t('keep')}
        danger
        loading={changes.isSending}
        onAct={() => void onMerge()}
        onSafe={close}
      />
      <Dialog
        open={sheet === 'remove'}
        title={t('removeAsk', { name })}
        text={t('removeText')}
        act={t('removeAct')}
        safe={t('keep')}
        danger
        loading={changes.isSending}
        onAct={() => void onRemove()}
        onSafe={close}
      />
    </>
  )
}
