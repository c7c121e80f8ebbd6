import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { queryClient } from './client'
import { startQueue } from './queue'

startQueue()

/** Around the whole app: what is read from the cloud is shared by all pages, what is written is sent in their back. */
export const CloudProvider = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)
