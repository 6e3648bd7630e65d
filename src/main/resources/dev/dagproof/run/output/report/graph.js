// The graph: tasks and groups where layout.js places them. Groups can be closed.

/** With more tasks than this groups are closed at first. */
const MANY_TASKS = 60;
const LONGEST_LABEL = 32;
const graphBox = document.getElementById('graph');
const closed = new Set();
/** What is drawn, by the id of its leaf, see {@link tree}. */
const drawn = new Map();
let graphScale = 0;

/** Groups and tasks: {id, label, children | task | tasks}; groups without tasks are not there. */
function tree() {
  const root = {children: []};
  const groups = new Map(run.groups.map(group => [group.id,
    {id: 'group ' + group.id, group, label: shortLabel(group.id, group.parent), children: [], tasks: []}]));
  const attach = (child, id) => {
    const parent = groups.get(id) || root;
    if (parent.children.includes(child)) return;
    parent.children.push(child);
    if (parent !== root) attach(parent, parent.group.parent);
  };
  for (const task of run.graph) {
    attach({id: 'task ' + task.task_id, task, label: taskLabel(task), below: statesOf([task])}, task.group);
    for (let at = groups.get(task.group); at; at = groups.get(at.group.parent)) at.tasks.push(task);
  }
  return root;
}

/** Cut in its middle: ends often tell more than beginnings. */
function shortLabel(id, group) {
  const label = group && id.startsWith(group + '.') ? id.slice(group.length + 1) : id;
  if (label.length <= LONGEST_LABEL) return label;
  const half = LONGEST_LABEL / 2;
  return label.slice(0, half) + '…' + label.slice(1 - half);
}

function taskLabel(task) {
  const count = instancesOf.get(task.task_id).length;
  return shortLabel(task.task_id, task.group) + (task.mapped ? ` ×${count}` : '');
}

/** The states of tasks, and the trigger rule of one if it has another than most. */
function statesOf(tasks) {
  const instances = tasks.flatMap(task => instancesOf.get(task.task_id));
  const rule = tasks.length === 1 && tasks[0].trigger_rule !== 'all_success' ? ' · ' + tasks[0].trigger_rule : '';
  const states = counted(instances).map(([word, count]) => instances.length === 1 ? word : `${count} ${word}`);
  return (states.join(', ') || 'no instances') + rule;
}

/** The tree without what is inside of closed groups, and what stands for each task. */
function visible(node, standIns, outer) {
  if (node.task) {
    standIns.set(node.task.task_id, outer || node.id);
    return node;
  }
  const isClosed = node.group && closed.has(node.group.id);
  const children = node.children.map(child => visible(child, standIns, outer || (isClosed ? node.id : null)));
  return isClosed ? {...node, children: undefined, label: `▸ ${node.label}`, below: statesOf(node.tasks)} : {...node, children};
}

