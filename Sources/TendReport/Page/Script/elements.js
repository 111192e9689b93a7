// Short ways to find elements and to make them. Text goes in as text, never as markup.

function first(selector, root = document) {
  return root.querySelector(selector);
}

function all(selector, root = document) {
  return Array.from(root.querySelectorAll(selector));
}

function element(name, attributes = {}, ...content) {
  return filled(document.createElement(name), attributes, content);
}

function drawing(name, attributes = {}, ...content) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, content);
}

function filled(made, attributes, content) {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** A name that may run from right to left, apart from the text around it. */
function isolated(text) {
  return element('bdi', {}, text);
}

/** A link to the own view of a person or a disc. */
function subjectLink(shown) {
  const mark = isDisc(shown) ? 'data-disc' : 'data-p';
  return element(
    'a', { class: 'who', href: linkTo(shown), [mark]: shown.index }, isolated(shown.name));
}

function option(value, text = value) {
  return element('option', { value }, text);
}

function say(text) {
  const line = first('#say');
  if (line.textContent !== text) line.textContent = text;
}
