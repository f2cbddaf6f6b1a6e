import type { ReactNode } from 'react';
import type { Preferences } from '../../shared/ipc/preferences.ts';
import { writePreferences } from '../state/preferences.ts';
import { useStore } from '../state/store.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { FilmTab } from './FilmTab.tsx';
import { ReviewTab } from './ReviewTab.tsx';
import './sidebar.css';

function select(detailsTab: Preferences['detailsTab']): void {
  void writePreferences({ detailsTab });
}

/** What is known about the film and the review on the screen. The preview is handed in: it is a feature of its own. */
export function DetailsPane({ preview }: { readonly preview: ReactNode }) {
  const selected = useStore((state) => state.preferences.detailsTab);
  return (
    <Tabs
      label="Details"
      selected={selected}
      onSelect={select}
      tabs={[
        { id: 'film', label: 'Film', panel: <FilmTab /> },
        { id: 'review', label: 'Review', panel: <ReviewTab /> },
        { id: 'preview', label: 'Preview', panel: preview },
      ]}
    />
  );
}
