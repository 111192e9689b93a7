#!/usr/bin/env python3
"""Writes people.csv and interactions.csv of Merrow Quay, an invented harbour company.

    python3 make.py        rewrites both files beside this script, always with the same bytes

Only the standard library is used, and of the random generator only `random()`, whose
sequence Python promises to keep.

How the log is made: RHYTHMS lists the pairs that are in touch, with the usual gap in working
days; RAIL those who load trains together, and SELDOM those who meet every month or two. A gap
varies between nothing and twice the usual, most often near it, and a contact waits until both
people are at work. Team meetings, one-on-ones and mails to several people come on top.

How the story is encoded:

  quiet tie        ada and bram have the shortest rhythm and the most rows a day;
                   it ends on QUIET_SINCE with two mails that get no answer.
  cut person       nobody in Customs but nadia has a rhythm, a meeting or a mail with anybody
                   outside Customs; `check` refuses to write a log in which one does.
  thinning support SUPPORT_ENDS is the day from which a colleague gives ines nothing more:
                   their rows turn into requests, or into something that ines gives them.
  missed report    tomas has no regular one-on-one with wren; TOMAS_TO_WREN is all there is.
  silent client    the rhythms of solveig end on CLIENT_UNTIL.
  on leave         yuki is absent from LEAVE_FROM on.
  left             jonas has an `end` in people.csv and no rows after it.
  revived ties     the pairs of RAIL pause while the siding is shut, and take up again.
  smaller threads  the rhythms with an `until` that belong to none of these.
"""

import csv
import random
from datetime import date, timedelta
from pathlib import Path

FIRST, LAST = date(2024, 7, 1), date(2025, 12, 19)
QUIET_SINCE = date(2025, 10, 8)
CLIENT_UNTIL = date(2025, 9, 9)
LEAVE_FROM = date(2025, 11, 14)
LEFT_ON = date(2025, 10, 17)
JOINED_ON = date(2025, 2, 3)

# id, name, team, role, manager, relation, start, end
PEOPLE = [
    ("ruth", "Ruth Amponsah", "Office", "Director", "", "", "2016-04-01", ""),
    ("felix", "Felix Rosskamp", "Office", "Office manager", "ruth", "", "2018-09-03", ""),
    ("ines", "Inês Carvalhal", "Office", "Systems and payroll", "felix", "", "2019-01-07", ""),
    ("hana", "Hana Miyashiro", "Office", "Purchasing", "felix", "", "2021-03-01", ""),
    ("pavel", "Pavel Horvatek", "Office", "Accounts", "felix", "", "2017-06-12", ""),
    ("greta", "Greta Hallgrim", "Berths", "Berths manager", "ruth", "", "2015-02-02", ""),
    ("ada", "Ada Winther", "Berths", "Berth planner", "greta", "", "2019-08-19", ""),
    ("kofi", "Kofi Darkwah", "Berths", "Pilot coordinator", "greta", "", "2020-05-04", ""),
    ("yuki", "Yuki Morishige", "Berths", "Mooring lead", "greta", "", "2021-10-11", ""),
    ("milo", "Milo Ferrante", "Berths", "Vessel clerk", "greta", "", f"{JOINED_ON}", ""),
    ("oskar", "Oskar Wieland", "Cranes", "Cranes manager", "ruth", "", "2014-11-03", ""),
    ("bram", "Bram Terhorst", "Cranes", "Crane planner", "oskar", "", "2018-03-05", ""),
    ("leila", "Leila Haddadin", "Cranes", "Crane technician", "oskar", "", "2022-01-10", ""),
    ("dev", "Dev Ramanuj", "Cranes", "Crane operator", "oskar", "", "2020-09-14", ""),
    ("jonas", "Jonas Petrauskis", "Cranes", "Crane operator", "oskar", "", "2017-04-18",
     f"{LEFT_ON}"),
    ("nadia", "Nadia Benhaddou", "Customs", "Customs manager", "ruth", "", "2013-07-01", ""),
    ("emre", "Emre Yıldızer", "Customs", "Declarations clerk", "nadia", "", "2019-05-20", ""),
    ("sofia", "Sofia Lagerlund", "Customs", "Tariff specialist", "nadia", "", "2016-08-22", ""),
    ("chidi", "Chidi Okwara", "Customs", "Declarations clerk", "nadia", "", "2022-06-07", ""),
    ("mei", "Mei Zhouling", "Customs", "Inspections", "nadia", "", "2020-02-17", ""),
    ("piotr", "Piotr Zawilski", "Customs", "Inspections", "nadia", "", "2018-10-01", ""),
    ("tomas", "Tomás Belmar", "Yard", "Yard manager", "ruth", "", "2017-01-09", ""),
    ("ilya", "Ilya Morozenko", "Yard", "Yard planner", "tomas", "", "2019-11-04", ""),
    ("zara", "Zara Mirwais", "Yard", "Gate clerk", "tomas", "", "2021-07-19", ""),
    ("noah", "Noah Fennimore", "Yard", "Stacker driver", "tomas", "", "2020-03-16", ""),
    ("wren", "Wren Hathersage", "Yard", "Night shift lead", "tomas", "", "2018-05-28", ""),
    ("solveig", "Solveig Rønhaug", "", "Blue Lantern Lines", "", "client", "", ""),
    ("maud", "Maud Vantongeren", "", "Quickstep Forwarding", "", "client", "", ""),
    ("bao", "Bao Trinh", "", "Greenfield Grain", "", "customer", "", ""),
    ("farid", "Farid Zamanian", "", "Anchor Tugs", "", "partner", "", ""),
]
TEAM = {row[0]: row[2] for row in PEOPLE}
MANAGER = {row[0]: row[4] for row in PEOPLE}
MANAGERS = ["greta", "oskar", "nadia", "tomas", "felix"]

