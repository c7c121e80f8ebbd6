import { onlineManager } from '@tanstack/react-query'

/** Browsers tell TanStack Query themselves; all it lacks is how things stand at the start. */
export function watchConnection(): void {
  onlineManager.setOnline(navigator.onLine)
}
