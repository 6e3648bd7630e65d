// Puts the page together, and shows what the address names.

let shownNow = null;

function drawHead() {
  const head = document.getElementById('head');
  element(head, 'h1', run.dag_id);
  const facts = element(head, 'div', null, {class: 'facts'});
  badge(facts, run.state, run.cancelled ? 'cancelled' : run.state);
  element(facts, 'span', seconds(run.duration));
  for (const [word, count] of counted(run.tasks)) {
    const chip = element(facts, 'button', null, {type: 'button', class: 'chip', title: `Show only these in the timeline`});
    badge(chip, word, `${count} ${word}`);
    chip.addEventListener('click', () => filterTimeline(document.getElementById('filter').value === word ? '' : word));
  }
  const more = element(head, 'div', null, {class: 'facts faint'});
  if (run.logical_date) element(more, 'span', 'logical date ' + run.logical_date);
  element(more, 'span', run.run_id);
  element(more, 'span', run.file);
  if (run.trouble) element(head, 'p', run.trouble, {class: 'trouble'});
  const first = run.tasks.find(one => one.state === 'failed');
  if (first) {
    const line = element(head, 'p', null, {class: 'trouble'});
    element(line, 'a', titleOf(first), {href: addressOf(first)});
    line.append(' failed' + (first.error ? ': ' + headlineOf(first.error) : ''));
  }
  if (run.simulated) element(head, 'p', 'Simulated tasks were checked and rendered, but did nothing.', {class: 'note'});
  for (const other of run.triggered) {
    const line = element(head, 'p', `triggered ${other.dag_id}: `, {class: 'note'});
    badge(line, other.state, `${other.state}, ${seconds(other.duration)}`);
  }
  for (const note of run.notes) element(head, 'p', note, {class: 'note'});
}

function headlineOf(error) {
  let first = error;
  while (first.cause) first = first.cause;
  return [first.kind, first.message].filter(Boolean).join(': ');
}

function show(isByPerson) {
  const {one, number} = chosen() || {one: worstOf(run.tasks), number: 0};
  shownNow = one;
  drawDetail(one, number);
  markGraph(one);
  markTimeline(one);
  document.title = one && chosen() ? `${titleOf(one)} - ${run.dag_id}` : run.dag_id;
  // On a narrow screen it stands below what was clicked.
  const top = detailBox.getBoundingClientRect().top;
  const isBeside = matchMedia('(min-width: 901px)').matches;
  if (isByPerson && !isBeside && (top < 0 || top > innerHeight * 0.7) && !document.activeElement?.closest('.node:focus-visible, .row:focus-visible')) {
    detailBox.scrollIntoView();
  }
}

drawHead();
closeGroups(chosen()?.one || worstOf(run.tasks));
addGraphTools();
addTimelineTools();
drawGraph();
drawTimeline();
show(false);
addEventListener('hashchange', () => show(true));