# Ways to spend a contact: kind and how often.
COLLEAGUES = [("chat", 32), ("email", 26), ("help", 15), ("request", 10), ("call", 8),
              ("feedback", 5), ("recognition", 4)]
CLOSE = [("email", 30), ("help", 30), ("chat", 15), ("one-on-one", 15),
         ("feedback", 5), ("recognition", 5)]
ACROSS = [("email", 40), ("chat", 20), ("request", 12), ("help", 12), ("call", 12),
          ("feedback", 4)]
SUPPORT = [("help", 35), ("chat", 30), ("feedback", 15), ("recognition", 10), ("email", 10)]
OUTSIDE = [("call", 55), ("email", 45)]

# Two people, the usual gap in working days, how they spend it, and from when until when.
RHYTHMS = [
    ("ada", "bram", 2.6, CLOSE, FIRST, QUIET_SINCE - timedelta(days=1)),
    # Berths with Cranes
    ("kofi", "dev", 5, ACROSS), ("greta", "oskar", 5, ACROSS), ("yuki", "dev", 8, ACROSS),
    ("kofi", "jonas", 8, ACROSS), ("milo", "leila", 6, ACROSS, JOINED_ON, date(2025, 10, 20)),
    # Berths with Yard
    ("ada", "ilya", 5, ACROSS), ("greta", "tomas", 6, ACROSS), ("milo", "zara", 4, ACROSS),
    ("yuki", "noah", 9, ACROSS), ("kofi", "noah", 14, ACROSS, FIRST, date(2025, 9, 26)),
    # Cranes with Yard
    ("bram", "ilya", 5, ACROSS), ("oskar", "tomas", 5, ACROSS), ("dev", "noah", 4, ACROSS),
    ("jonas", "noah", 5, ACROSS), ("leila", "noah", 10, ACROSS), ("dev", "wren", 5, ACROSS),
    ("leila", "wren", 9, ACROSS),
    # Customs with Yard: nadia, and nobody else
    ("nadia", "ilya", 3, ACROSS), ("nadia", "tomas", 5, ACROSS), ("nadia", "zara", 4, ACROSS),
    # Office with the others
    ("hana", "leila", 6, ACROSS), ("pavel", "greta", 9, ACROSS), ("hana", "tomas", 12, ACROSS),
    ("felix", "greta", 10, ACROSS), ("felix", "oskar", 10, ACROSS), ("pavel", "milo", 8, ACROSS),
    ("hana", "oskar", 6, ACROSS, date(2025, 1, 13), date(2025, 6, 27)),
    ("pavel", "ilya", 6, ACROSS, date(2024, 9, 9), date(2025, 1, 31)),
    # ines with those whom she helps
    ("ines", "greta", 6, SUPPORT), ("ines", "oskar", 7, SUPPORT), ("ines", "dev", 6, SUPPORT),
    ("ines", "milo", 6, SUPPORT), ("ines", "zara", 6, SUPPORT), ("ines", "pavel", 4, SUPPORT),
    ("ines", "felix", 5, SUPPORT), ("ines", "hana", 5, SUPPORT),
    # People outside
    ("greta", "solveig", 5, OUTSIDE, FIRST, CLIENT_UNTIL),
    ("pavel", "solveig", 9, OUTSIDE, FIRST, CLIENT_UNTIL - timedelta(days=6)),
    ("greta", "maud", 6, OUTSIDE), ("zara", "maud", 4, OUTSIDE, FIRST, date(2025, 11, 18)),
    ("pavel", "bao", 6, OUTSIDE), ("tomas", "bao", 8, OUTSIDE), ("kofi", "farid", 4, OUTSIDE),
]
# Those who load trains together. The siding was shut while it was rebuilt.
RAIL = [
    ("ada", "dev"), ("ada", "noah"), ("milo", "noah"), ("bram", "zara"), ("leila", "zara"),
    ("oskar", "ilya"), ("dev", "ilya"), ("hana", "noah"), ("felix", "ilya"), ("pavel", "zara"),
]
SIDING_SHUT, SIDING_OPEN = date(2025, 7, 4), date(2025, 12, 8)
# Pairs who need each other every month or two.
SELDOM = [("kofi", "bram"), ("kofi", "oskar"), ("hana", "kofi")]
# Inside the teams everybody is in touch, but ruth with her managers, and tomas with wren hardly.
APART = [{"ruth", "ines"}, {"ruth", "hana"}, {"ruth", "pavel"}, {"tomas", "wren"}]
WITH_INES = [{"ines", other} for other in ("pavel", "felix", "hana")]

