/**
 * The sandboxed preload: gives the page the named functions of the contract as `window.desktop`, and nothing else.
 * The page never sees ipcRenderer or a channel name.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi } from './contract.ts';
import { CHANNELS } from './contract.ts';

const desktop: DesktopApi = {
  saveFile: (request) => ipcRenderer.invoke(CHANNELS.saveFile, request),
  chooseTargets: (request) => ipcRenderer.invoke(CHANNELS.chooseTargets, request),
  writeTargets: (request) => ipcRenderer.invoke(CHANNELS.writeTargets, request),
};

contextBridge.exposeInMainWorld('desktop', desktop);
