import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { Boundary } from './app/Boundary.tsx';
import { followTheme } from './app/theme.ts';
import { boot } from './state/boot.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id “root”.');
followTheme();
createRoot(root).render(
  <StrictMode>
    <Boundary what="window">
      <App />
    </Boundary>
  </StrictMode>,
);
void boot();
