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
  return text === '' ? null : <Yours text={text} onDiscard={letFormGo} />
}

/** What the reader was writing when a mid-quarter review was finished on another device, or its time was over. */
export function UnsaidInReview({ companyId, objectiveId, said }: Props) {
  const [forms = {}, , letFormsGo] = useKept(midQuarterKey(companyId, objectiveId), formsSchema)
  const text = unsaidInReview(forms, said)
  return text === '' ? null : <Yours text={text} onDiscard={letFormsGo} />
}
