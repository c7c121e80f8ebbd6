import { chineseFont } from '../../platform/pdf/font'
import { layTalk, type TalkToPrint } from './layTalk'

/** A document as the bytes of a PDF. */
export const printTalk = (talk: TalkToPrint) => layTalk(talk, chineseFont())
