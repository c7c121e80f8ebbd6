import '../../words'
import { type Example, writtenIn } from '@domain/coach/library/example'
import { type BusinessFunction, businessFunctions, functionNames } from '@domain/coach/library/functions'
import { library } from '@domain/coach/library/library'
import type { Language } from '@domain/people/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip, FilterRow } from '../../../../components/Chip'
import { PageFrame } from '../../../../components/PageFrame'
import { Sheet } from '../../../../components/Sheet'
import { unitText } from '../../../../features/okr/present'
import { scaleText } from '../../../../features/okr/scale'
import { useWords } from '../../../../features/okr/words'
import { MemberPage } from '../../../../features/page/MemberPage'
import { languageOf } from '../../../../i18n/languageOf'
import type { Member } from '../../../../session'
import { newDraftFor } from '../../editing/choices'
import { startFromExample } from '../../editing/start'
import { goToNewEditor } from '../../editing/ways'

/** Worked examples by function; a new objective can start from one. */
export default function LibraryPage() {
  const { t } = useTranslation('coach')
  return (
    <MemberPage leave="back" title={t('library.title')}>
      {(member) => <Library member={member} />}
    </MemberPage>
  )
}

function Library({ member }: { member: Member }) {
  const { t, i18n } = useTranslation(['coach', 'okr'])
  const language = languageOf(i18n.language)
  const [chosen, setChosen] = useState<BusinessFunction>(businessFunctions[0])
  const [open, setOpen] = useState<Example>()
  const onUse = (example: Example) => {
    startFromExample(member.company.id, newDraftFor(member, example.level), writtenIn(language, example))
    goToNewEditor()
  }
  return (
    <PageFrame
      title={t('library.title')}
      leave="back"
      overlays={<ExampleSheet example={open} language={language} onUse={onUse} onClose={() => setOpen(undefined)} />}
    >
      <FilterRow label={t('library.functions')}>
        {businessFunctions.map((each) => (
          <Chip key={each} on={each === chosen} text={functionNames[language][each]} onPress={() => setChosen(each)} />
        ))}
      </FilterRow>
      <Card>
        {library[chosen].map((example) => (
          <Cell
            key={example.id}
            height={72}
            title={example.words[language].objective}
            text={t(`okr:level.${example.level}`)}
            onPress={() => setOpen(example)}
          />
        ))}
      </Card>
    </PageFrame>
  )
}

interface ExampleSheetProps {
  /** Closed without. */
  example: Example | undefined
  language: Language
  onUse: (example: Example) => void
  onClose: () => void
}

function ExampleSheet({ example, language, onUse, onClose }: ExampleSheetProps) {
  const { t } = useTranslation('coach')
  const words = useWords()
  const written = example && writtenIn(language, example)
  return (
    <Sheet
      open={example !== undefined}
      title={written?.title ?? ''}
      footer={<Button wide label={t('library.use')} onPress={() => example && onUse(example)} />}
      onClose={onClose}
    >
      {example && written && (
        <View className="stack g3">
          <Text className="c2">{written.why}</Text>
          <View className="stack g2">
            {written.keyResults.map(({ title, measure, unit }) => (
              <View key={title}>
                <View>
                  <Text className="t-strong">{title}</Text>
                </View>
                <Text className="t-cap c2">
                  {[scaleText(words, measure), unitText(words, unit)].filter((part) => part !== '').join(' · ')}
                </Text>
              </View>
            ))}
          </View>
          <View>
            <View>
              <Text className="t-cap c3">{t('library.good')}</Text>
            </View>
            <Text>{example.words[language].good}</Text>
          </View>
        </View>
      )}
    </Sheet>
  )
}
