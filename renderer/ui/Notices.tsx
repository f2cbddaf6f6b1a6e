import { TriangleAlert, X } from 'lucide-react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import './Notices.css';

/** One sentence at the foot of the window. */
export interface NoticeItem {
  readonly id: number;
  readonly kind: 'info' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The sentences at the foot of the window, each read aloud as it appears. */
export function Notices({ items, onDismiss }: { readonly items: readonly NoticeItem[]; readonly onDismiss: (id: number) => void }) {
  return (
    <div className="ui-notices">
      {items.map((item) => {
        const { action } = item;
        return (
          <div key={item.id} className="ui-notice" data-kind={item.kind} role={item.kind === 'problem' ? 'alert' : 'status'}>
            {item.kind === 'problem' && <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />}
            <p>{item.text}</p>
            {action && (
              <Button
                onClick={() => {
                  onDismiss(item.id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton name="Dismiss" icon={X} onClick={() => onDismiss(item.id)} />
          </div>
        );
      })}
    </div>
  );
}
