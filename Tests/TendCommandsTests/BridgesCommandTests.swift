import Foundation
import TendTestSupport
import Testing

@Suite("tend bridges")
struct BridgesCommandTests {
  @Test("tells a manager what breaks when two people leave together")
  func without() throws {
    let run = try TendProcess(
      ["bridges", "samples/harbor", "--without", "nadia", "--without", "greta"])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: "without-harbor.txt")
  }

  @Test("has in JSON what breaks, with its documented keys")
  func json() throws {
    let answer = try HarborTests.answer(["bridges", "samples/harbor", "--without", "nadia"])
    #expect(answer["schema"] as? String == "tend.without/1")
    #expect(
      Set(answer.keys) == [
        "schema", "asOf", "minStrength", "without", "pairsCutOff", "partsBefore", "partsAfter",
        "leftWithoutTie", "nearnessBefore", "nearnessLoss", "nearnessLossShare",
        "nearnessSources", "betweennessEstimate", "linksLost", "linksThinned", "inTheirStead",
        "handOver",
        "groupsSource",
      ])
    #expect(answer["without"] as? [String] == ["nadia"])
    #expect(answer["pairsCutOff"] as? Int == 120)
    #expect(answer["partsAfter"] as? [Int] == [24, 5])
    #expect(answer["nearnessSources"] is NSNull)
    #expect(try HarborTests.list(answer, "linksLost").count == 4)
  }

  @Test("agrees with itself on what is lost without a cut person")
  func agreement() throws {
    let answer = try HarborTests.answer(["bridges", "samples/harbor"])
    let nadia = try #require(
      try HarborTests.list(answer, "people").first { $0["id"] as? String == "nadia" })
    let without = try HarborTests.answer(["bridges", "samples/harbor", "--without", "nadia"])
    #expect(nadia["pairsCutOff"] as? Int == without["pairsCutOff"] as? Int)
    let share = try #require(nadia["nearnessLossShare"] as? Double)
    #expect(share == without["nearnessLossShare"] as? Double)
    #expect((0.2...0.3).contains(share))
    let tie = try #require(try HarborTests.list(answer, "ties").first)
    #expect(try #require(tie["nearnessLoss"] as? Double) > 0)
  }

  @Test("has no nearness lost for people and ties that are not listed")
  func unlisted() throws {
    let answer = try HarborTests.answer(["bridges", "samples/harbor", "--all"])
    let people = try HarborTests.list(answer, "people")
    #expect(people.count { $0["nearnessLoss"] is NSNull } == people.count - 10)
  }

  @Test("shows of the lists what concerns one team, and of the loss all")
  func focus() throws {
    let answer = try HarborTests.answer([
      "bridges", "samples/harbor", "--without", "nadia", "--team", "Yard",
    ])
    #expect(answer["pairsCutOff"] as? Int == 120)
    #expect(try HarborTests.list(answer, "linksLost").count == 1)
  }

  @Test("is the same on any number of threads")
  func threads() throws {
    let outputs = try ["1", "3"].map {
      try TendProcess([
        "bridges", "samples/workplace-2015", "--without", "366", "--format", "json", "--threads",
        $0,
      ]).output
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test("says what is odd about who leaves, in one line")
  func mistakes() throws {
    let stranger = try TendProcess(["bridges", "samples/harbor", "--without", "nadja"])
    #expect(
      stranger.errorLines == [
        "tend: no person 'nadja' in the log or the people file; did you mean 'nadia'?"
      ])
    #expect(stranger.exitCode == 65)
    let all = try TendProcess(["bridges", "samples/harbor", "--without", "nadia", "--all"])
    #expect(all.exitCode == 64)
    #expect(all.errors.contains("--without has no list that --all could lengthen; leave one out"))
  }
}
