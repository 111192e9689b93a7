import TendTestSupport
import Testing

@testable import TendImport

@Suite("A log of git") struct GitLogReaderTests {
  static let sample = """
    commit 7777777777777777777777777777777777777777 (HEAD -> main, tag: v2)
    Author: Cy <cy@example.org>
    Date:   Mon Mar 30 12:00:00 2026 +0200

        Long after everybody else

    1\t1\tsrc/lake.swift

    commit 6666666666666666666666666666666666666666
    Merge: 4444444 5555555
    Author: Ada Lovelace <ada@example.org>
    Date:   Fri Mar 13 12:00:00 2026 +0100

        Merge the lake

    commit 5555555555555555555555555555555555555555
    Author: Ada Lovelace <Ada@Example.org>
    Date:   Thu Mar 12 12:00:00 2026 +0100

        Two files, one meeting with Bob

        commit 0000000000000000000000000000000000000000
        Author: nobody <nobody@example.org>

    1\t1\tsrc/lake.swift
    -\t-\tmap.png
    5\t0\tnew.swift

    commit 4444444444444444444444444444444444444444
    Author: Bob <bob@example.org>
    Date:   Wed Mar 4 12:00:00 2026 +0100

        Rename

    0\t0\t{lib => src}/lake.swift
    -\t-\told/map.png => map.png

    commit 3333333333333333333333333333333333333333
    Author: Bob <bob@example.org>
    Date:   when it was done

        No date

    1\t0\tlib/lake.swift

    commit 2222222222222222222222222222222222222222
    Author:  <>
    Date:   Mon Mar 2 12:00:00 2026 +0100

        No author

    1\t0\tlib/lake.swift

    commit 1111111111111111111111111111111111111111
    Author: Ada Lovelace <ada@example.org>
    Date:   Sun Mar 1 12:00:00 2026 +0100

        First

    9\t0\tlib/lake.swift
    9\t0\told/map.png

    """

  static let events = [
    "2026-03-12T11:00:00Z ada@example.org = bob@example.org",
    "2026-03-04T11:00:00Z bob@example.org = ada@example.org",
  ]

  @Test("tells who works on the same files", arguments: ["\n", "\r\n"])
  func coWork(lineEnd: String) {
    let records = read(Self.sample.replacing("\n", with: lineEnd))
    #expect(records.events.map(\.text) == Self.events)
    #expect(records.events.map(\.line) == [16, 29])
    #expect(records.events.allSatisfy { $0.kind == "co-work" && $0.isMutual && $0.id.isEmpty })
    #expect(records.reasons == ["38: time can't be read", "46: no person in from or to"])
  }

  @Test("has the same events whichever commit comes first")
  func reversed() {
    let commits = [
      commit("cy", "2026-03-05", ["b"]), commit("ada", "2026-03-04", ["b"]),
      commit("bob", "2026-03-03", ["a => b"]), commit("cy", "2026-03-03", ["a"]),
      commit("ada", "2026-03-01", ["a"]),
    ]
    let found = read(commits.reversed().joined()).events.map(\.text)
    let expected = read(commits.joined()).events.map(\.text)
    #expect(expected.count == 7)
    #expect(found.sorted() == expected.sorted())
  }

  @Test(
    "counts changes within the window, its last second included",
    arguments: [(14, 1), (13, 0), (0, 0), (100, 1), (-1, 0), (.max, 1)])
  func window(days: Int, count: Int) {
    let text =
      commit("bob", "2026-03-15 12:00:00 +0000", ["a"])
      + commit("ada", "2026-03-01 12:00:00 +0000", ["a"])
    #expect(GitLogReader(windowDays: days).read(Array(text.utf8).span).events.count == count)
  }

