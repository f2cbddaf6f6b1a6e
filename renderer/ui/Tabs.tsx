import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react/tab';
import type { ReactNode } from 'react';
import './Tabs.css';

/** One tab with what it shows. */
export interface TabRow<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly panel: ReactNode;
}

/** What {@link Tabs} take. */
export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabRow<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Several pages in one place; only the chosen one is there. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <div className="ui-tabs">
      <TabProvider
        selectedId={selected}
        setSelectedId={(id) => {
          const tab = tabs.find((candidate) => candidate.id === id);
          if (tab && tab.id !== selected) onSelect(tab.id);
        }}
      >
        <TabList aria-label={label} className="ui-tab-list">
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="ui-tab">
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {tabs.map((tab) => (
          <TabPanel key={tab.id} tabId={tab.id} className="ui-tab-panel" focusable={false} unmountOnHide>
            {tab.panel}
          </TabPanel>
        ))}
      </TabProvider>
    </div>
  );
}
