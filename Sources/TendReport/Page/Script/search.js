// Finding somebody by name or identifier, with suggestions.

const suggestionsShown = 8;

/** Small letters without marks, so that `oskar` finds `Óskar`. */
function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

function suggestions(typed) {
  const wanted = folded(typed.trim());
  if (!wanted) return [];
  const found = [];
  for (const person of people) {
    person.folded ??= { name: folded(person.name), id: folded(person.id) };
    const { name, id } = person.folded;
    const place = name.indexOf(wanted);
    if (place < 0 && !id.includes(wanted)) continue;
    const isStart = place === 0 || (place > 0 && /[\s.,-]/.test(name[place - 1]));
    const isWhole = name === wanted || id === wanted;
    found.push({ person, rank: isWhole ? 0 : isStart ? 1 : 2 });
  }
  found.sort((one, other) => one.rank - other.rank || other.person.strength - one.person.strength);
  return found.slice(0, suggestionsShown).map(({ person }) => person);
}

function readySearch() {
  const input = first('#find');
  const list = first('#found');
  let found = [];
  let active = -1;

  const show = (next) => {
    found = next;
    active = -1;
    list.replaceChildren(...found.map(suggestion));
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
  };
  const move = (step) => {
    if (!found.length) return;
    active = (active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length;
    Array.from(list.children).forEach((entry, place) => {
      entry.setAttribute('aria-selected', String(place === active));
    });
    input.setAttribute('aria-activedescendant', list.children[active].id);
    lightUp(found[active]);
  };
  const take = (person) => {
    show([]);
    input.value = '';
    goTo(person, input);
  };

  input.addEventListener('input', () => {
    show(suggestions(input.value));
    if (input.value.trim()) say(found.length ? `${counted(found.length, 'person', 'people')} found`
      : `Nobody here is called ${input.value.trim()}`);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && found.length) take(found[Math.max(0, active)]);
    else if (event.key === 'Escape' && found.length) show([]);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => show([]));
  // The pointer must not take the focus away before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const entry = event.target.closest('li');
    if (entry) take(found[Array.from(list.children).indexOf(entry)]);
  });
}

function suggestion(person, place) {
  const entry = element('li', { id: `found-${place}`, role: 'option', 'aria-selected': 'false' });
  entry.append(isolated(person.name));
  if (person.team) entry.append(' ', element('span', { class: 'sub' }, person.team));
  return entry;
}
