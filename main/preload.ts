import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { EVENT_NAMES, EVENT_PREFIX, REQUEST_CHANNEL, type Bridge, type EventName, type Events } from '../shared/ipc/bridge.ts';

/** Exactly the contract, and nothing of Electron. */
const bridge: Bridge = {
  invoke: (command, argument) => ipcRenderer.invoke(REQUEST_CHANNEL, command, argument),
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void) {
    if (!EVENT_NAMES.includes(event)) return () => undefined;
    const wrapped = (_: IpcRendererEvent, payload: Events[E]) => listener(payload);
    ipcRenderer.on(EVENT_PREFIX + event, wrapped);
    return () => ipcRenderer.removeListener(EVENT_PREFIX + event, wrapped);
  },
};

contextBridge.exposeInMainWorld('marquee', bridge);
