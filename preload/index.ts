/**
 * The sandboxed preload: gives the page the named functions of the contract as `window.desktop`, and nothing else.
 * The page never sees ipcRenderer or a channel name.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi } from './contract.ts';
import { CHANNELS, EVENTS } from './contract.ts';

const desktop: DesktopApi = {
  saveFile: (request) => ipcRenderer.invoke(CHANNELS.saveFile, request),
  chooseTargets: (request) => ipcRenderer.invoke(CHANNELS.chooseTargets, request),
  writeTargets: (request) => ipcRenderer.invoke(CHANNELS.writeTargets, request),
  openSafety: () => ipcRenderer.invoke(CHANNELS.openSafety),
  appendJournal: (request) => ipcRenderer.invoke(CHANNELS.appendJournal, request),
  readJournal: (request) => ipcRenderer.invoke(CHANNELS.readJournal, request),
  writeSnapshot: (request) => ipcRenderer.invoke(CHANNELS.writeSnapshot, request),
  readSnapshot: (request) => ipcRenderer.invoke(CHANNELS.readSnapshot, request),
  setSafetyAside: () => ipcRenderer.invoke(CHANNELS.setSafetyAside),
  setMenu: (model) => ipcRenderer.invoke(CHANNELS.setMenu, model),
  onCommand: (listener) => listen(EVENTS.command, (id) => listener(String(id))),
  takeBackup: () => ipcRenderer.invoke(CHANNELS.takeBackup),
  onBackupWaiting: (listener) => listen(EVENTS.backupWaiting, () => listener()),
};

/** The page gets what was sent, never the event or what `off` returns, which would lead to ipcRenderer. */
function listen(channel: string, tell: (sent: unknown) => void): () => void {
  const heard = (_event: unknown, sent: unknown) => tell(sent);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

contextBridge.exposeInMainWorld('desktop', desktop);
