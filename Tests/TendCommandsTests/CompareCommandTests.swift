import Foundation
import TendTestSupport
import Testing

@Suite("tend compare")
struct CompareCommandTests {
  @Test("is a briefing that starts with two lines")
  func text() throws {
    let run = try TendProcess(["compare", "samples/harbor"])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: "compare-harbor.txt")
  }

  @Test("holds the named periods against each other")
  func periods() throws {
    let periods = ["--before", "2024-07-01..2024-12-31", "--after", "2025-07-01..2025-12-19"]
    let answer = try HarborTests.answer(["compare", "samples/harbor"] + periods)
    #expect(answer["schema"] as? String == "tend.compare/1")
    #expect(
      Set(answer.keys) == [
        "schema", "minStrength", "before", "after", "peopleInBoth", "joined", "gone", "tieCounts",
        "tiesOfJoined", "tiesOfGone", "ties", "roles", "groups", "links", "outwardShares",
        "groupMatches", "moves",
      ])
    let before = try #require(answer["before"] as? [String: Any])
    #expect(before["first"] as? String == "2024-07-01")
    #expect(before["days"] as? Int == 184)
    #expect(answer["joined"] as? [String] == ["milo"])
    #expect(answer["gone"] as? [String] == ["jonas", "solveig", "yuki"])
    let counts = try #require(answer["tieCounts"] as? [String: Int])
    let ties = try HarborTests.list(answer, "ties")
    #expect(counts.values.reduce(0, +) == ties.count + (counts["kept"] ?? 0))
    for tie in ties {
      #expect(Set(tie.keys) == ["a", "b", "change", "contactDays", "strength"])
      #expect(tie["change"] as? String != "kept")
    }
    let shares = try HarborTests.list(answer, "outwardShares")
    #expect(
      shares.compactMap { $0["team"] as? String }
        == ["Berths", "Cranes", "Customs", "Office", "Yard"])
  }

  @Test("finds the tie that faded, for the person and the team that have a part in it")
  func focus() throws {
    let ada = try HarborTests.answer(["compare", "samples/harbor", "--for", "ada"])
    let ties = try HarborTests.list(ada, "ties")
    #expect(ties.compactMap { $0["b"] as? String } == ["bram"])
    #expect(ties.first?["change"] as? String == "faded")
    let customs = try TendProcess(["compare", "samples/harbor", "--team", "Customs"])
    #expect(customs.exitCode == 0)
    #expect(!customs.output.contains("Ada Winther"))
  }

  @Test("finds groups in a log without teams, the same on any number of threads")
  func groups() throws {
    let folder = try TemporaryFolder()
    let log = try String(
      contentsOf: TendProcess.checkout.appendingPathComponent(
        "samples/workplace-2015/interactions.csv"), encoding: .utf8)
    try folder.write(log, to: "log.csv")
    let outputs = try ["1", "3"].map {
      try TendProcess(["compare", "log.csv", "--threads", $0], in: folder.url).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].contains("Groups found in the ties, by the people they share\n"))
  }

  @Test("names the group that somebody came from as it is called now")
  func groupNames() throws {
    // Fay goes over from the larger group, and so makes the other one the first.
    var rows = ["time,from,to"]
    for day in 1...28 {
      for pair in ["ana,bo", "bo,cy", "cy,ana", "di,ed", "ed,flo", "flo,di"] {
        rows.append("2026-01-\(day < 10 ? "0" : "")\(day),\(pair)")
        rows.append("2026-02-\(day < 10 ? "0" : "")\(day),\(pair)")
      }
      for (one, other) in [("ana", "di"), ("bo", "ed"), ("cy", "flo")] {
        rows.append("2026-01-\(day < 10 ? "0" : "")\(day),fay,\(one)")
        rows.append("2026-02-\(day < 10 ? "0" : "")\(day),fay,\(other)")
      }
    }
    rows += ["2026-01-05,cy,di", "2026-02-05,cy,di"]
    let folder = try TemporaryFolder()
    try folder.write(rows.joined(separator: "\n") + "\n", to: "log.csv")
    let run = try TendProcess(
      [
        "compare", "log.csv", "--before", "2026-01-01..2026-01-28", "--after",
        "2026-02-01..2026-02-28",
      ], in: folder.url)
    #expect(run.output.contains("\nfay     Group 2       Group 1\n"), "\(run.output)")
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let options: [String]
    let words: String
    let exitCode: Int32
    var testDescription: String { options.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(
      options: ["--before", "2025-01-01", "--after", "2025-04-01..2025-06-30"],
      words: "--before takes two days such as 2026-01-01..2026-03-31, not '2025-01-01'",
      exitCode: 64),
    Refusal(
      options: ["--before", "2025-01-01..2025-02-30", "--after", "2025-04-01..2025-06-30"],
      words: "--before takes two days such as 2026-01-01..2026-03-31, not "
        + "'2025-01-01..2025-02-30'", exitCode: 64),
    Refusal(
      options: ["--before", "2025-01-01..2025-03-31", "--after", "2025-06-30..2025-04-01"],
      words: "--after 2025-06-30..2025-04-01 ends before it starts; give the earlier day first",
      exitCode: 64),
    Refusal(
      options: ["--after", "2025-04-01..2025-06-30"],
      words: "--after needs --before beside it; give both, or neither for the log's last days",
      exitCode: 64),
    Refusal(
      options: ["--before", "2025-01-01..2025-03-31", "--after", "2025-03-31..2025-06-30"],
      words: "--before 2025-01-01..2025-03-31 and --after 2025-03-31..2025-06-30 share days; end "
        + "the first before the second starts", exitCode: 64),
    Refusal(
      options: ["--before", "2025-04-01..2025-06-30", "--after", "2025-01-01..2025-03-31"],
      words: "--before 2025-04-01..2025-06-30 comes after --after 2025-01-01..2025-03-31; "
        + "exchange the two", exitCode: 64),
    Refusal(
      options: ["--before", "2021-01-01..2021-03-31", "--after", "2025-01-01..2025-03-31"],
      words: "samples/harbor/interactions.csv: nothing happened from 2021-01-01 to 2021-03-31; "
        + "the log has interactions from 2024-07-01 to 2025-12-19", exitCode: 65),
  ]

  @Test("refuses periods that can't be compared, and says what to do", arguments: refusals)
  func refusal(_ refusal: Refusal) throws {
    let run = try TendProcess(["compare", "samples/harbor"] + refusal.options)
    #expect(run.errors == "tend: \(refusal.words)\n")
    #expect(run.exitCode == refusal.exitCode)
    #expect(run.output.isEmpty)
  }

  @Test("needs times, and more than one day")
  func noTimes() throws {
    let folder = try TemporaryFolder()
    try folder.write("from,to,weight\na,b,2\n", to: "ties.csv")
    let ties = try TendProcess(["compare", "ties.csv", "--quiet"], in: folder.url)
    #expect(ties.exitCode == 65)
    #expect(
      ties.errors
        == "tend: ties.csv: 'tend compare' needs times and this is a table of ties; "
        + "give a log with a timestamp column\n")
    try folder.write("timestamp,from,to\n2026-01-01,a,b\n", to: "log.csv")
    let day = try TendProcess(["compare", "log.csv"], in: folder.url)
    #expect(day.exitCode == 65)
    #expect(
      day.errors
        == "tend: log.csv: the log covers a single day and there is nothing to compare; give a "
        + "longer log\n")
  }
}
