import enJoining from '@locales/en/joining.json'
import zhJoining from '@locales/zh-CN/joining.json'
import { addWords } from '../../i18n'

addWords('joining', { 'zh-CN': zhJoining, en: enJoining })