SUPPORT_ENDS = {
    "oskar": date(2025, 8, 21), "dev": date(2025, 8, 28), "zara": date(2025, 9, 4),
    "milo": date(2025, 9, 15), "greta": date(2025, 9, 29), "pavel": date(2025, 10, 13),
}
TOMAS_TO_WREN = [
    (date(2024, 7, 9), "one-on-one"), (date(2024, 8, 6), "email"),
    (date(2024, 9, 12), "one-on-one"), (date(2024, 10, 9), "email"),
    (date(2024, 11, 5), "email"), (date(2024, 11, 28), "one-on-one"),
    (date(2025, 1, 14), "email"), (date(2025, 2, 6), "email"), (date(2025, 3, 4), "one-on-one"),
    (date(2025, 4, 1), "email"), (date(2025, 5, 6), "email"), (date(2025, 5, 27), "email"),
    (date(2025, 7, 17), "one-on-one"), (date(2025, 8, 27), "email"), (date(2025, 10, 7), "email"),
]
MEETINGS = [  # weekday, who calls it, who comes; wren works at night and comes to none
    (0, "ruth", MANAGERS),
    (1, "greta", ["ada", "kofi", "yuki", "milo"]),
    (1, "felix", ["ruth", "ines", "hana", "pavel"]),
    (2, "oskar", ["bram", "leila", "dev", "jonas"]),
    (3, "nadia", ["emre", "sofia", "chidi", "mei", "piotr"]),
    (3, "tomas", ["ilya", "zara", "noah"]),
]
ROUND_MAILS = [  # weekday, who writes, to whom
    (0, "ada", ["greta", "kofi", "yuki", "milo"]),
    (0, "bram", ["oskar", "leila", "dev", "jonas"]),
    (0, "ilya", ["noah", "zara"]),
    (1, "nadia", ["ilya", "zara"]),
    (2, "sofia", ["emre", "chidi"]),
    (4, "mei", ["piotr", "nadia"]),
    (4, "hana", ["felix", "pavel"]),
]
SATURDAYS = [("dev", "noah"), ("kofi", "farid"), ("noah", "wren"), ("dev", "wren")]

HOLIDAYS = {date(2024, 12, 25), date(2024, 12, 26), date(2025, 1, 1), date(2025, 4, 18),
            date(2025, 4, 21), date(2025, 5, 1), date(2025, 5, 29), date(2025, 6, 9)}
