import { type ImportView, rosterApi } from '@domain/people/rosterApi'
import type { CallInput } from '@domain/call'
import { bytesPerPart, type ImportChoices, partsOf } from '@domain/people/rosterImport'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callCloud, newId, passes, refresh, useCall } from '../../../../cloud'
import type { PickedFile } from '../../../../features/file/pickTable'

export type ReadyMapping = CallInput<typeof rosterApi.planRoster>['mapping']

/** How often one part is sent before its sender is told, and ms between. */
const attempts = 3
const pause = 800

interface Upload {
  importId: string
  file: PickedFile
}

/** What a screen does with an import: it is the cloud that knows where it is, so a closed app finds it there. */
export function useRosterImport(companyId: string) {
  const { data, error, refetch } = useCall(rosterApi.rosterImport, { companyId }, { freshFor: 0 })
  const [changed, setChanged] = useState<ImportView | null>()
  const [upload, setUpload] = useState<Upload>()
  const [sent, setSent] = useState(0)
  const [isUploading, setIsUploading] = useState(false)
  const [isWorking, setIsWorking] = useState(false)
  const [trouble, setTrouble] = useState<unknown>()
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const view = changed === undefined ? data?.latest : changed

  /** Does something, one thing at a time; what goes wrong is shown with a way to go on. */
  const work = useCallback(async (act: () => Promise<void>) => {
    setTrouble(undefined)
    setIsWorking(true)
    try {
      await act()
    } catch (failed) {
      if (isHere.current) setTrouble(failed)
    } finally {
      if (isHere.current) setIsWorking(false)
    }
  }, [])

  /** Calls again and again while the import says that it is in this state, and the page is there. */
  const through = useCallback(
    (state: ImportView['standing']['state'], step: () => Promise<ImportView>) =>
      work(async () => {
        for (;;) {
          const next = await step()
          if (!isHere.current) return
          setChanged(next)
          if (next.standing.state !== state) break
        }
        // Behind the next step, which is on screen by now: its button takes no tap while this one works.
        void refresh(rosterApi.roster)
        void refresh(rosterApi.rosterCounts)
        void refresh(rosterApi.rosterImport)
      }),
    [work],
  )

  const send = useCallback(
    async ({ importId, file }: Upload) => {
      setIsUploading(true)
      await work(async () => {
        const { name, size } = file
        const input = { companyId, importId, fileName: name.slice(-120), bytes: size }
        const begun = await callCloud(rosterApi.startRosterUpload, input)
        const there = begun.standing.state === 'uploading' ? begun.standing.parts : []
        const all = partsOf(size)
        for (let part = 0; part < all && isHere.current; part += 1) {
          if (!there.includes(part)) {
            const base64 = await file.part(part * bytesPerPart, bytesPerPart)
            await sendPart({ companyId, importId, part, base64 })
          }
          setSent((part + 1) / all)
        }
        const parts = Array.from({ length: all }, (_, part) => part)
        if (isHere.current) setChanged({ ...begun, standing: { state: 'uploading', parts } })
      })
      if (isHere.current) setIsUploading(false)
    },
    [companyId, work],
  )

  const importId = view?.id ?? ''
  return {
    view,
    error,
    refetch,
    companyId,
    isUploading,
    isWorking,
    trouble,
    /** Share of the file that is there, 0 to 1. */
    sent,
    /** The file that is being uploaded by this page. */
    file: upload?.file,
    begin: (file: PickedFile) => {
      const next = { importId: newId(), file }
      setUpload(next)
      setSent(0)
      void send(next)
    },
    goOnUploading: () => {
      if (upload) void send(upload)
    },
    plan: (mapping: ReadyMapping) =>
      through('checking', () => callCloud(rosterApi.planRoster, { companyId, importId, mapping })),
    carryOut: (choices: ImportChoices) =>
      through('importing', () => callCloud(rosterApi.importRoster, { companyId, importId, choices })),
    undo: () => through('undoing', () => callCloud(rosterApi.undoRosterImport, { companyId, importId })),
    /** Puts the file away, for another one. */
    drop: () =>
      work(async () => {
        await callCloud(rosterApi.dropRosterImport, { companyId, importId })
        setUpload(undefined)
        setChanged(null)
      }),
  }
}

export type RosterImporting = ReturnType<typeof useRosterImport>

async function sendPart(input: CallInput<typeof rosterApi.uploadRosterPart>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await callCloud(rosterApi.uploadRosterPart, input)
      return
    } catch (failed) {
      if (attempt === attempts || !passes(failed)) throw failed
      await new Promise<void>((resolve) => setTimeout(resolve, pause * attempt))
    }
  }
}

/** Whether every part of a file has arrived. */
export const isUploaded = ({ bytes, standing }: ImportView): boolean =>
  standing.state === 'uploading' && standing.parts.length === partsOf(bytes)
