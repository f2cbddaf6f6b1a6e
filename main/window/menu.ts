import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId, type CommandRow } from '../../shared/commands/commands.ts';

type Row = CommandRow & { readonly id: CommandId };

function items(menu: CommandRow['menu'], run: (id: CommandId) => void): MenuItemConstructorOptions[] {
  const rows: readonly Row[] = COMMANDS.filter((row) => row.menu === menu);
  return rows.flatMap((row) => {
    const item: MenuItemConstructorOptions = { id: row.id, label: row.label, click: () => run(row.id) };
    if (row.shortcut !== undefined) item.accelerator = row.shortcut;
    return row.separated === true ? [{ type: 'separator' as const }, item] : [item];
  });
}

/** Builds the native menu from the table of commands; what the platform does itself stands beside it. */
export function buildMenu(run: (id: CommandId) => void, development: boolean): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: [...items('file', run), { type: 'separator' }, isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste as plain text' },
        { role: 'selectAll' },
        ...items('edit', run),
      ],
    },
    { label: 'F&ormat', submenu: items('format', run) },
    {
      label: '&View',
      submenu: [
        ...items('view', run),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
        ...(development ? [{ role: 'toggleDevTools' as const }] : []),
      ],
    },
    { role: 'windowMenu' },
  ];
  app.setAboutPanelOptions({ applicationName: 'Marquee', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
