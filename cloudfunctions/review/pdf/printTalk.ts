import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import font from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
import { layTalk, type TalkToPrint } from './layTalk'

let loaded: Buffer | undefined

/** Noto Sans SC, ten megabytes, once in the life of a container. */
const chineseFont = (): Buffer => (loaded ??= readFileSync(join(__dirname, font)))

/** A document as the bytes of a PDF. */
export const printTalk = (talk: TalkToPrint) => layTalk(talk, chineseFont())