QUIET_WEEKS = (date(2024, 12, 23), date(2025, 1, 3))
WEEKDAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)
            if (FIRST + timedelta(days=n)).weekday() < 5]

generator = random.Random(20251219)
chance = generator.random
rows = []
taken = set()  # (time, from): nobody does two things in one minute


def whole(low, high):
    """A whole number from low to high, each as likely."""
    return low + int(chance() * (high - low + 1))


def pick(choices):
    """One of (value, how often)."""
    left = chance() * sum(often for _, often in choices)
    for value, often in choices:
        left -= often
        if left < 0:
            return value
    return choices[-1][0]


def holidays_taken():
    """The days on which each person is not at work."""
    away = {}
    for person in TEAM:
        days = away[person] = set()
        if not TEAM[person]:
            continue
        for first, last, length in [
            (date(2024, 7, 8), date(2024, 8, 12), 10), (date(2024, 10, 7), date(2024, 11, 4), 5),
            (date(2025, 2, 10), date(2025, 3, 24), 5), (date(2025, 7, 7), date(2025, 8, 11), 10),
        ]:
            start = first + timedelta(days=7 * whole(0, (last - first).days // 7))
            end = start + timedelta(days=length * 7 // 5)
            days |= {day for day in WEEKDAYS if start <= day < end}
        days |= {day for day in WEEKDAYS if chance() < 0.015}
    away["yuki"] |= {day for day in WEEKDAYS if day >= LEAVE_FROM}
    away["jonas"] |= {day for day in WEEKDAYS if day > LEFT_ON}
    away["milo"] |= {day for day in WEEKDAYS if day < JOINED_ON}
    return away


AWAY = holidays_taken()


def open_on(day):
    """Whether there is work on a weekday; hardly any around the new year."""
    if day in HOLIDAYS:
        return False
    return not QUIET_WEEKS[0] <= day <= QUIET_WEEKS[1] or chance() < 0.08


def at_work(day, *people):
    """Whether nobody of these is away on a day."""
    return all(day not in AWAY[person] for person in people)


def write(day, sender, recipients, kind, minute=None):
    """Adds a row, at a minute of the day that the sender has free; returns the minute."""
    if minute is None:
        minute = whole(390, 1000)
        if "wren" in (sender, *recipients):  # The night shift.
            minute = whole(0, 240) if chance() < 0.7 else whole(1260, 1425)
    while (day, minute, sender) in taken:
        minute += 1
    taken.add((day, minute, sender))
    time = f"{day}T{minute // 60:02}:{minute % 60:02}:00Z"
    rows.append((time, sender, ";".join(recipients), kind))
    return minute


def contact(day, one, other, kinds):
    """One or a few rows between two people on a day, turn about."""
    count = 1 + (chance() < 0.4) + (chance() < 0.12)
    if kinds is CLOSE:
        count = 2 + (chance() < 0.5) + (chance() < 0.3)
    sender, receiver = (one, other) if chance() < 0.5 else (other, one)
    minute = None
    for _ in range(count):
        kind = pick(kinds)
        if receiver == "ines" and day >= SUPPORT_ENDS.get(sender, date.max):
            if chance() < 0.5:
                kind = "request"
            else:
                sender, receiver = receiver, sender
        minute = write(day, sender, [receiver], kind, minute)
        if kind == "request" and count > 1:
            sender, receiver = receiver, sender
            write(day, sender, [receiver], "help", min(minute + whole(5, 60), 1430))
            break
        minute = min(minute + whole(4, 90), 1420)
        sender, receiver = receiver, sender


def next_day(place, one, other):
    """The first day, from a place in WEEKDAYS on, on which both are at work; None past the end."""
    days = (day for day in WEEKDAYS[int(place):] if at_work(day, one, other) and open_on(day))
    return next(days, None)


def rhythm(one, other, gap, kinds, start=FIRST, until=LAST):
    """Every contact of two people in regular touch."""
    place = sum(day < start for day in WEEKDAYS) + chance() * gap
    while True:
        day = next_day(place, one, other)
        if day is None or day > until:
            return
        contact(day, one, other, kinds)
        place = WEEKDAYS.index(day) + max(1, gap * (chance() + chance() + chance()) * 2 / 3)


def one_on_ones(manager, report, gap):
    """A talk about every second week."""
    place = 1 + chance() * gap
    while True:
        day = next_day(place, manager, report)
        if day is None:
            return
        write(day, manager, [report], "one-on-one")
        place = WEEKDAYS.index(day) + gap - 2 + whole(0, 4)


def inside_teams():
    """The rhythms of all who share a team."""
    for index, one in enumerate(TEAM):
        for other in list(TEAM)[index + 1:]:
            pair = {one, other}
            if TEAM[one] and TEAM[one] == TEAM[other] and pair not in APART + WITH_INES:
                rhythm(one, other, 4.5 + 3 * chance(), COLLEAGUES)


def gatherings():
    """The weekly meetings and mails to several people."""
    for day in WEEKDAYS:
        if not open_on(day):
            continue
        for weekday, caller, guests in MEETINGS:
            present = [guest for guest in guests if at_work(day, guest)]
            if day.weekday() == weekday and at_work(day, caller) and len(present) > 1:
                write(day, caller, present, "meeting", 480 + 30 * whole(0, 3))
        for weekday, writer, readers in ROUND_MAILS:
            present = [reader for reader in readers if at_work(day, reader)]
            if day.weekday() == weekday and at_work(day, writer) and present:
                write(day, writer, present, "email")


def directors_letter():
    """Once a month to the managers, who pass it on to their teams; the night shift has a board."""
    months = sorted({(day.year, day.month) for day in WEEKDAYS})
    for month in months:
        days = [day for day in WEEKDAYS if (day.year, day.month) == month and day.day >= 3]
        day = next(day for day in days if at_work(day, "ruth") and day not in HOLIDAYS)
        present = [manager for manager in MANAGERS if at_work(day, manager)]
        write(day, "ruth", present, "email")
        for manager in present:
            readers = [p for p in TEAM if MANAGER[p] == manager and p != "wren" and at_work(day, p)]
            if readers:
                write(day, manager, readers, "email", 1010 + whole(0, 30))


def saturdays():
    """A call between two people on duty, every second week or so."""
    for friday in WEEKDAYS:
        saturday = friday + timedelta(days=1)
        if friday.weekday() == 4 and saturday < LAST and chance() < 0.5 and open_on(friday):
            one, other = SATURDAYS[whole(0, len(SATURDAYS) - 1)]
            if at_work(friday, one, other):
                write(saturday, one, [other], "call", whole(420, 780))


def story():
    """The rows that are set down one by one."""
    for day, kind in TOMAS_TO_WREN:
        write(day, "tomas", ["wren"], kind, whole(330, 400))
    write(QUIET_SINCE, "ada", ["bram"], "email", 512)
    write(QUIET_SINCE, "ada", ["bram"], "email", 894)


def check():
    """The promises of the story that a later edit could break without being noticed."""
    for time, sender, recipients, _ in rows:
        people = {sender, *recipients.split(";")}
        outside = {person for person in people if TEAM[person] != "Customs"}
        assert not outside or people - outside <= {"nadia"}, (time, people)
        assert at_work(date.fromisoformat(time[:10]), *people), (time, people)
        assert not {"ada", "bram"} <= people or time[:10] <= f"{QUIET_SINCE}", time
    assert rows[-1][0][:10] == f"{LAST}"


def save(name, header, lines):
    """Writes a table beside this script."""
    path = Path(__file__).resolve().parent / name
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


for each in RHYTHMS:
    rhythm(*each)
for pair in RAIL:
    gap = 3 + 2 * chance()
    rhythm(*pair, gap, ACROSS, FIRST, SIDING_SHUT)
    rhythm(*pair, gap, ACROSS, SIDING_OPEN)
for pair in SELDOM:
    rhythm(*pair, 21 + 14 * chance(), ACROSS)
inside_teams()
for person, manager in MANAGER.items():
    if manager and person != "wren":
        one_on_ones(manager, person, 12 if manager == "ruth" else 10)
gatherings()
directors_letter()
saturdays()
story()
rows.sort()
check()
save("people.csv", ["id", "name", "team", "role", "manager", "relation", "start", "end"], PEOPLE)
save("interactions.csv", ["timestamp", "from", "to", "kind"], rows)
