import '../../words'
import { type Example, writtenIn } from '@domain/coach/library/example'
import { type BusinessFunction, businessFunctions, functionNames } from '@domain/coach/library/functions'
import { library } from '@domain/coach/library/library'
import { offeredAt } from '@domain/coach/library/offered'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { useKept } from '../../../../cloud'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip, FilterRow } from '../../../../components/Chip'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import { languageOf } from '../../../../i18n/languageOf'
import type { Member } from '../../../../session'
import { levelsFor, newDraftFor } from '../../../okr/editing/choices'
import { startFromExample } from '../../../okr/editing/start'
import { goToExampleEditor } from '../../../okr/editing/ways'
import { ExampleSheet } from './ExampleSheet'

/** Worked examples by function and level; a new objective can start from one. */
export default function LibraryPage() {
  const { t } = useTranslation('examples')
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Library member={member} />}
    </MemberPage>
  )
}

const functionSchema = v.picklist(businessFunctions)

/** Nobody's department says what it does: the function that was looked at last is shown again. */
const useFunction = (): [BusinessFunction, (chosen: BusinessFunction) => void] => {
  const [last, keep] = useKept('library:function', functionSchema)
  return [last ?? businessFunctions[0], keep]
}

function Library({ member }: { member: Member }) {
  const { t, i18n } = useTranslation(['examples', 'okr'])
  const language = languageOf(i18n.language)
  const [chosen, choose] = useFunction()
  const [read, setRead] = useState<Example>()
  const [open, setOpen] = useState(false)
  const offered = offeredAt(levelsFor(member), library[chosen], member.company)
  const onUse = () => {
    if (!read) return
    startFromExample(member.company.id, newDraftFor(member, read.level), writtenIn(language, read))
    goToExampleEditor()
  }
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      overlays={
        <ExampleSheet
          open={open}
          example={read}
          language={language}
          rules={member.company}
          onUse={onUse}
          onClose={() => setOpen(false)}
        />
      }
    >
      <Text className="t-sub c2">{t('intro')}</Text>
      <FilterRow label={t('functions')}>
        {businessFunctions.map((each) => (
          <Chip key={each} on={each === chosen} text={functionNames[language][each]} onPress={() => choose(each)} />
        ))}
      </FilterRow>
      {offered.length === 0 && <EmptyState title={t('none')} text={t('noneHint')} />}
      {offered.map(({ level, examples }) => (
        <Section key={level} title={t(`okr:level.${level}`)}>
          <Card>
            {examples.map((example) => (
              <Cell
                key={example.id}
                height={72}
                title={example.words[language].objective}
                text={example.words[language].good}
                onPress={() => {
                  setRead(example)
                  setOpen(true)
                }}
              />
            ))}
          </Card>
        </Section>
      ))}
    </PageFrame>
  )
}
