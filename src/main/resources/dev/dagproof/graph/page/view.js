// What part of the graph is seen: moved by dragging, the wheel and keys.

const canvas = document.getElementById('canvas');
const pictures = [...canvas.querySelectorAll('svg')];
const LARGEST = 3;
/** Below this scale no text can be read. */
const FAR = 0.16;
/** At this scale all texts can be read. */
const READABLE = 0.65;
/** One of the graphs, and what of it is in the middle at which scale. */
const view = {dag: 0, x: 0, y: 0, scale: 1};

const sizeOf = dag => ({width: data.dags[dag].width, height: data.dags[dag].height});

/** The scale at which all of the graph is seen; never larger than it is drawn. */
function fitting() {
  const {width, height} = sizeOf(view.dag);
  return Math.min(1, canvas.clientWidth / width, canvas.clientHeight / height);
}

function look(x, y, scale) {
  const {width, height} = sizeOf(view.dag);
  view.scale = Math.min(LARGEST, Math.max(fitting() / 2, scale));
  view.x = Math.min(width, Math.max(0, x));
  view.y = Math.min(height, Math.max(0, y));
  const w = canvas.clientWidth / view.scale, h = canvas.clientHeight / view.scale;
  pictures[view.dag].classList.toggle('far', view.scale < FAR);
  pictures[view.dag].setAttribute('viewBox', `${view.x - w / 2} ${view.y - h / 2} ${w} ${h}`);
}

/** Where the graph begins, if all of it cannot be read at once, and yet is no map. */
function begin() {
  const {height} = sizeOf(view.dag), all = fitting();
  fit();
  if (all < READABLE && all > FAR) {
    const h = canvas.clientHeight / READABLE;
    look(canvas.clientWidth / READABLE / 2, height > h ? h / 2 : height / 2, READABLE);
  }
}

function fit() {
  const {width, height} = sizeOf(view.dag);
  look(width / 2, height / 2, fitting());
}

/** Changes the scale; the point of the canvas stays where it is. */
function zoom(factor, atX = canvas.clientWidth / 2, atY = canvas.clientHeight / 2) {
  const dx = atX - canvas.clientWidth / 2, dy = atY - canvas.clientHeight / 2;
  const x = view.x + dx / view.scale, y = view.y + dy / view.scale;
  const scale = Math.min(LARGEST, Math.max(fitting() / 2, view.scale * factor));
  look(x - dx / scale, y - dy / scale, scale);
}

const move = (dx, dy) => look(view.x + dx / view.scale, view.y + dy / view.scale, view.scale);

/** Brings a place of the graph into view, large enough to be read. */
function bring(box, isCentred) {
  const w = canvas.clientWidth / view.scale / 2, h = canvas.clientHeight / view.scale / 2, room = 10;
  const isSeen = Math.abs(box.x + box.width / 2 - view.x) < w - box.width / 2 - room
    && Math.abs(box.y + box.height / 2 - view.y) < h - box.height / 2 - room;
  if (isSeen && !isCentred) return;
  look(box.x + box.width / 2, box.y + box.height / 2, isCentred ? Math.max(view.scale, 0.8) : view.scale);
}

// Dragging begins after a few pixels: less is a click.

const SLIP = 4;
const pointers = new Map();
let dragged = false;

canvas.addEventListener('pointerdown', event => {
  if (event.button > 0) return;
  if (!pointers.size) dragged = false;
  pointers.set(event.pointerId, {x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY});
});
addEventListener('pointermove', event => {
  const at = pointers.get(event.pointerId);
  if (!at) return;
  const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
  if (!dragged && Math.hypot(event.clientX - at.startX, event.clientY - at.startY) < SLIP) return;
  dragged = true;
  canvas.classList.add('moving');
  if (others.length) {
    const distance = point => Math.hypot(point.x - others[0].x, point.y - others[0].y);
    const box = canvas.getBoundingClientRect();
    zoom(distance({x: event.clientX, y: event.clientY}) / Math.max(distance(at), 1),
      (event.clientX + others[0].x) / 2 - box.x, (event.clientY + others[0].y) / 2 - box.y);
  } else {
    move(at.x - event.clientX, at.y - event.clientY);
  }
  at.x = event.clientX;
  at.y = event.clientY;
});
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, event => {
    pointers.delete(event.pointerId);
    if (!pointers.size) canvas.classList.remove('moving');
  });
}

canvas.addEventListener('wheel', event => {
  event.preventDefault();
  const box = canvas.getBoundingClientRect();
  if (event.shiftKey) move(event.deltaX || event.deltaY, 0);
  else zoom(Math.exp(-Math.max(-200, Math.min(200, event.deltaY)) / 400), event.clientX - box.x, event.clientY - box.y);
}, {passive: false});

new ResizeObserver(() => pictures.length && look(view.x, view.y, view.scale)).observe(canvas);

/** What a key does to the view; false if it does nothing. */
function steer(key) {
  const far = 80;
  const action = {
    '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '0': fit,
    ArrowLeft: () => move(-far, 0), ArrowRight: () => move(far, 0), ArrowUp: () => move(0, -far), ArrowDown: () => move(0, far),
  }[key];
  action?.();
  return Boolean(action);
}

document.getElementById('smaller').addEventListener('click', () => zoom(0.8));
document.getElementById('larger').addEventListener('click', () => zoom(1.25));
document.getElementById('fit').addEventListener('click', fit);
