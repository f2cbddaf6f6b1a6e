import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import type { Finding } from '../../shared/preflight/finding.ts';
import { useFindings, type Findings } from '../state/posts/useFindings.ts';
import { useStore } from '../state/store.ts';
import './preflight.css';

function Group({ title, findings, grave }: { readonly title: string; readonly findings: readonly Finding[]; readonly grave: boolean }): ReactElement | null {
  if (findings.length === 0) return null;
  const Mark = grave ? CircleAlert : CircleDashed;
  return (
    <section className="preflight-group" data-grave={grave || undefined}>
      <h2>{title}</h2>
      <ul>
        {findings.map(({ rule, message }) => (
          <li key={rule + message}>
            <Mark size={16} strokeWidth={1.5} aria-hidden />
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ found, problem }: Findings): ReactElement | null {
  if (problem !== null) return <p className="preflight-problem">The review could not be checked. {problem} Your text is safe.</p>;
  if (found === null) return null;
  if (found.length === 0) {
    return (
      <p className="preflight-ready">
        <CircleCheck size={16} strokeWidth={1.5} aria-hidden /> Nothing stands between this draft and publishing.
      </p>
    );
  }
  return (
    <>
      <Group title="Must be mended first" grave findings={found.filter(({ severity }) => severity === 'must')} />
      <Group title="Worth a look" grave={false} findings={found.filter(({ severity }) => severity === 'should')} />
    </>
  );
}

/** What still stands between the open draft and publishing, following the typing. */
export function PreflightPane(): ReactElement {
  const open = useStore((state) => state.review !== null);
  const pane = useRef<HTMLDivElement>(null);
  const findings = useFindings(pane);
  return (
    <div ref={pane} className="preflight">
      {open ? <Result {...findings} /> : <p className="preflight-empty">Open a review, and what it still needs before it goes out is listed here.</p>}
    </div>
  );
}