  @Test("makes one event of a commit and another author")
  func sweep() {
    let files = (0..<100).map { "file\($0)" }
    let text =
      commit("ada", "2026-03-03 12:00:00 +0000", files)
      + commit("cy", "2026-03-02 12:00:00 +0000", ["file7"])
      + commit("bob", "2026-03-01 12:00:00 +0000", files)
    #expect(
      read(text).events.map(\.text) == [
        "2026-03-03T12:00:00Z ada@example.org = bob@example.org",
        "2026-03-03T12:00:00Z ada@example.org = cy@example.org",
        "2026-03-02T12:00:00Z cy@example.org = bob@example.org",
      ])
  }

  @Test("takes a change as work with the last 20 others at most")
  func crowd() {
    var text = ""
    for person in (0..<50).reversed() {
      text += commit("p\(person)", "2026-03-01 12:00:\(person + 10) +0000", ["CHANGES"])
    }
    #expect(read(text).events.count == 19 * 20 / 2 + 30 * 20)
    let last = read(text).events.filter { $0.line == 1 }.map(\.others)
    #expect(last.first == [Array("p49@example.org".utf8), Array("p29@example.org".utf8)])
  }

  @Test(
    "is read with every date that git prints",
    arguments: [
      "Tue Mar 3 14:05:06 2026 +0100", "2026-03-03 14:05:06 +0100", "2026-03-03T14:05:06+01:00",
      "Tue, 3 Mar 2026 14:05:06 +0100", "1772543106 +0100", "1772543106", "2026-03-03T13:05:06Z",
      "Tue Mar 3 13:05:06 2026",
    ])
  func dates(date: String) {
    let text = commit("ada", date, ["a"]) + commit("bob", "2026-03-01", ["a"])
    #expect(
      read(text).events.map(\.text) == ["2026-03-03T13:05:06Z ada@example.org = bob@example.org"])
  }

  @Test("of the format fuller is read by author, not by committer")
  func fuller() {
    let text = """
      commit 2222222222222222222222222222222222222222222222222222222222222222
      Author:     Ada Lovelace <ada@example.org>
      AuthorDate: Tue Mar 3 14:05:06 2026 +0100
      Commit:     Merge Robot <robot@example.org>
      CommitDate: Wed Mar 4 14:05:06 2026 +0100

          Second

      1\t0\ta

      """
    let records = read(text + commit("bob", "2026-03-01", ["a"]))
    #expect(
      records.events.map(\.text) == ["2026-03-03T13:05:06Z ada@example.org = bob@example.org"])
  }

  @Test(
    "follows a file to its new name",
    arguments: [
      ("a.c", "b.c", "a.c => b.c"), ("lib/a.c", "src/a.c", "{lib => src}/a.c"),
      ("x/lib/y/a.c", "x/src/y/a.c", "x/{lib => src}/y/a.c"),
      ("x/a.c", "x/y/a.c", "x/{ => y}/a.c"), ("x/y/a.c", "x/a.c", "x/{y => }/a.c"),
      ("a.c", "y/a.c", "{ => y}/a.c"), ("y/a.c", "a.c", "{y => }/a.c"),
      ("x/a.c", "x/b.c", "x/{a.c => b.c}"),
    ])
  func renames(old: String, new: String, printed: String) {
    let bytes = Array(printed.utf8)
    let rename = GitRename(bytes.indices, of: bytes.span)
    #expect(rename?.old == Array(old.utf8))
    #expect(rename?.new == Array(new.utf8))
    let text =
      commit("cy", "2026-03-03", [new]) + commit("bob", "2026-03-02", [printed])
      + commit("ada", "2026-03-01", [old])
    #expect(read(text).events.count == 3)
  }

  @Test(
    "is told from other texts",
    arguments: [
      ("commit 1111111111111111111111111111111111111111\nAuthor: a", true),
      ("commit 1111111111111111111111111111111111111111 (HEAD -> main)\n", true),
      ("commit 1111111111111111111111111111111111111111111111111111111111111111\n", true),
      ("commit 11111111111111111111111111111111111111111\n", false),
      ("commit 111111111111111111111111111111111111111\n", false),
      ("commit 111111111111111111111111111111111111111g\n", false), ("commit,from,to\n", false),
      ("", false), ("commit ", false),
    ])
  func recognised(text: String, isLog: Bool) {
    let isRecognised = GitLogReader.recognises(Array(text.utf8).span)
    #expect(isRecognised == isLog)
  }

  @Test("that is broken anywhere is still read", .timeLimit(.minutes(1)))
  func garbage() {
    var garbage = Garbage(seed: 3)
    for _ in 0..<3_000 {
      let bytes = garbage.broken(Self.sample)
      _ = GitLogReader.recognises(bytes.span)
      let records = GitLogReader().read(bytes.span)
      #expect(records.events.count + records.setAside.count <= 30)
    }
  }

  @Test("of any size and shape is read in one pass", .timeLimit(.minutes(1)))
  func extremes() {
    let start = commit("ada", "2026-03-01", ["a"])
    let texts = [
      start + String(repeating: "1\t1\tb\n", count: 200_000),
      start + String(repeating: "1\t1\tb => c\n1\t1\tc => b\n", count: 50_000),
      start + "1\t1\t" + String(repeating: "{ => ", count: 200_000),
      String(repeating: start, count: 20_000), String(repeating: "\0", count: 2_000_000),
      start + "Author: " + String(repeating: "<", count: 2_000_000),
    ]
    for text in texts {
      let records = GitLogReader().read(Array(text.utf8).span)
      #expect(records.events.isEmpty)
    }
  }

  private func commit(_ author: String, _ date: String, _ files: [String]) -> String {
    """
    commit 0123456789abcdef0123456789abcdef01234567
    Author: \(author) <\(author)@example.org>
    Date:   \(date)

        A change

    \(files.map { "1\t0\t\($0)" }.joined(separator: "\n"))


    """
  }

  private func read(_ text: String) -> EventRecords {
    GitLogReader().read(Array(text.utf8).span)
  }
}