function drawGraph() {
  const standIns = new Map();
  const root = visible(tree(), standIns, null);
  const links = new Map();
  for (const task of run.graph) {
    for (const below of task.downstream) {
      const from = standIns.get(task.task_id), to = standIns.get(below);
      if (to && from !== to) links.set(from + '\n' + to, [from, to]);
    }
  }
  graphBox.replaceChildren();
  drawn.clear();
  if (!run.graph.length) {
    element(graphBox, 'p', 'The DAG has no tasks.', {class: 'empty'});
    return;
  }
  const {width, height, boxes, edges} = layOut(root, [...links.values()]);
  const svg = shape(graphBox, 'svg', {viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Tasks and groups'});
  const head = shape(shape(svg, 'defs', {}), 'marker',
    {id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto'});
  shape(head, 'path', {d: 'M0 0L8 4L0 8z', class: 'arrow'});
  for (const box of boxes) if (box.node.group && box.node.children) drawGroup(svg, box);
  for (const edge of edges) {
    const line = shape(svg, 'path', {class: 'edge', d: pathOf(edge.points), 'marker-end': 'url(#arrow)'});
    line.ends = [edge.from, edge.to];
  }
  for (const box of boxes) if (!box.node.children) drawLeaf(svg, box);
  run.graph.forEach(task => drawn.set(task.task_id, drawn.get(standIns.get(task.task_id))));
  scaleGraph(graphScale || Math.min(1, Math.max(0.75, graphBox.clientWidth / width)));
}

/** Lines where the height stays, curves where it changes. */
function pathOf(points) {
  let d = `M${points[0]}`;
  for (let at = 1; at < points.length; at++) {
    const [x, y] = points[at - 1], [u, v] = points[at];
    const middle = (x + u) / 2;
    d += Math.abs(v - y) < 0.5 || u === x ? `L${u} ${v}` : `C${middle} ${y} ${middle} ${v} ${u} ${v}`;
  }
  return d;
}

function drawGroup(svg, box) {
  const {node, x, y, width, height} = box;
  shape(svg, 'rect', {class: 'group', x, y, width, height, rx: 8});
  const title = shape(svg, 'g', {class: 'group-title', role: 'button', tabindex: 0, 'aria-expanded': 'true',
    'data-group': node.group.id});
  shape(title, 'title', {}, `${node.group.id}: close this group`);
  shape(title, 'rect', {x: x + 1, y: y + 1, width: width - 2, height: SIZE.groupTitle, rx: 7, class: 'hit'});
  shape(title, 'text', {x: x + 12, y: y + 18}, `▾ ${node.label}${node.group.mapped ? ' (mapped)' : ''}`);
  onPress(title, () => toggle(node.group.id));
}

function drawLeaf(svg, box) {
  const {node, x, y, width, height} = box;
  const instances = node.task ? instancesOf.get(node.task.task_id)
    : node.tasks.flatMap(task => instancesOf.get(task.task_id));
  const word = worst(instances);
  const made = node.task
    ? shape(svg, 'a', {class: 'node', href: instances.length ? addressOf(worstOf(instances)) : '#', 'data-task': node.task.task_id})
    : shape(svg, 'g', {class: 'node', role: 'button', 'aria-expanded': 'false', 'data-group': node.group.id});
  made.setAttribute('data-state', word);
  made.setAttribute('tabindex', -1);
  shape(made, 'title', {}, `${node.task ? node.task.task_id : node.group.id}: ${node.below}`);
  if (!node.task || node.task.mapped) shape(made, 'rect', {class: 'back', x: x + 4, y: y + 4, width, height, rx: 6});
  shape(made, 'rect', {class: 'card', x, y, width, height, rx: 6});
  shape(made, 'path', {class: 'band', d: `M${x + 6} ${y}h${SIZE.band - 6}v${height}h${6 - SIZE.band}a6 6 0 0 1 -6 -6v${12 - height}a6 6 0 0 1 6 -6z`});
  shape(made, 'text', {class: 'sign', x: x + SIZE.band / 2, y: y + height / 2 + 5}, signOf(word));
  shape(made, 'text', {x: x + SIZE.band + 9, y: y + 19}, node.label);
  const {below} = node, most = Math.floor((width - SIZE.band - 14) / SIZE.smallLetter);
  shape(made, 'text', {class: 'below', x: x + SIZE.band + 9, y: y + 36}, below.length > most ? below.slice(0, most - 1) + '…' : below);
  if (node.group) onPress(made, () => toggle(node.group.id));
  else made.addEventListener('keydown', event => step(event, node.task.task_id));
  made.box = box;
  drawn.set(node.id, made);
}

function toggle(id) {
  if (!closed.delete(id)) closed.add(id);
  drawGraph();
  markGraph(shownNow);
  graphBox.querySelector(`[data-group="${CSS.escape(id)}"]`)?.focus();
}

/** The arrow keys go from task to task: along an edge, or to the next one of the column. */
function step(event, id) {
  const next = {
    ArrowRight: () => nearest(id, taskOf.get(id).downstream),
    ArrowLeft: () => nearest(id, upstreamOf.get(id)),
    ArrowDown: () => nearest(id, run.graph.map(task => task.task_id), 1),
    ArrowUp: () => nearest(id, run.graph.map(task => task.task_id), -1),
  }[event.key]?.();
  if (!next) return;
  event.preventDefault();
  choose(worstOf(instancesOf.get(next)));
  drawn.get(next).focus();
}

function nearest(id, ids, direction) {
  const others = ids.filter(other => other !== id && drawn.get(other)?.box.node.task && instancesOf.get(other).length);
  return nearestBox(drawn.get(id).box, others, other => drawn.get(other).box, direction);
}

/** Marks the task that is shown, and its edges. */
function markGraph(one) {
  const node = one && drawn.get(one.task_id);
  for (const each of graphBox.querySelectorAll('.node')) {
    each.classList.toggle('picked', each === node);
    each.setAttribute('tabindex', each === node || each.dataset.group !== undefined ? 0 : -1);
  }
  for (const edge of graphBox.querySelectorAll('.edge')) {
    edge.classList.toggle('near', Boolean(node) && edge.ends.includes(node.box.node.id));
  }
  if (!node) return;
  const {x, y, width, height} = node.box, scale = graphScale, room = 20;
  const within = (at, size, start, length) => at < start ? at - room
    : at + size > start + length ? at + size - length + room : start;
  graphBox.scrollTo(within(x * scale, width * scale, graphBox.scrollLeft, graphBox.clientWidth),
    within(y * scale, height * scale, graphBox.scrollTop, graphBox.clientHeight));
}

function scaleGraph(scale) {
  graphScale = Math.min(2, Math.max(0.15, scale));
  const svg = graphBox.querySelector('svg');
  svg?.setAttribute('width', svg.viewBox.baseVal.width * graphScale);
  svg?.setAttribute('height', svg.viewBox.baseVal.height * graphScale);
}

function addGraphTools() {
  const tools = document.getElementById('graph-tools');
  const tool = (text, label, action) =>
    element(tools, 'button', text, {type: 'button', 'aria-label': label, title: label}).addEventListener('click', action);
  if (run.groups.length) {
    tool('open all', 'Open all groups', () => { closed.clear(); drawGraph(); markGraph(shownNow); });
    tool('close all', 'Close all groups', () => { run.groups.forEach(group => closed.add(group.id)); drawGraph(); markGraph(shownNow); });
  }
  tool('−', 'Smaller', () => scaleGraph(graphScale / 1.25));
  tool('+', 'Larger', () => scaleGraph(graphScale * 1.25));
  tool('fit', 'Fit into the window', () => {
    const size = graphBox.querySelector('svg').viewBox.baseVal;
    scaleGraph(Math.min(1, graphBox.clientWidth / size.width));
  });
}

/** Of many tasks only the groups are shown at first, but those around the one that is chosen. */
function closeGroups(one) {
  if (run.graph.length <= MANY_TASKS) return;
  const parents = new Map(run.groups.map(group => [group.id, group.parent]));
  const around = new Set();
  for (let id = taskOf.get(one?.task_id)?.group; id; id = parents.get(id)) around.add(id);
  for (const group of run.groups) if (!around.has(group.id)) closed.add(group.id);
}
