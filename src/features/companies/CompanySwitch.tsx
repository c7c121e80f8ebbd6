import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { RadioGroup, RadioRow } from '../../components/Cell'
import { Icon } from '../../components/Icon'
import { Sheet } from '../../components/Sheet'
import type { Member } from '../../session'
import { openWelcome } from '../../ways'
import { useWords } from '../okr/words'
import './companySwitch.scss'

/** The company's name beside the title, with its down mark. */
export function CompanyName({ member: { company }, onOpen }: { member: Member; onOpen(): void }) {
  const t = useWords()
  return (
    <View
      className="hit company-name"
      ariaRole="button"
      ariaHaspopup
      ariaLabel={t('today:switchCompany', { company: company.name })}
      onClick={onOpen}
    >
      <Text className="t-sub c2 clip1">{company.name}</Text>
      <View className="c2">
        <Icon name="down" size={16} />
      </View>
    </View>
  )
}

/** The companies that the reader belongs to, and the way to another. */
export function CompanySheet({ member, open, onClose }: { member: Member; open: boolean; onClose(): void }) {
  const t = useWords()
  return (
    <View>
      <Sheet open={open} title={t('today:companies')} onClose={onClose}>
        <RadioGroup label={t('today:companies')}>
          {member.companies.map(({ id, name }) => (
            <RadioRow
              key={id}
              title={name}
              chosen={id === member.company.id}
              onChoose={() => {
                onClose()
                member.switchCompany(id)
              }}
            />
          ))}
        </RadioGroup>
        <Button
          kind="text"
          wide
          label={t('today:joinAnother')}
          onPress={() => {
            onClose()
            openWelcome()
          }}
        />
      </Sheet>
    </View>
  )
}
