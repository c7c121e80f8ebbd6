import { peopleApi } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, sentenceFor, useKept, useSend } from '../../../../cloud'
import { Banner, LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { TextField } from '../../../../components/TextField'
import { languageOf } from '../../../../i18n/languageOf'
import { agreedToPrivacy } from '../../../../features/privacy'
import { askAnew } from '../../notice/useAgreeing'
import { enter } from './enter'
import { bounds, type Founding, type FoundingText, foundingSchema, problemsOf } from './founding'
import { Rhythm } from './Rhythm'

/** Founds a company in two short steps; the founder becomes its administrator. */
export function CreateCompany() {
  const { t, i18n } = useTranslation(['welcome', 'components'])
  const [fresh] = useState<Founding>(() => ({
    companyId: newId(),
    name: '',
    departmentName: '',
    myName: '',
    fiscalStartMonth: 1,
    cycleLength: 3,
    language: languageOf(i18n.language),
  }))
  const [kept, keep, letGo] = useKept('welcome:company', foundingSchema)
  const founding = kept ?? fresh
  const change = (part: Partial<Founding>) => keep({ ...founding, ...part })
  const [step, setStep] = useState<1 | 2>(1)
  const [tried, setTried] = useState(false)
  const problems = problemsOf(founding)
  const { send, isSending, error } = useSend(peopleApi.createCompany, ({ companyId }) => {
    letGo()
    return enter(companyId)
  })

  const next = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) setStep(2)
  }
  const create = async () => {
    const { name, departmentName, myName, ...rest } = founding
    const texts = { name: name.trim(), departmentName: departmentName.trim(), myName: myName.trim() }
    if (await agreedToPrivacy()) await send({ ...rest, ...texts }).catch(askAnew)
  }
  const field = (name: FoundingText) => {
    const problem = tried ? problems[name] : undefined
    return {
      value: founding[name],
      max: bounds[name].max,
      onChange: (text: string) => change({ [name]: text }),
      ...(problem ? { error: t(`company.${problem}`, bounds[name]) } : {}),
    }
  }

  return (
    <View className="stack g4 welcome__form">
      <View>
        <Text className="t-cap c3 num">{t('company.progress', { step })}</Text>
        <Text className="t-headline welcome__company" ariaRole="heading" ariaLevel={2}>
          {t(step === 1 ? 'company.stepOne' : 'company.stepTwo')}
        </Text>
      </View>
      {step === 1 ? (
        <>
          <TextField label={t('company.name')} hint={t('company.nameHint')} {...field('name')} />
          <TextField label={t('company.department')} hint={t('company.departmentHint')} {...field('departmentName')} />
          <TextField nickname label={t('company.myName')} hint={t('invite.nameHint')} {...field('myName')} />
          <Button wide label={t('company.next')} onPress={next} />
        </>
      ) : (
        <>
          <Rhythm founding={founding} onChange={change} />
          {error && <Banner kind="error" boxed text={sentenceFor(error)} />}
          <Button
            wide
            label={t('company.create', { company: founding.name.trim() })}
            loading={isSending}
            onPress={() => void create()}
          />
          <Button wide kind="text" label={t('components:back')} onPress={() => setStep(1)} />
          <Text className="t-cap c3">{t('company.founder')}</Text>
        </>
      )}
      <LockLine text={t('privacy')} />
    </View>
  )
}
