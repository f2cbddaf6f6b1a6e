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

interface DetailsProps {
  readonly preflight: ReactNode;
  readonly preview: ReactNode;
}

/** What is known about the film and the review on the screen. Preflight and preview are handed in: they are features of their own. */
export function DetailsPane({ preflight, preview }: DetailsProps) {
  const selected = useStore((state) => state.preferences.detailsTab);
  return (
    <Tabs
      label="Details"
      selected={selected}
      onSelect={select}
      tabs={[
        { id: 'film', label: 'Film', panel: <FilmTab /> },
        { id: 'review', label: 'Review', panel: <ReviewTab /> },
        { id: 'preflight', label: 'Preflight', panel: preflight },
        { id: 'preview', label: 'Preview', panel: preview },
      ]}
    />
  );
}
