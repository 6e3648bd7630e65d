// Which DAG and which task is shown stands in the address: #dag=0&task=load

const search = document.getElementById('search');
const picker = document.getElementById('dags');
const tasksOf = pictures.map(picture => [...picture.querySelectorAll('.task')]);
const upstreams = new Map();
let picked = null;

function upstreamOf(dag, number) {
  if (!upstreams.has(dag)) {
    const all = dag.tasks.map(() => []);
    dag.tasks.forEach((task, from) => task.downstream.forEach(to => all[to].push(from)));
    upstreams.set(dag, all);
  }
  return upstreams.get(dag)[number];
}

function addressOf(dag, number) {
  const parts = ['#dag=' + data.dags.indexOf(dag)];
  if (number !== undefined) parts.push('task=' + encodeURIComponent(dag.tasks[number].id));
  return parts.join('&');
}

function chosen() {
  const parts = new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B'));
  const wanted = Number(parts.get('dag')) || 0;
  const dag = data.dags[wanted] ? wanted : 0;
  const number = data.dags[dag]?.tasks.findIndex(task => task.id === parts.get('task')) ?? -1;
  return {dag, number};
}

/** Where the card of a task is: of hidden graphs, too. */
function cardOf(task) {
  const card = task.querySelector('.card'), value = name => Number(card.getAttribute(name));
  return {x: value('x'), y: value('y'), width: value('width'), height: value('height')};
}

const boxOf = number => cardOf(tasksOf[view.dag][number]);

function show(isByPerson) {
  const {dag, number} = chosen();
  const of = data.dags[dag], isOther = view.dag !== dag || !isByPerson;
  view.dag = dag;
  picker.value = dag;
  document.getElementById('title').textContent = of.title;
  document.title = number >= 0 ? `${of.tasks[number].id} - ${of.title}` : of.title;
  if (number < 0) drawDag(of);
  else drawTask(of, number);
  detailBox.scrollTop = 0;
  if (isOther) {
    // Behind the texts, which decide how much room the graph has.
    pictures.forEach((picture, at) => picture.toggleAttribute('hidden', at !== dag));
    begin();
    if (search.value) find();
    if (number >= 0 && view.scale < READABLE) bring(boxOf(number), true);
  }
  mark(number);
}

function mark(number) {
  const tasks = tasksOf[view.dag];
  picked?.classList.remove('picked');
  picked = tasks[number] ?? null;
  picked?.classList.add('picked');
  const inTabs = picked ?? tasks[0];
  for (const task of tasks) task.setAttribute('tabindex', task === inTabs ? 0 : -1);
  for (const edge of pictures[view.dag].querySelectorAll('.edge')) {
    edge.classList.toggle('near', number >= 0 && (Number(edge.dataset.from) === number || Number(edge.dataset.to) === number));
  }
  if (picked) bring(boxOf(number), false);
}

/** The arrow keys go from task to task: along an edge, or to the next one of the column. */
function step(event, number) {
  const dag = data.dags[view.dag], tasks = tasksOf[view.dag];
  const all = tasks.map((task, at) => at);
  const to = {
    ArrowRight: () => nearestBox(boxOf(number), dag.tasks[number].downstream, boxOf),
    ArrowLeft: () => nearestBox(boxOf(number), upstreamOf(dag, number), boxOf),
    ArrowDown: () => nearestBox(boxOf(number), all, boxOf, 1),
    ArrowUp: () => nearestBox(boxOf(number), all, boxOf, -1),
  }[event.key]?.();
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (to === null) return;
  location.replace(addressOf(dag, to));
  tasks[to].focus({preventScroll: true});
}

// Search: what fits stays, the rest fades; Enter goes from one to the next.

let matches = [], atMatch = -1;

function find() {
  const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const dag = data.dags[view.dag];
  matches = words.length ? dag.tasks.map((task, at) => at).filter(at => {
    const text = [dag.tasks[at].id, dag.tasks[at].operator, dag.tasks[at].trigger_rule, ...dag.tasks[at].marks].join(' ').toLowerCase();
    return words.every(word => text.includes(word));
  }) : [];
  atMatch = -1;
  pictures[view.dag].classList.toggle('searching', words.length > 0);
  const found = new Set(matches);
  tasksOf[view.dag].forEach((task, at) => task.classList.toggle('match', found.has(at)));
  document.getElementById('found').textContent = words.length ? `${matches.length} found` : '';
}

search.addEventListener('input', find);
search.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    search.value = '';
    find();
  }
  if (event.key !== 'Enter' || !matches.length) return;
  atMatch = (atMatch + (event.shiftKey ? matches.length - 1 : 1)) % matches.length;
  document.getElementById('found').textContent = `${atMatch + 1} of ${matches.length}`;
  location.replace(addressOf(data.dags[view.dag], matches[atMatch]));
  bring(boxOf(matches[atMatch]), true);
});

function addFlag(task, numbers) {
  const {x, y, width} = cardOf(task);
  const isError = numbers.some(number => data.findings[number].severity === 'error');
  const flag = shape(task, 'g', {class: isError ? 'flag error' : 'flag'});
  shape(flag, 'circle', {cx: x + width - 2, cy: y + 2, r: 9});
  shape(flag, 'text', {x: x + width - 2, y: y + 6}, String(numbers.length));
}

data.dags.forEach((dag, at) => {
  const isOnly = data.dags.every(other => other === dag || other.title !== dag.title);
  element(picker, 'option', isOnly ? dag.title : `${dag.title} (${placeOf(dag.loaded)})`, {value: at});
  tasksOf[at].forEach((task, number) => {
    const {findings} = dag.tasks[number];
    task.setAttribute('role', 'button');
    task.setAttribute('aria-label', task.querySelector('title').textContent + (findings.length ? `, ${count(findings.length, 'finding')}` : ''));
    if (findings.length) addFlag(task, findings);
    onPress(task, () => { if (!dragged) location.hash = addressOf(dag, number); });
    task.addEventListener('keydown', event => step(event, number));
  });
});
picker.hidden = data.dags.length < 2;
picker.addEventListener('change', () => { location.hash = '#dag=' + picker.value; });
canvas.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') location.hash = addressOf(data.dags[view.dag]);
  else if (steer(event.key)) event.preventDefault();
});
canvas.addEventListener('click', event => {
  if (!dragged && !event.target.closest('.task')) location.hash = addressOf(data.dags[view.dag]);
});
addEventListener('keydown', event => {
  if (event.key === '/' && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  }
});
addEventListener('hashchange', () => show(true));
if (data.dags.length) show(false);
else document.getElementById('title').textContent = data.nothing;
