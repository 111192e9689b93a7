"""A page in Chromium, watched: what it writes to the console, asks of the network, and opens."""

from contextlib import contextmanager

CHECKS = []


def check(words, only=None, of=None):
    """Registers a check; its name finishes the sentence 'the page ...'.

    `only` names the one page that it is about; `of` says what has to stand on the map.
    """

    def register(function):
        CHECKS.append((words, function, only, of))
        return function

    return register


class Opener:
    """Opens the page of one log in fresh contexts."""

    def __init__(self, browser, made):
        self.browser = browser
        self.made = made
        self.url = made.path.as_uri()
        #: Teams, or areas of them, stand on the map of more people than it has room for.
        self.map_of = "discs" if 'class="node team"' in made.path.read_text(encoding="utf-8") else "people"
        #: What a check measured, for the line of the page.
        self.notes = []

    @contextmanager
    def open(self, address="", width=1280, height=900, scheme="light", script=True):
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme,
            reduced_motion="reduce", java_script_enabled=script, has_touch=width < 600)
        page = context.new_page()
        page.set_default_timeout(10_000)
        troubles = []
        page.on("console", lambda line: troubles.append(f"console: {line.text[:200]}"))
        page.on("pageerror", lambda error: troubles.append(f"error: {str(error)[:300]}"))
        page.on("request", lambda request: troubles.append(f"request: {request.url[:200]}")
                if not request.url.startswith(self.url) else None)

        def refuse(dialog):
            troubles.append(f"a dialog opened: {dialog.message[:100]}")
            dialog.dismiss()

        page.on("dialog", refuse)
        try:
            page.goto(self.url + address, wait_until="load")
            yield page
        finally:
            context.close()
        assert not troubles, "; ".join(troubles[:5])


#: The data of each page, which is large and never changes.
RECORDS = {}


def record(page):
    """The data of the page, with ties as dictionaries; nobody may change it."""
    file = page.url.split("#")[0]
    if file not in RECORDS:
        RECORDS[file] = read_record(page)
    return RECORDS[file]


def read_record(page):
    data = page.evaluate("JSON.parse(document.getElementById('tend-data').textContent)")
    keys = ["a", "b", "strength", "band", "kinds", "silent", "days"]
    data["ties"] = [dict(zip(keys, tie)) for tie in data["ties"]]
    for tie in data["ties"]:
        tie["counts"] = tie["strength"] / 100 > data["minStrength"]
        tie["state"] = data["bands"][tie["band"]] if tie["band"] >= 0 else ""
    keys = ["id", "name", "team", "role", "manager", "strength", "lines"]
    data["people"] = [dict(zip(keys, person)) for person in data["people"]]
    for person in data["people"]:
        person["shown"] = person["name"] or person["id"]
    return data


def ties_of(data, index):
    return [tie for tie in data["ties"] if index in (tie["a"], tie["b"])]


def busiest(page, data):
    """The person on the map with the most ties; on a map of teams, of all in the data."""
    on_map = page.evaluate(
        "[...document.querySelectorAll('.plate [id^=\"p-\"]')].map((n) => +n.id.slice(2))")
    if "discs" in data:
        on_map = range(len(data["people"]))
    count = [0] * len(data["people"])
    for tie in data["ties"]:
        count[tie["a"]] += 1
        count[tie["b"]] += 1
    return max(on_map, key=lambda index: count[index])


def disc_of(data, index):
    """The disc that somebody is in; -1 for none."""
    return data["discOfPerson"][index]


def lit_discs(page):
    return set(page.evaluate(
        "[...document.querySelectorAll('.plate .team.lit')].map((n) => +n.id.slice(2))"))


def dot(page, index):
    return page.locator(f"#p-{index} ellipse, #p-{index} polygon").last


def count(page, selector):
    return page.locator(selector).count()


def address(page):
    return page.evaluate("decodeURIComponent(location.hash)")
