import type { Core, ElementDefinition, NodeSingular } from 'cytoscape';
import type { SceneLine, SceneNode } from '../lens/picture/scene.ts';
import type { Point } from '../lib/geometry.ts';

/** A node or line to draw, with its classes for the stylesheet. */
export type Drawn<Thing> = Thing & { classes: readonly string[] };

/**
 * A Cytoscape instance that draws nodes and lines. It gives them internal ids and maps them to ours, so that
 * no id from the data or the URL becomes part of a selector.
 */
export class CanvasLayer {
  readonly cy: Core;
  private readonly inner = new Map<string, string>();
  private readonly outer = new Map<string, string>();
  private count = 0;

  constructor(cy: Core) {
    this.cy = cy;
  }

  /** Replaces what is drawn. Nodes that remain keep their position; new ones appear at theirs. */
  draw(nodes: readonly Drawn<SceneNode>[], lines: readonly Drawn<SceneLine>[]): void {
    const wanted = new Set(nodes.map((node) => node.id));
    this.cy.batch(() => {
      this.cy.edges().remove();
      for (const node of this.cy.nodes()) if (!wanted.has(this.idOf(node) ?? '')) node.remove();
      for (const node of nodes) this.drawNode(node);
      for (const line of lines) {
        const [source, target] = [this.inner.get(line.from), this.inner.get(line.to)];
        if (source && target) this.cy.add(this.lineElement(line, source, target));
      }
    });
  }

  private drawNode(node: Drawn<SceneNode>): void {
    const known = this.node(node.id);
    const size = { width: node.width, height: node.height };
    if (known) known.data(size).classes([...node.classes]);
    else
      this.cy.add({
        group: 'nodes',
        data: { id: this.nameFor(node.id), ...size },
        position: { x: node.x, y: node.y },
        classes: [...node.classes],
      });
  }

  private lineElement(line: Drawn<SceneLine>, source: string, target: string): ElementDefinition {
    return {
      group: 'edges',
      data: { id: this.nameFor(line.id), source, target, bend: line.bend },
      classes: [...line.classes, ...(line.bend === 0 ? ['straight'] : [])],
    };
  }

  private nameFor(id: string): string {
    const known = this.inner.get(id);
    if (known) return known;
    const name = `x${this.count++}`;
    this.inner.set(id, name);
    this.outer.set(name, id);
    return name;
  }

  /** Our id of a drawn element; null if it is unknown. */
  idOf(element: { id(): string }): string | null {
    return this.outer.get(element.id()) ?? null;
  }

  node(id: string): NodeSingular | null {
    const name = this.inner.get(id);
    const found = name ? this.cy.getElementById(name) : null;
    return found && found.length > 0 ? found : null;
  }

  /**
   * The present centre of a node in page units, which during an animation or a drag differs from its place in
   * the scene. Null if it is not drawn.
   */
  placeOf(id: string): Point | null {
    const position = this.node(id)?.position();
    return position ? { x: position.x, y: position.y } : null;
  }
}
