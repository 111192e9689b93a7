"""A map of teams, or of areas of them, instead of people."""

from urllib.parse import quote

from browser import address, busiest, check, count, disc_of, lit_discs, record, ties_of


def drawn_links(page):
    """The ends of every line on the map."""
    ids = page.evaluate("[...document.querySelectorAll('.plate .edge.link')].map((n) => n.id)")
    return {tuple(map(int, name.split("-")[1:])) for name in ids}


def linked_to(page, disc):
    return {a + b - disc for a, b in drawn_links(page) if disc in (a, b)}


@check("knows the disc of everybody on a map of teams", of="discs")
def members(opener):
    with opener.open() as page:
        data = record(page)
        for place, name in enumerate(data["discs"]):
            people = sum(disc == place for disc in data["discOfPerson"])
            title = page.locator(f"#g-{place} title").text_content()
            words = f"{name}: {people:,} {'person' if people == 1 else 'people'}, "
            assert title.startswith(words), f"{title} is not {words}"
        assert count(page, ".plate .node.team") == len(data["discs"])
        assert {(a, b) for a, b, _ in data["links"]} == drawn_links(page)
        assert "stand on the side" not in page.locator("#map .lede").inner_text()


@check("lights up a disc with its lines, and reads it out, by pointer and by key", of="discs")
def lights_disc(opener):
    with opener.open() as page:
        data = record(page)
        for disc in {0, len(data["discs"]) // 2, len(data["discs"]) - 1}:
            node = page.locator(f"#g-{disc}")
            for act in (lambda: node.locator("ellipse").hover(force=True), node.focus):
                act()
                assert lit_discs(page) == {disc} | linked_to(page, disc)
                assert count(page, ".plate .edge.link.lit") == len(linked_to(page, disc))
                title = node.locator("title").text_content()
                assert page.locator("#say").inner_text() == " ".join(title.split())
                assert node.get_attribute("aria-label") == title
                page.mouse.move(2, 2)
                page.evaluate("document.activeElement.blur()")
                assert count(page, ".plate svg.dim, .plate .lit") == 0, "stays lit"
        a, b, _ = data["links"][0]
        # In the middle of its path, where a disc or its words may lie on it.
        page.locator(f"#l-{a}-{b}").dispatch_event("pointerover", {"bubbles": True})
        title = page.locator(f"#l-{a}-{b} title").text_content()
        assert page.locator("#say").inner_text() == " ".join(title.split())


@check("opens a disc by a click and by its address, with all who are in it", of="discs")
def opens_disc(opener):
    with opener.open() as page:
        data = record(page)
        page.locator("#g-0 ellipse").click(force=True)
        name = data["discs"][0]
        assert page.locator("#own-name").inner_text().strip() == name.strip()
        assert address(page) == f"#disc={name}"
        while count(page, ".own .more"):
            page.locator(".own .more").first.click()
        shown = page.evaluate("[...document.querySelectorAll('.own [data-p]')].map("
                              "(a) => +a.dataset.p)")
        members = [i for i, disc in enumerate(data["discOfPerson"]) if disc == 0]
        assert sorted(shown) == members, f"{len(shown)} people, not {len(members)}"
        others = page.evaluate("[...document.querySelectorAll('.own [data-disc]')].map("
                               "(a) => +a.dataset.disc)")
        assert set(others) == linked_to(page, 0)
        teams = page.locator(".own button.row")
        if teams.count():
            team = teams.first.inner_text()
            teams.first.click()
            assert page.locator("#by-team").input_value() == team
            assert count(page, ".own[open]") == 1
            page.locator("#reset").click()
        page.locator(".own [data-disc]").first.click()
        assert page.locator("#own-name").inner_text().strip() == data["discs"][others[0]].strip()
        page.keyboard.press("Escape")
        assert count(page, ".own[open]") == 0 and address(page) == ""
        assert page.evaluate("document.activeElement.id") == "g-0", "the focus is lost"
    with opener.open("#disc=" + quote(data["discs"][-1], safe="")) as page:
        assert page.locator("#own-name").inner_text().strip() == data["discs"][-1].strip()
    with opener.open("#disc=no-such-disc") as page:
        assert count(page, ".own[open]") == 0
        assert "no-such-disc" in page.locator("#say").inner_text()


@check("shows a person's disc, and those that the person's ties lead to", of="discs")
def lights_person(opener):
    with opener.open() as page:
        data = record(page)
        index = busiest(page, data)
        box = page.locator("#find")
        box.fill(data["people"][index]["id"])
        box.press("Enter")
        own = disc_of(data, index)
        reached = {disc_of(data, tie["a"] + tie["b"] - index)
                   for tie in ties_of(data, index) if tie["counts"]}
        assert lit_discs(page) == (reached | {own}) - {-1}
        assert count(page, f"#g-{own}.self") == 1
        link = page.locator(".own .small [data-disc]").first
        assert link.inner_text().strip() == data["discs"][own].strip()
        link.click()
        assert page.locator("#own-name").inner_text().strip() == data["discs"][own].strip()
        page.go_back()
        assert page.locator("#own-name").inner_text().strip() \
            == data["people"][index]["shown"].strip()


@check("lights up the disc of the team that is filtered by", of="discs")
def lights_team(opener):
    with opener.open() as page:
        data = record(page)
        if len(data["teams"]) < 2:
            return
        page.locator("#by-team").select_option(value=data["teams"][-1])
        own = {disc_of(data, i) for i, person in enumerate(data["people"])
               if person["team"] == len(data["teams"]) - 1} - {-1}
        assert lit_discs(page) == own
        lit = set(page.evaluate(
            "[...document.querySelectorAll('.plate .link.lit')].map((n) => n.id)"))
        assert lit == {f"l-{a}-{b}" for a, b in drawn_links(page) if own & {a, b}}
        page.locator("#reset").click()
        page.locator("#by-band").select_option(index=1)
        assert count(page, ".plate svg.dim") == 0, "a map that can't tell states is dimmed"


@check("fades the lines between discs by their contact in the month of the slider", of="discs")
def months_of_links(opener):
    with opener.open() as page:
        data = record(page)
        slider = page.locator("#by-month")
        if data["monthCount"] < 2:
            assert slider.is_hidden(), "a slider without months"
            return
        for place in {0, data["monthCount"] // 2, data["monthCount"] - 1}:
            slider.evaluate(
                "(slider, value) => { slider.value = value;"
                " for (const name of ['input', 'change'])"
                " slider.dispatchEvent(new Event(name, { bubbles: true })) }", place + 1)
            share = data["lastMonthShare"] if place == data["monthCount"] - 1 else 1
            states = {"active": 0, "thinning": 0, "silent": 0}
            for a, b, days in data["links"]:
                past = days[:place]
                while past and past[0] == 0:
                    past = past[1:]
                usual = sum(past) / len(past) if past else 0
                thin = days[place] < usual * share / 2
                state = "silent" if days[place] == 0 else "thinning" if thin else "active"
                states[state] += 1
                assert count(page, f"#l-{a}-{b}.{state}") == 1, f"{a}-{b} is not {state}"
            said = page.locator("#say").inner_text()
            assert f"{states['active']} of the drawn links active" in said, said
            assert f"{states['silent']} silent" in said, said
        page.locator("#reset").click()
        assert count(page, ".plate :is(.active, .thinning, .silent)") == 0
