"""Somebody lit up, found, and seen in their own view."""

from urllib.parse import quote

from browser import address, busiest, check, count, dot, record, ties_of


@check("lights up a person's ties on the map and dims the rest", of="people")
def lights_on_map(opener):
    with opener.open() as page:
        data = record(page)
        index = busiest(page, data)
        dot(page, index).scroll_into_view_if_needed()
        dot(page, index).hover(force=True)
        assert count(page, ".plate svg.dim") == 1, "the map is not dimmed"
        lit = set(page.evaluate(
            "[...document.querySelectorAll('.plate .person.lit')].map((n) => +n.id.slice(2))"))
        on_map = set(page.evaluate(
            "[...document.querySelectorAll('.plate .person')].map((n) => +n.id.slice(2))"))
        drawn = set(page.evaluate(
            "[...document.querySelectorAll('.plate .edge.tie')].map((n) => n.id)"))
        wanted = {index}
        lines = 0
        for tie in ties_of(data, index):
            other = tie["a"] + tie["b"] - index
            is_drawn = f"t-{tie['a']}-{tie['b']}" in drawn
            if other in on_map and (tie["counts"] or is_drawn):
                wanted.add(other)
                lines += not is_drawn
        assert lit == wanted, f"{len(lit)} people are lit, not {len(wanted)}"
        assert count(page, ".over path") == lines, "ties that are not drawn are missing"
        faded = page.evaluate(
            "[...document.querySelectorAll('.plate .person:not(.lit)')].slice(0, 20)"
            ".every((n) => +getComputedStyle(n).opacity < 0.5)")
        assert faded, "people without a tie to the person are not dimmed"
        said = page.locator("#say").inner_text()
        assert said.startswith(data["people"][index]["shown"].strip()[:40]), f"says: {said[:80]}"
        page.mouse.move(2, 2)
        assert count(page, ".lit") == 0 and count(page, ".plate svg.dim") == 0, "stays lit"


@check("lights up the rows of a person whose name is pointed at or focused")
def lights_in_tables(opener):
    with opener.open() as page:
        name = page.locator("main tr[data-a] a.who:visible").first
        if not name.count():
            return
        index = name.evaluate("(link) => link.closest('[data-p]').dataset.p")
        rows = f'main tr[data-a="{index}"], main tr[data-b="{index}"]'
        for act in (name.hover, name.focus):
            act()
            assert count(page, f":is({rows}):not(.lit)") == 0, "a row of the person is not lit"
            assert count(page, "main tr.lit") >= 1
            page.mouse.move(2, 2)
            page.evaluate("document.activeElement.blur()")
            assert count(page, ".lit") == 0, "stays lit"


@check("opens a person's own view by a click, and Escape leaves it where one was")
def own_view(opener):
    with opener.open() as page:
        data = record(page)
        link = page.locator("main td a.who, main th a.who").first
        if not link.count():
            return
        index = int(link.evaluate("(link) => link.closest('[data-p]').dataset.p"))
        link.click()
        person = data["people"][index]
        assert page.locator("#own-name").inner_text().strip() == person["shown"].strip()
        assert page.evaluate("document.activeElement.id") == "own-name", "the focus stays behind"
        assert address(page) == f"#person={person['id']}", address(page)
        shown = sum(int(text) for text in page.locator(".own h3 > span").all_inner_texts())
        assert shown == len(ties_of(data, index)), f"{shown} ties in the view"
        page.keyboard.press("Escape")
        assert count(page, ".own[open]") == 0, "Escape leaves it open"
        assert address(page) == "", "the address still names the person"
        assert link.evaluate("(link) => link === document.activeElement"), "the focus is lost"


@check("shows each tie in the own view by state, and every one of them when asked")
def own_ties(opener):
    with opener.open() as page:
        data = record(page)
        index = busiest(page, data)
        page.evaluate("(id) => { location.hash = 'person=' + encodeURIComponent(id) }",
                      data["people"][index]["id"])
        page.locator(".own[open]").wait_for()
        while page.locator(".own .more").count():
            page.locator(".own .more").first.click()
        rows = page.evaluate(
            "[...document.querySelectorAll('.own tbody a')].map((a) => +a.dataset.p)")
        wanted = [tie["a"] + tie["b"] - index for tie in ties_of(data, index)]
        assert sorted(rows) == sorted(wanted), f"{len(rows)} rows, not {len(wanted)}"
        if data["monthCount"]:
            assert count(page, ".own svg.months") == len(wanted)
        page.locator(".own tbody a").first.click()
        assert page.locator("#own-name").inner_text().strip() \
            == data["people"][rows[0]]["shown"].strip()
        page.go_back()
        assert page.locator("#own-name").inner_text().strip() \
            == data["people"][index]["shown"].strip(), "the way back does not lead back"


@check("is one stop of the tab key on the map, with arrows from one to the next")
def map_keys(opener):
    with opener.open() as page:
        stops = page.locator('.plate svg [tabindex="0"]')
        assert stops.count() == 1, f"{stops.count()} stops"
        stops.focus()
        place = "() => { const b = document.activeElement.getBoundingClientRect();" \
                " return [document.activeElement.id, b.x, b.y] }"
        moved = 0
        for key, axis, sign in [("ArrowLeft", 1, -1), ("ArrowRight", 1, 1),
                                ("ArrowUp", 2, -1), ("ArrowDown", 2, 1)]:
            before = page.evaluate(place)
            page.keyboard.press(key)
            after = page.evaluate(place)
            if after[0] != before[0]:
                moved += 1
                assert count(page, '.plate svg [tabindex="0"]') == 1
                assert count(page, f"#{after[0]}.lit.self") == 1, "who is reached is not lit"
        assert moved >= 2, "the arrows lead nowhere"
        index = int(page.evaluate("document.activeElement.id").split("-")[1])
        reached = page.evaluate("document.activeElement.id")
        data = record(page)
        names = data.get("discs") or [person["shown"] for person in data["people"]]
        page.keyboard.press("Enter")
        assert page.locator("#own-name").inner_text().strip() == names[index].strip()
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.id") == reached, "the focus is lost"


@check("finds people by name, with suggestions")
def search(opener):
    with opener.open() as page:
        data = record(page)
        person = data["people"][busiest(page, data)]
        box = page.locator("#find")
        box.focus()
        box.press_sequentially(person["shown"].strip()[:12])
        assert box.get_attribute("aria-expanded") == "true", "no suggestions"
        found = page.locator("#found li")
        assert 1 <= found.count() <= 8
        box.fill(person["id"])
        box.press("ArrowDown")
        assert box.get_attribute("aria-activedescendant") == "found-0"
        box.press("Enter")
        assert address(page) == f"#person={person['id']}"
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.id") == "find"
        box.press_sequentially("nobody has this name")
        assert count(page, "#found li") == 0
        assert "Nobody here is called" in page.locator("#say").inner_text()


@check("opens at the person whom its address names")
def person_address(opener):
    with opener.open() as page:
        people = record(page)["people"]
    for index in {0, len(people) // 2, len(people) - 1}:
        with opener.open("#person=" + quote(people[index]["id"], safe="")) as page:
            name = page.locator(".own[open] #own-name").inner_text()
            assert name.strip() == people[index]["shown"].strip()
    with opener.open("#person=no-such-person") as page:
        assert count(page, ".own[open]") == 0
        assert "no-such-person" in page.locator("#say").inner_text()
    with opener.open("#person=%E0%A4%A&team=%") as page:
        assert count(page, ".own[open]") == 0
