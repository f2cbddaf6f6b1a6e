import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChipsField } from '../../../renderer/ui/ChipsField.tsx';
import { Notices } from '../../../renderer/ui/Notices.tsx';
import { SelectField } from '../../../renderer/ui/SelectField.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';

const nothing = () => undefined;

describe('TextField', () => {
  it('names its control by its label', () => {
    const html = renderToStaticMarkup(createElement(TextField, { id: 'f', label: 'Run time', value: '2h', onChange: nothing, understood: '120 minutes' }));
    expect(html).toContain('for="f"');
    expect(html).toMatch(/<textarea[^>]*id="f"[^>]*aria-describedby="f-note"/);
    expect(html).toContain('<p id="f-note" class="ui-field-note">120 minutes</p>');
    expect(html).not.toContain('aria-invalid');
  });

  it('marks what was not understood and says why, keeping the text', () => {
    const html = renderToStaticMarkup(createElement(TextField, { id: 'f', label: 'Run time', value: 'two-ish', onChange: nothing, problem: 'Not a run time.' }));
    expect(html).toMatch(/aria-invalid="true"[^>]*aria-describedby="f-note"/);
    expect(html).toContain('two-ish</textarea>');
    expect(html).toContain('Not a run time.');
  });

  it('is there while it is empty, as one quiet line', () => {
    const html = renderToStaticMarkup(createElement(TextField, { label: 'Run time', value: '', onChange: nothing, placeholder: 'Add run time' }));
    expect(html).toContain('data-empty="true"');
    expect(html).toContain('placeholder="Add run time"');
  });
});

describe('ChipsField', () => {
  it('shows each value with a named button that removes it, none of them a stop of the Tab key', () => {
    const html = renderToStaticMarkup(createElement(ChipsField, { label: 'Directed by', values: ['Ana Ruiz', 'Ana Ruiz'], split: () => [], onChange: nothing }));
    expect(html.match(/aria-label="Remove Ana Ruiz"/g)).toHaveLength(2);
    expect(html.match(/<button[^>]*tabindex="-1"/gi)).toHaveLength(4);
  });

  it('folds a long list', () => {
    const html = renderToStaticMarkup(createElement(ChipsField, { label: 'Cast', values: Array.from({ length: 40 }, (_, index) => `Name ${index}`), split: () => [], onChange: nothing, fold: 8 }));
    expect(html.match(/class="ui-chip"/g)).toHaveLength(8);
    expect(html).toContain('32');
  });

  it('has nothing to press while it is for reading only', () => {
    expect(renderToStaticMarkup(createElement(ChipsField, { label: 'Cast', values: ['Ana'], split: () => [], onChange: nothing, readOnly: true }))).not.toContain('<button');
  });
});

describe('SelectField', () => {
  it('keeps a value that is none of its options shown and chosen', () => {
    const html = renderToStaticMarkup(createElement(SelectField, { label: 'Status', value: 'shelved', options: [{ value: 'ready', label: 'Ready' }], onChange: nothing }));
    expect(html).toContain('<option value="shelved" selected="">shelved</option>');
    expect(html).toContain('<option value="ready">Ready</option>');
  });
});

describe('Notices', () => {
  it('says problems at once and the rest when there is a pause', () => {
    const html = renderToStaticMarkup(createElement(Notices, { onDismiss: nothing, items: [{ id: 1, kind: 'info', text: 'Done.', action: { label: 'Undo', run: nothing } }, { id: 2, kind: 'problem', text: 'Not done.' }] }));
    expect(html).toMatch(/role="status".*Done\..*Undo.*role="alert".*Not done\./);
  });
});
