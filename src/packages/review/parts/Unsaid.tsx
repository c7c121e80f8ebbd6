import { useEffect } from 'react'
import { useKept } from '../../../cloud'
import { closingFormSchema, closingKey, unsaidInClosing } from './closingForm'
import { formsSchema, midQuarterKey, unsaidInReview } from './decisionForm'
import { Yours } from './Yours'

interface Props {
  companyId: string
  objectiveId: string
  /** What the objective says, where it was finished meanwhile. */
  said: readonly string[]
}

/** What the reader was writing when a closing was finished on another device, or stopped being theirs to finish. */
export function UnsaidInClosing({ companyId, objectiveId, said }: Props) {
  const [form, , letFormGo] = useKept(closingKey(companyId, objectiveId), closingFormSchema)
  const text = form ? unsaidInClosing(form, said) : ''
  useLetGo(form !== undefined && text === '' && said.length > 0, letFormGo)
  return text === '' ? null : <Yours text={text} onDiscard={letFormGo} />
}

/** Lets go of what is kept once all of it was said: its answer was lost. */
function useLetGo(isSaid: boolean, letGo: () => void) {
  useEffect(() => {
    if (isSaid) letGo()
  }, [isSaid, letGo])
}

/** What the reader was writing when a mid-quarter review was finished on another device, or its time was over. */
export function UnsaidInReview({ companyId, objectiveId, said }: Props) {
  const [forms, , letFormsGo] = useKept(midQuarterKey(companyId, objectiveId), formsSchema)
  const text = forms ? unsaidInReview(forms, said) : ''
  useLetGo(forms !== undefined && text === '' && said.length > 0, letFormsGo)
  return text === '' ? null : <Yours text={text} onDiscard={letFormsGo} />
}
