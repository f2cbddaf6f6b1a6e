import { Menu, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react/menu';
import { Fragment } from 'react';
import './Menu.css';

/** One line of a menu. */
export interface MenuRow {
  readonly label: string;
  readonly run: () => void;
  /** Starts a new group. */
  readonly separated?: boolean;
}

/** What a {@link ContextMenu} takes. */
export interface ContextMenuProps {
  readonly label: string;
  readonly rows: readonly MenuRow[];
  /** Where it opens: at the pointer, or at what has the focus. */
  readonly at: { readonly x: number; readonly y: number };
  /** Called when it closes, with nothing chosen or after the choice has been made. */
  readonly onClose: () => void;
}

/** The menu of one thing, opened where it is. */
export function ContextMenu({ label, rows, at, onClose }: ContextMenuProps) {
  return (
    <MenuProvider
      defaultOpen
      placement="bottom-start"
      setOpen={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu aria-label={label} className="ui-menu" fixed modal portal={false} autoFocusOnShow gutter={2} getAnchorRect={() => ({ ...at, width: 0, height: 0 })}>
        {rows.map((row) => (
          <Fragment key={row.label}>
            {row.separated === true && <MenuSeparator className="ui-menu-separator" />}
            <MenuItem className="ui-menu-item" onClick={row.run}>
              {row.label}
            </MenuItem>
          </Fragment>
        ))}
      </Menu>
    </MenuProvider>
  );
}
