import enRollout from '@locales/en/rollout.json'
import zhRollout from '@locales/zh-CN/rollout.json'
import { addWords } from '../../i18n'

addWords('rollout', { 'zh-CN': zhRollout, en: enRollout })
