// Where everything of the graph stands: columns from left to right, groups as boxes in boxes.
//
// Each group is laid out by itself, its inner groups before it. Its children stand in columns. An
// edge that passes a column has a lane of its own there, and an edge that crosses the border of a
// group goes on as a lane inside of it, so no edge lies on a task.

const SIZE = {
  rowHeight: 46, rowGap: 14, laneGap: 9, columnGap: 46,
  groupPadding: 14, groupTitle: 26, margin: 12,
  narrowest: 130, widest: 300, letter: 7.3, smallLetter: 6.1, band: 26,
};

/** That of a box with two lines of text. */
function widthOf(label, below) {
  const text = Math.max(label.length * SIZE.letter, (below || '').length * SIZE.smallLetter);
  return Math.min(SIZE.widest, Math.max(SIZE.narrowest, SIZE.band + 20 + text));
}

/**
 * @param root a group: {id, children: [group or {id, label, below}]}, leaves have no children
 * @param links pairs of ids of leaves
 * @return {width, height, boxes: [{node, x, y, width, height}], edges: [{from, to, points}]}
 */
function layOut(root, links) {
  const parents = new Map();
  (function adopt(group) {
    for (const child of group.children) {
      parents.set(child.id, group);
      if (child.children) adopt(child);
    }
  })(root);
  const pathOf = id => {
    const path = [id];
    for (let at = parents.get(id); at; at = parents.get(at.id)) path.unshift(at.id);
    return path;
  };
  const edges = links.map(([from, to]) => {
    const a = pathOf(from), b = pathOf(to);
    let depth = 0;
    while (a[depth + 1] === b[depth + 1]) depth++;
    return {from, to, a, b, depth};
  });
  const box = new GroupBox(root, edges, 0);
  box.place(SIZE.margin - SIZE.groupPadding, SIZE.margin - SIZE.groupPadding - SIZE.groupTitle);
  const boxes = [];
  box.collect(boxes);
  return {
    width: box.width - 2 * SIZE.groupPadding + 2 * SIZE.margin,
    height: box.height - 2 * SIZE.groupPadding - SIZE.groupTitle + 2 * SIZE.margin,
    boxes,
    edges: edges.map(edge => ({from: edge.from, to: edge.to, points: box.route(edge)})),
  };
}

/** A task, or a group that is shown closed. */
class Leaf {
  constructor(node) {
    this.node = node;
    this.width = widthOf(node.label, node.below);
    this.height = SIZE.rowHeight;
  }
  entry() { return this.height / 2; }
  exit() { return this.height / 2; }
  place(x, y) { this.x = x; this.y = y; }
  collect(boxes) { boxes.push(this); }
  pointsIn() { return []; }
  pointsOut() { return []; }
}

/** The part of a column that edges of one task pass through. */
class Lane {
  constructor() { this.width = 0; this.height = 0; }
  entry() { return 0; }
  exit() { return 0; }
  place(x, y) { this.y = y; }
  collect() {}
}

class GroupBox {
  constructor(group, edges, depth) {
    this.node = group;
    this.depth = depth;
    this.items = new Map();
    const inside = depth === 0 ? edges
      : edges.filter(edge => edge.a[depth] === group.id || edge.b[depth] === group.id);
    for (const child of group.children) {
      this.items.set(child.id, child.children ? new GroupBox(child, inside, depth + 1) : new Leaf(child));
    }
    this.holders = new Map();
    for (const item of this.items.values()) {
      for (const leaf of item.holders ? item.holders.keys() : [item.node.id]) this.holders.set(leaf, item);
    }
    this.lanes = new Map();
    this.joints = [];
    this.around = [];
    this.setColumns(inside);
    this.setLanes(inside);
    this.setOrder();
    this.setHeights();
  }

  // Which column

  setColumns(edges) {
    const next = new Map([...this.items.keys()].map(id => [id, new Set()]));
    for (const edge of edges) {
      if (this.joinsChildren(edge)) next.get(edge.a[this.depth + 1]).add(edge.b[this.depth + 1]);
    }
    // Groups can be before and behind each other: what closes such a circle is no order.
    const seen = new Map(), last = [];
    const visit = id => {
      seen.set(id, 'open');
      for (const below of next.get(id)) {
        if (seen.get(below) === 'open') next.get(id).delete(below);
        else if (!seen.has(below)) visit(below);
      }
      seen.set(id, 'done');
      last.push(id);
    };
    for (const id of next.keys()) if (!seen.has(id)) visit(id);
    this.columnOf = new Map(last.map(id => [id, 0]));
    for (const id of last.reverse()) {
      for (const below of next.get(id)) {
        this.columnOf.set(below, Math.max(this.columnOf.get(below), this.columnOf.get(id) + 1));
      }
    }
    this.columns = [];
    for (const id of this.items.keys()) (this.columns[this.columnOf.get(id)] ??= []).push(this.items.get(id));
  }

