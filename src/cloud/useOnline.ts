import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => onlineManager.subscribe(changed)
const isOnline = () => onlineManager.isOnline()

/** Whether the phone believes that it has a network. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, isOnline, isOnline)
