import { $create, $getState, $setState, createState, DecoratorNode } from 'lexical';

const writtenState = createState('written', { parse: (): string | undefined => undefined });

/** A horizontal rule. */
export class RuleNode extends DecoratorNode<null> {
  override $config() {
    return this.config('marquee-rule', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div');
    dom.className = 'marquee-rule';
    dom.append(document.createElement('hr'));
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): boolean {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }
}

/** A rule, and how it is written if it is in a file. */
export function $createRule(written?: string): RuleNode {
  const node = $create(RuleNode);
  return written === undefined ? node : $setState(node, writtenState, written);
}

/** How a rule is written in the file it came from. */
export function $ruleWritten(node: RuleNode): string | undefined {
  return $getState(node, writtenState);
}