  joinsChildren(edge) {
    return edge.depth === this.depth && edge.a[this.depth] === this.node.id;
  }

  // Lanes: of an edge between children, of one that comes in, of one that goes out

  setLanes(edges) {
    for (const edge of edges) {
      const here = this.depth, from = edge.a[here + 1], to = edge.b[here + 1];
      if (this.joinsChildren(edge)) {
        const first = this.columnOf.get(from), last = this.columnOf.get(to);
        if (first >= last) {
          this.around.push(edge);
          continue;
        }
        this.join(`from ${edge.from}`, first, last, edge, this.items.get(from), this.items.get(to));
      } else if (edge.b[here] === this.node.id && edge.depth < here) {
        this.join(`to ${edge.to}`, -1, this.columnOf.get(to), edge, null, this.items.get(to));
      } else if (edge.a[here] === this.node.id && edge.depth < here) {
        this.join(`out ${edge.from}`, this.columnOf.get(from), this.columns.length, edge, this.items.get(from), null);
      }
    }
  }

  /** Connects two items, by lanes in the columns between them; null is the border. */
  join(name, first, last, edge, from, to) {
    let before = from;
    for (let column = first + 1; column < last; column++) {
      const lane = this.lane(name, column);
      if (before) this.joint(column - 1, before, lane, edge);
      before = lane;
    }
    if (before && to) this.joint(last - 1, before, to, edge);
  }

  joint(column, left, right, edge) {
    this.joints.push({left, right, edge});
  }

  lane(name, column) {
    const key = `${column} ${name}`;
    if (!this.lanes.has(key)) {
      this.lanes.set(key, new Lane());
      this.columns[column].push(this.lanes.get(key));
    }
    return this.lanes.get(key);
  }

  // In which order in a column: near to what it is joined with

  setOrder() {
    const lefts = new Map(), rights = new Map();
    for (const joint of this.joints) {
      add(lefts, joint.right, joint);
      add(rights, joint.left, joint);
    }
    this.lefts = lefts;
    this.rights = rights;
    this.stack();
    for (let sweep = 0; sweep < 8; sweep++) {
      const forward = sweep % 2 === 0;
      for (const column of forward ? this.columns : [...this.columns].reverse()) {
        const wish = new Map(column.map(item => [item, this.wish(item, forward ? [lefts] : [rights])]));
        column.sort((a, b) => wish.get(a) - wish.get(b));
        this.stackColumn(column);
      }
    }
  }

  stack() { this.columns.forEach(column => this.stackColumn(column)); }

  stackColumn(column) {
    let y = 0;
    column.forEach((item, at) => {
      if (at > 0) y += gap(column[at - 1], item);
      item.at = y;
      y += item.height;
    });
    column.forEach(item => { item.at -= y / 2; });
  }

  /** Where the top of an item would make its edges straight. */
  wish(item, sides) {
    let sum = 0, count = 0;
    for (const side of sides) {
      for (const {left, right, edge} of side.get(item) || []) {
        sum += side === this.lefts ? left.at + left.exit(edge.from) - right.entry(edge.to)
          : right.at + right.entry(edge.to) - left.exit(edge.from);
        count++;
      }
    }
    return count ? sum / count : item.at;
  }

  setHeights() {
    for (let sweep = 0; sweep < 6; sweep++) {
      for (const column of sweep % 2 ? [...this.columns].reverse() : this.columns) {
        settle(column, column.map(item => this.wish(item, [this.lefts, this.rights])));
      }
    }
    const all = this.columns.flat();
    const top = Math.min(...all.map(item => item.at));
    const bottom = Math.max(...all.map(item => item.at + item.height));
    all.forEach(item => { item.at += SIZE.groupPadding + SIZE.groupTitle - top; });
    this.floor = SIZE.groupPadding + SIZE.groupTitle + bottom - top;
    this.height = this.floor + this.around.length * SIZE.laneGap + SIZE.groupPadding;
    let x = SIZE.groupPadding;
    this.spans = this.columns.map(column => {
      const width = Math.max(...column.map(item => item.width));
      const span = [x, x + width];
      x += width + SIZE.columnGap;
      return span;
    });
    const title = this.node.label === undefined ? 0 : widthOf(this.node.label) + 20;
    this.width = Math.max(x - SIZE.columnGap + SIZE.groupPadding, title);
  }

