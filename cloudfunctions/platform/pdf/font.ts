import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import font from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

let loaded: Buffer | undefined

/** Noto Sans SC, ten megabytes, once in the life of a container; the build puts it beside what prints. */
export const chineseFont = (): Buffer => (loaded ??= readFileSync(join(__dirname, font)))
