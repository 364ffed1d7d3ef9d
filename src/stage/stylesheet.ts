import type { NodeSingular, StylesheetJsonBlock } from 'cytoscape';
import type { Palette } from './palette.ts';

/**
 * The Cytoscape styles for a palette. Classes are facts (status, form, confidence) or roles. Selectors
 * contain only these constants.
 */
export function stylesheetFor(palette: Palette): StylesheetJsonBlock[] {
  return [...nodeStyles(palette), ...lineStyles(palette)];
}

function nodeStyles(palette: Palette): StylesheetJsonBlock[] {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        width: (node: NodeSingular) => node.data('width'),
        height: (node: NodeSingular) => node.data('height'),
        'background-color': palette.card,
        'border-color': palette.outline,
        'border-width': 1.2,
        'corner-radius': '8',
        'overlay-opacity': 0,
        'underlay-opacity': 0,
      } as object,
    },
    { selector: 'node.chip', style: { 'corner-radius': '12', 'border-color': palette.line } as object },
    { selector: 'node.phase', style: { 'corner-radius': '14', 'border-color': palette.outline } as object },
    { selector: 'node.series', style: { 'corner-radius': '14', 'border-color': palette.ink } as object },
    { selector: 'node.lane', style: { 'background-opacity': 0, 'border-width': 0 } },
    {
      selector: 'node.in-development',
      style: { 'border-style': 'dashed', 'border-dash-pattern': [5, 3] } as object,
    },
    { selector: 'node.under-revision', style: { 'border-style': 'double', 'border-width': 3.6 } },
    { selector: 'node.near', style: { 'border-color': palette.ink } },
    { selector: 'node.depends-on', style: { 'border-color': palette.depends, 'border-width': 2.4 } },
    { selector: 'node.needed-by', style: { 'border-color': palette.needed, 'border-width': 2.4 } },
    {
      selector: 'node.both',
      style: {
        'border-color': palette.depends,
        'border-width': 2.4,
        'outline-color': palette.needed,
        'outline-width': 2,
        'outline-offset': 1.5,
      } as object,
    },
    { selector: 'node.primary', style: { 'border-color': palette.ink, 'border-width': 2.6 } },
    { selector: 'node.supporting', style: { 'border-color': palette.related, 'border-width': 1.4 } },
    { selector: 'node.used-with', style: { 'border-color': palette.used, 'border-width': 2 } },
    { selector: 'node.related', style: { 'border-color': palette.related, 'border-width': 2 } },
    {
      selector: 'node.lane.depends-on, node.lane.needed-by, node.lane.used-with, node.lane.related',
      style: { 'border-width': 1.5 },
    },
    {
      selector: 'node.selected',
      style: {
        'border-color': palette.ink,
        'border-width': 2,
        'outline-color': palette.ring,
        'outline-width': 5,
        'outline-offset': 1,
      } as object,
    },
    // paint-tiles.ts paints tiles. Here they only receive the pointer.
    {
      selector: 'node.tile',
      style: { 'background-opacity': 0, 'border-width': 0, 'outline-width': 0 } as object,
    },
  ];
}

function lineStyles(palette: Palette): StylesheetJsonBlock[] {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-distances': (edge: NodeSingular) => [edge.data('bend')],
        'control-point-weights': [0.5],
        width: 1.2,
        'line-color': palette.edge,
        'source-arrow-color': palette.edge,
        'target-arrow-color': palette.edge,
        'arrow-scale': 1.1,
        'overlay-opacity': 0,
      } as object,
    },
    { selector: 'edge.straight', style: { 'curve-style': 'straight' } },
    { selector: 'edge.medium', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 3] } },
    { selector: 'edge.low', style: { 'line-style': 'dotted' } },
    { selector: 'edge.arrow-from', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge.arrow-to', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.highlight', style: { width: 2.4, 'line-style': 'solid' } },
    { selector: 'edge.near', style: { ...coloured(palette.quiet), width: 1.8 } },
    { selector: 'edge.depends-on', style: coloured(palette.depends) },
    {
      selector: 'edge.needed-by',
      style: { ...coloured(palette.needed), 'line-style': 'dashed', 'line-dash-pattern': [8, 4] },
    },
    {
      selector: 'edge.both',
      style: {
        'line-fill': 'linear-gradient',
        'line-gradient-stop-colors': [palette.depends, palette.needed],
        'line-gradient-stop-positions': [45, 55],
        'target-arrow-color': palette.needed,
        'source-arrow-color': palette.depends,
      } as object,
    },
    {
      selector: 'edge.used-with',
      style: { ...coloured(palette.used), 'line-style': 'dashed', 'line-dash-pattern': [9, 3, 2, 3] },
    },
    { selector: 'edge.related', style: { ...coloured(palette.related), width: 1.8, 'line-style': 'dotted' } },
  ];
}

function coloured(colour: string) {
  return { 'line-color': colour, 'source-arrow-color': colour, 'target-arrow-color': colour };
}