  // Where edges cross the border, from its top

  entry(to) { return this.crossing(to, `0 to ${to}`, 'entry'); }
  exit(from) { return this.crossing(from, `${this.columns.length - 1} out ${from}`, 'exit'); }

  crossing(leaf, laneName, side) {
    const item = this.lanes.get(laneName) || this.holders.get(leaf);
    return item.at + item[side](leaf);
  }

  place(x, y) {
    this.x = x;
    this.y = y;
    this.columns.forEach((column, at) => column.forEach(item => item.place(x + this.spans[at][0], y + item.at)));
  }

  collect(boxes) {
    boxes.push(this);
    for (const item of this.items.values()) item.collect(boxes);
  }

  // The way of an edge: points, from each to the next a line or (at another height) a curve

  route(edge) {
    if (!this.joinsChildren(edge)) return this.items.get(edge.a[this.depth + 1]).route(edge);
    const from = this.items.get(edge.a[this.depth + 1]), to = this.items.get(edge.b[this.depth + 1]);
    const first = this.columnOf.get(edge.a[this.depth + 1]), last = this.columnOf.get(edge.b[this.depth + 1]);
    const start = [from.x + from.width, from.y + from.exit(edge.from)];
    const end = [to.x, to.y + to.entry(edge.to)];
    const middle = first < last
      ? [[this.right(first), start[1]], ...this.through(`from ${edge.from}`, first + 1, last)]
      : this.way(edge, start, end, first, last);
    return [...from.pointsOut(edge), start, ...middle, end, ...to.pointsIn(edge)];
  }

  left(column) { return this.x + this.spans[column][0]; }
  right(column) { return this.x + this.spans[column][1]; }

  through(name, first, last) {
    const points = [];
    for (let column = first; column < last; column++) {
      const y = this.lanes.get(`${column} ${name}`).y;
      points.push([this.left(column), y], [this.right(column), y]);
    }
    return points;
  }

  /** Back to an earlier column: below everything. */
  way(edge, start, end, first, last) {
    const y = this.y + this.floor + (this.around.indexOf(edge) + 1) * SIZE.laneGap;
    const right = this.right(first) + SIZE.columnGap / 4, left = this.left(last) - SIZE.columnGap / 4;
    return [[right, start[1]], [right, y], [left, y], [left, end[1]]];
  }

  /** From the border to the task. */
  pointsIn(edge) {
    const child = edge.b[this.depth + 1], item = this.items.get(child);
    return [...this.through(`to ${edge.to}`, 0, this.columnOf.get(child)),
      [item.x, item.y + item.entry(edge.to)], ...item.pointsIn(edge)];
  }

  /** From the task to the border. */
  pointsOut(edge) {
    const child = edge.a[this.depth + 1], item = this.items.get(child), column = this.columnOf.get(child);
    const y = item.y + item.exit(edge.from);
    return [...item.pointsOut(edge), [item.x + item.width, y], [this.right(column), y],
      ...this.through(`out ${edge.from}`, column + 1, this.columns.length)];
  }
}

function add(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}

function gap(above, below) {
  return above instanceof Lane || below instanceof Lane ? SIZE.laneGap : SIZE.rowGap;
}

/**
 * Gives each item of a column the place nearest to its wish (least squares) that keeps their order
 * and their distances: neighbours that would overlap become a block, which stands at its mean.
 */
function settle(column, wishes) {
  const blocks = [];
  let offset = 0;
  column.forEach((item, at) => {
    if (at > 0) offset += column[at - 1].height + gap(column[at - 1], item);
    let block = {sum: wishes[at] - offset, count: 1, offsets: [[item, offset]]};
    while (blocks.length && blocks.at(-1).sum / blocks.at(-1).count > block.sum / block.count) {
      const before = blocks.pop();
      block = {sum: before.sum + block.sum, count: before.count + block.count,
        offsets: before.offsets.concat(block.offsets)};
    }
    blocks.push(block);
  });
  for (const {sum, count, offsets} of blocks) {
    for (const [item, down] of offsets) item.at = sum / count + down;
  }
}
