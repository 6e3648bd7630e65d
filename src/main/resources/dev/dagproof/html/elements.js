'use strict';
// What all pages need.

/** What the page shows. */
const data = JSON.parse(document.getElementById('data').textContent);

// Text goes into the page as text, never as markup.

function element(parent, name, text, attributes) {
  return filled(document.createElement(name), parent, text, attributes);
}

function shape(parent, name, attributes, text) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), parent, text, attributes);
}

function filled(made, parent, text, attributes) {
  if (text !== undefined && text !== null) made.textContent = text;
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  parent.appendChild(made);
  return made;
}

/** A click, or Enter or space. */
function onPress(made, action) {
  made.addEventListener('click', action);
  made.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      action();
    }
  });
}

/**
 * The nearest of several things that have a place {x, y}; null if there is none.
 *
 * @param direction 1 for those below in the same column, -1 for those above, nothing for all
 */
function nearestBox({x, y}, others, boxOf, direction) {
  let best = null, least = Infinity;
  for (const other of others) {
    const box = boxOf(other);
    const down = (box.y - y) * (direction || 0);
    if (direction && (down <= 0 || Math.abs(box.x - x) > 65)) continue;
    const distance = direction ? down : Math.abs(box.y - y) + Math.abs(box.x - x);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

/** Lines of a file: [[number, text]..]. Those that are meant are marked. */
function sourceLines(parent, lines, isMeant) {
  const source = element(parent, 'pre', null, {class: 'source'});
  for (const [number, text] of lines) {
    const isHere = isMeant(number);
    const line = element(source, 'span', null, {class: isHere ? 'line here' : 'line'});
    element(line, 'span', (isHere ? '> ' : '  ') + String(number).padStart(4), {class: 'number'});
    line.append(text + '\n');
  }
  return source;
}
