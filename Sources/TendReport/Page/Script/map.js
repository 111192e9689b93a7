// The map: whom and what it draws, and how to get about in it with the arrow keys.
// Discs of teams stand on it where people are too many.

const map = {
  root: null,
  /** Nodes of people, by their place in the network. */
  people: new Map(),
  /** Whom or what the arrow keys reach, people or discs, by their nodes. */
  standing: new Map(),
  /** Drawn ties: ends and every piece of the line. */
  ties: [],
  tiesOf: new Map(),
  /** Where lines of ties that are not drawn go. */
  over: null,
};

function readMap() {
  map.root = first('.plate svg');
  if (!map.root) return;
  const behind = piecesBehind();
  for (const node of all('[id^="p-"]', map.root)) {
    const index = Number(node.id.slice(2));
    map.people.set(index, node);
    if (people[index]) map.standing.set(node, people[index]);
  }
  for (const node of all('[id^="t-"]', map.root)) {
    const [a, b] = node.id.slice(2).split('-').map(Number);
    const tie = { a, b, tie: tieBetween(a, b), pieces: [node] };
    const piece = behind.get(endsOf(all('path', node)));
    if (piece) {
      piece.classList.add('behind');
      tie.pieces.push(piece);
    }
    map.ties.push(tie);
    for (const end of [a, b]) {
      if (!map.tiesOf.has(end)) map.tiesOf.set(end, []);
      map.tiesOf.get(end).push(tie);
    }
  }
  readDiscs();
  const [start] = map.standing.keys();
  if (!start) return;
  first('#map .lede')?.append(element('span', { class: 'shown' }, howToLook()));
  map.over = drawing('g', { class: 'over', 'aria-hidden': 'true' });
  start.before(map.over);
  makeReachable();
}

function howToLook() {
  if (!discs.length) {
    return ' Point at somebody, or reach them with the arrow keys, to light up all of their ties; '
      + 'choose one to open that person\u2019s own view.';
  }
  return ` Point at one, or reach it with the arrow keys, to light up its lines; choose it to see `
    + `who is in it. Find a person to light up that person\u2019s ${record.discWord}.`;
}

/** The lines of the map: of a tie each, or of all ties between two discs. */
function drawnLines() {
  return discs.length ? links.map((link) => ({ tie: link, pieces: link.pieces })) : map.ties;
}

// A tie between groups is drawn in two ends, and its middle lies behind the discs: there it is
// known by the two points it starts and ends at.
function piecesBehind() {
  const background = first('.graph', map.root);
  const found = new Map();
  if (!background) return found;
  for (const path of all(':scope > path, :scope > g > a > path', background)) {
    found.set(endsOf([path]), path);
  }
  return found;
}

function endsOf(paths) {
  const points = paths.map((path) => path.getAttribute('d').match(/-?[\d.]+,-?[\d.]+/g) ?? []);
  const start = points[0]?.[0];
  const end = points.length > 1 ? points[1][0] : points[0]?.at(-1);
  return `${start} ${end}`;
}

/** The middle of a dot or a disc, in the units of the drawing. */
function placeOf(node) {
  if (!node) return null;
  if (!node.place) {
    const box = first('ellipse, circle, polygon, path', node).getBBox();
    node.place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return node.place;
}

// One stop of the tab key for the whole map: whoever was reached last.
function makeReachable() {
  const mapWord = discs.length ? `${record.discWord}s` : 'people';
  map.root.setAttribute('role', 'group');
  map.root.setAttribute('aria-label', `Map of ${mapWord}. Arrow keys go from one to the next.`);
  let stop = null;
  for (const [node, shown] of map.standing) {
    node.setAttribute('role', 'button');
    node.setAttribute('aria-label', labelOf(shown));
    node.setAttribute('tabindex', '-1');
    node.dataset[discs.length ? 'disc' : 'p'] = shown.index;
    if (!stop || importance(shown) > importance(map.standing.get(stop))) stop = node;
  }
  stop?.setAttribute('tabindex', '0');
  map.root.addEventListener('focusin', (event) => {
    const node = event.target.closest('[role="button"]');
    if (!node) return;
    first('[tabindex="0"]', map.root)?.setAttribute('tabindex', '-1');
    node.setAttribute('tabindex', '0');
  });
  map.root.addEventListener('keydown', onMapKey);
}

function labelOf(shown) {
  if (isDisc(shown)) return shown.words;
  return shown.team ? `${shown.name}, ${shown.team}` : shown.name;
}

function importance(shown) {
  return isDisc(shown) ? shown.people.length : shown.strength;
}

function onMapKey(event) {
  const node = event.target.closest('[role="button"]');
  if (!node || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    goTo(map.standing.get(node), node);
    return;
  }
  const way = {
    ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
  }[event.key];
  if (!way) return;
  event.preventDefault();
  nearest(node, way)?.focus();
}

/** Whoever stands nearest in a direction; a step aside counts twice as far as a step ahead. */
function nearest(start, [right, down]) {
  const from = placeOf(start);
  let best = null;
  for (const node of map.standing.keys()) {
    if (node === start) continue;
    const place = placeOf(node);
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    const distance = ahead + 2 * aside;
    if (ahead > 1 && (!best || distance < best.distance)) best = { node, distance };
  }
  return best?.node;
}
