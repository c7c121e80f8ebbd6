import en from '@locales/en/library.json'
import zh from '@locales/zh-CN/library.json'

const inBoth = (unit: keyof typeof zh.unit) => ({ 'zh-CN': zh.unit[unit], en: en.unit[unit] })

export const seconds = inBoth('seconds')
export const minutes = inBoth('minutes')
export const companies = inBoth('companies')
export const orders = inBoth('orders')
export const characters = inBoth('characters')
