import { joiningApi } from '@domain/people/joiningApi'
import { bounds, languages, ownedChoices } from '@domain/people/model'
import { longestNumber } from '@domain/people/roster'
import { type LineDetail, rosterApi } from '@domain/people/rosterApi'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, sentenceFor, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { PageFrame } from '../../../../components/PageFrame'
import { Segmented } from '../../../../components/Segmented'
import { showToast } from '../../../../components/Toast'
import { TextField } from '../../../../components/TextField'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { type Member, useDepartments } from '../../../../session'
import { openPerson } from '../../../../ways'
import { changed, changesSchema, type Form, formOf, isChangedElsewhere, noChanges } from './lineFields'

interface Props {
  member: Member
  /** `undefined` for a new one. */
  line: LineDetail | undefined
}

const refreshRoster = (): Promise<unknown> =>
  Promise.all([rosterApi.roster, rosterApi.rosterCounts, rosterApi.rosterLine].map((call) => refresh(call)))

/**
 * A line as it is written by hand. Only what was changed stays on the phone until it is saved, so that what somebody else
 * changes meanwhile stands beside it.
 */
export function LineForm({ member, line }: Props) {
  const { t } = useTranslation('roster')
  const companyId = member.company.id
  const departments = useDepartments(member)
  const [kept, keep, letGo, arrived] = useKept(`rosterLine:${companyId}:${line?.employeeNumber ?? ''}`, changesSchema)
  const changes = kept ?? noChanges
  const owned = changes.owned ?? 'follow'
  const known = formOf(line)
  const form: Form = { ...known, ...changes.is }
  const saving = useSend(rosterApi.saveRosterLine)
  const removing = useSend(rosterApi.removeRosterLine)
  const freeing = useSend(joiningApi.freeLine)
  const [sheet, setSheet] = useState<'department' | 'language' | 'removing' | 'freeing'>()
  const close = () => setSheet(undefined)
  const change = (part: Partial<Form>) => keep(changed(changes, known, part))
  const errorOf = (field: string) =>
    saving.error instanceof CloudFailure && saving.error.field === field ? saving.error.message : undefined
  /** What somebody else made of a text that was changed here too. */
  const nowOf = (field: keyof Form) => {
    if (line === undefined || !isChangedElsewhere(changes, known, field)) return undefined
    return known[field] === '' ? t('line.nowNone') : t('line.now', { value: known[field] })
  }
  const named = ['name', 'employeeNumber', 'managerNumber', 'title']
  const general =
    saving.error && !(saving.error instanceof CloudFailure && named.includes(saving.error.field ?? ''))
      ? sentenceFor(saving.error)
      : undefined
  const isWhole = form.name.trim() !== '' && form.employeeNumber.trim() !== '' && form.departmentId !== ''

  const holderId = line?.holderId ?? null
  /** Ended by a file, and nobody's: who it was for can still come in by it once it is open. */
  const isEnded = line?.standing.state === 'left' && holderId === null

  const onSave = async () => {
    const managerNumber = form.managerNumber.trim() === '' ? null : form.managerNumber
    try {
      await saving.send({ companyId, version: line?.version ?? 0, ...form, managerNumber, owned })
    } catch (error) {
      if (error instanceof CloudFailure && error.code === 'staleVersion') await refresh(rosterApi.rosterLine)
      return
    }
    arrived(kept)
    showToast({ text: t('line.saved') })
    void refreshRoster()
    void Taro.navigateBack()
  }
  const onRemove = async () => {
    if (!line) return
    try {
      await removing.send({ companyId, employeeNumber: line.employeeNumber, version: line.version })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
      return close()
    }
    letGo()
    showToast({ text: t('line.removed') })
    void refreshRoster()
    void Taro.navigateBack()
  }
  const onFree = async () => {
    if (!line) return
    try {
      await freeing.send({ companyId, employeeNumber: line.employeeNumber })
      showToast({ text: t(isEnded ? 'line.reopened' : 'line.freed') })
      void refreshRoster()
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    close()
  }
  const standing = line?.standing
  return (
    <PageFrame
      title={line?.name ?? t('line.new')}
      leave="back"
      banner={general === undefined ? undefined : <Banner kind="error" text={general} />}
      footer={
        <Button
          wide
          label={t('line.save')}
          disabled={!isWhole}
          loading={saving.isSending}
          onPress={() => void onSave()}
        />
      }
      overlays={
        <>
          <DepartmentSheet
            open={sheet === 'department'}
            title={t('line.department')}
            departments={departments}
            value={form.departmentId}
            onChoose={(departmentId) => change({ departmentId })}
            onClose={close}
          />
          <ChoiceSheet
            open={sheet === 'language'}
            title={t('line.language')}
            items={(['company', ...languages] as const).map((value) => ({ value, text: t(`languages.${value}`) }))}
            value={form.language ?? 'company'}
            onChoose={(language) => change({ language: language === 'company' ? null : language })}
            onClose={close}
          />
          <Dialog
            open={sheet === 'removing'}
            title={t('line.removeTitle', { name: line?.name ?? '' })}
            text={t('line.removeText')}
            act={t('line.remove')}
            safe={t('line.keep')}
            loading={removing.isSending}
            onAct={() => void onRemove()}
            onSafe={close}
          />
          <Dialog
            open={sheet === 'freeing'}
            title={t(isEnded ? 'line.reopenTitle' : 'line.freeTitle', { name: line?.name ?? '' })}
            text={t(isEnded ? 'line.reopenText' : 'line.freeText')}
            act={t(isEnded ? 'line.reopen' : 'line.free')}
            safe={t('line.keep')}
            loading={freeing.isSending}
            onAct={() => void onFree()}
            onSafe={close}
          />
        </>
      }
    >
      {standing?.state === 'left' && (
        <Banner boxed kind="caution" text={t(isEnded ? 'line.endedNote' : 'line.leftNote')} />
      )}
      {holderId !== null && (
        <Card>
          <Cell
            icon="me"
            title={t('line.person')}
            {...(standing?.state === 'claimed' ? { text: t('line.claimedNote') } : {})}
            onPress={() => openPerson(holderId)}
          />
        </Card>
      )}
      <View className="roster__fields roster__hint">
        <TextField
          label={t('line.name')}
          value={form.name}
          max={bounds.personName.max}
          error={errorOf('name') ?? nowOf('name')}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={t('line.employeeNumber')}
          value={form.employeeNumber}
          max={longestNumber}
          readOnly={line !== undefined}
          error={errorOf('employeeNumber')}
          onChange={(employeeNumber) => change({ employeeNumber })}
        />
        <Card>
          <Cell
            title={t('line.department')}
            value={departments.find(({ id }) => id === form.departmentId)?.name ?? t('line.choose')}
            onPress={() => setSheet('department')}
          />
          <Cell
            title={t('line.language')}
            value={t(`languages.${form.language ?? 'company'}`)}
            onPress={() => setSheet('language')}
          />
        </Card>
        {standing?.state === 'claimed' && form.departmentId !== known.departmentId && (
          <Section title={t('line.owned')}>
            <Segmented
              label={t('line.owned')}
              items={ownedChoices.map((value) => ({ value, text: t(`owned.${value}`) }))}
              value={owned}
              onChange={(value) => keep({ ...changes, owned: value })}
            />
          </Section>
        )}
        <TextField
          label={t('line.managerNumber')}
          hint={t('line.managerHint')}
          value={form.managerNumber}
          max={longestNumber}
          error={errorOf('managerNumber') ?? nowOf('managerNumber')}
          onChange={(managerNumber) => change({ managerNumber })}
        />
        <TextField
          label={t('line.title')}
          value={form.title}
          max={bounds.jobTitle.max}
          error={errorOf('title') ?? nowOf('title')}
          onChange={(title) => change({ title })}
        />
      </View>
      {(standing?.state === 'claimed' || isEnded) && (
        <Button wide kind="text" label={t(isEnded ? 'line.reopen' : 'line.free')} onPress={() => setSheet('freeing')} />
      )}
      {standing?.state === 'open' && (
        <Button wide kind="text" label={t('line.remove')} onPress={() => setSheet('removing')} />
      )}
    </PageFrame>
  )
}
