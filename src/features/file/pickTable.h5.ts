import type { Picked } from './pickTable'

export type { Picked, PickedFile } from './pickTable'

const accepted = '.csv,.txt,.xlsx,.xls'

/** Lets somebody choose a table from their computer. */
export const pickTable = (): Promise<Picked> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accepted
    input.addEventListener('cancel', () => resolve({ state: 'cancelled' }))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return resolve({ state: 'cancelled' })
      const part = (from: number, length: number) => base64Of(file.slice(from, from + length))
      resolve({ state: 'picked', file: { name: file.name, size: file.size, part } })
    })
    input.click()
  })

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    // `data:…;base64,` and then the content.
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
