import Foundation
import Testing

@Suite("The story of samples/harbor")
struct HarborTests {
  /// One JSON answer about harbor.
  static func answer(_ arguments: [String]) throws -> [String: Any] {
    let run = try TendProcess(arguments + ["--format", "json"])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  static func list(_ answer: [String: Any], _ key: String) throws -> [[String: Any]] {
    try #require(answer[key] as? [[String: Any]])
  }

  @Test("puts the strong tie that went quiet first")
  func quietTie() throws {
    let answer = try HarborTests.answer(["neglected", "samples/harbor"])
    let ties = try HarborTests.list(answer, "ties")
    #expect(ties.first?["a"] as? String == "ada")
    #expect(ties.first?["b"] as? String == "bram")
    #expect(ties.first?["band"] as? String == "slipping")
    #expect(ties.first?["silentDays"] as? Int == 72)
    #expect(ties.first?["lastFrom"] as? String == "ada")
    #expect(ties.count == 7)
  }

  @Test("keeps who is on leave, who left and the silent client apart")
  func away() throws {
    let answer = try HarborTests.answer(["neglected", "samples/harbor"])
    let away = try HarborTests.list(answer, "away").compactMap { $0["id"] as? String }
    #expect(away == ["jonas", "solveig", "yuki"])
    let flagged = try HarborTests.list(answer, "ties")
      .flatMap { [$0["a"] as? String, $0["b"] as? String] }
    #expect(!flagged.contains("yuki") && !flagged.contains("jonas"))
  }

  @Test("finds the manager who missed one report")
  func missedReport() throws {
    let answer = try HarborTests.answer(["neglected", "samples/harbor", "--for", "wren"])
    let ties = try HarborTests.list(answer, "ties")
    #expect(ties.compactMap { $0["a"] as? String } == ["tomas"])
    #expect(
      ties.first?["nextStep"] as? String
        == "Tomás Belmar sets a fixed one-on-one with Wren Hathersage.")
  }

  @Test("lists what the settings owe and nobody did, beside the ties that are quiet")
  func owed() throws {
    let answer = try HarborTests.answer(["neglected", "samples/harbor"])
    let owed = try HarborTests.list(answer, "cadences")
    #expect(owed.compactMap { $0["a"] as? String } == ["tomas", "solveig"])
    #expect(owed.compactMap { $0["b"] as? String } == ["wren", "greta"])
    #expect(owed.compactMap { $0["relation"] as? String } == ["manager and report", "client"])
    #expect(owed.compactMap { $0["kind"] as? String } == ["one-on-one"])
    #expect(owed.compactMap { $0["everyDays"] as? Int } == [14, 30])
    #expect(owed.compactMap { $0["silentDays"] as? Int } == [155, 106])
    #expect(owed.compactMap { $0["lastContact"] as? String } == ["2025-07-17", "2025-09-04"])
    let mine = try HarborTests.answer(["neglected", "samples/harbor", "--for", "greta"])
    #expect(
      try HarborTests.list(mine, "cadences").compactMap { $0["a"] as? String } == ["solveig"])
    let text = try TendProcess(["neglected", "samples/harbor"])
    #expect(text.output.contains("Owed by the settings: 2, the most overdue first\n"))
  }

  @Test("names who alone holds two teams together, and what that person's absence cuts off")
  func cutPerson() throws {
    let answer = try HarborTests.answer(["bridges", "samples/harbor"])
    let people = try HarborTests.list(answer, "people")
    #expect(people.first?["id"] as? String == "nadia")
    #expect(people.first?["isCutPerson"] as? Bool == true)
    #expect(people.first?["pairsCutOff"] as? Int == 120)
    let threads = try HarborTests.list(answer, "singleThreads")
    let nadias = threads.filter { ($0["people"] as? [String])?.contains("nadia") == true }
    #expect(Set(nadias.flatMap { $0["teams"] as? [String] ?? [] }).contains("Customs"))
  }

  @Test("gives every established tie and every person with --all")
  func all() throws {
    let neglected = try HarborTests.answer(["neglected", "samples/harbor", "--all"])
    let ties = try HarborTests.list(neglected, "ties")
    #expect(ties.count == 117)
    #expect(Set(ties.compactMap { $0["band"] as? String }).contains("away"))
    #expect(ties.allSatisfy { $0["lapseProbability"] is Double || $0["lapseProbability"] is Int })
    let bridges = try HarborTests.answer(["bridges", "samples/harbor", "--all"])
    #expect(try HarborTests.list(bridges, "people").count == 30)
    #expect(try HarborTests.list(bridges, "ties").count == 116)
  }

  @Test("has the documented keys in its answers")
  func keys() throws {
    let neglected = try HarborTests.answer(["neglected", "samples/harbor", "--all"])
    #expect(
      Set(neglected.keys).isSuperset(of: [
        "schema", "asOf", "horizonDays", "halfLifeDays", "model", "ties", "away",
      ]))
    #expect(neglected["schema"] as? String == "tend.neglected/1")
    for tie in try HarborTests.list(neglected, "ties") {
      #expect(
        Set(tie.keys).isSuperset(of: [
          "a", "b", "band", "lapseProbability", "priority", "silentDays", "usualGapDays",
          "activeDays", "interactions", "lastContact", "strength", "peakStrength", "isBridge",
          "lastFrom", "reason", "nextStep",
        ]))
    }
    for person in try HarborTests.list(neglected, "away") {
      #expect(
        Set(person.keys).isSuperset(of: ["id", "lastContact", "usualGapDays", "silentDays"]))
    }
    let bridges = try HarborTests.answer(["bridges", "samples/harbor", "--all"])
    #expect(bridges["schema"] as? String == "tend.bridges/1")
    for person in try HarborTests.list(bridges, "people") {
      #expect(
        Set(person.keys).isSuperset(of: [
          "id", "strength", "ties", "betweenness", "constraint", "effectiveSize", "isCutPerson",
          "pairsCutOff", "groupsJoined",
        ]))
    }
    for tie in try HarborTests.list(bridges, "ties") {
      #expect(
        Set(tie.keys).isSuperset(of: [
          "a", "b", "strength", "interactions", "isBridge", "isLocalBridge", "span",
          "betweenness", "overlap", "pairsCutOff", "teams",
        ]))
    }
    let check = try HarborTests.answer(["check", "samples/harbor"])
    #expect(
      Set(check.keys).isSuperset(of: [
        "schema", "rowsRead", "rowsUsed", "ties", "tieDays", "setAside", "columns", "people",
        "span", "warnings",
      ]))
    #expect(check["rowsRead"] as? Int == 11_709)
  }

  @Test("is the same on one thread and on three")
  func threads() throws {
    let one = try TendProcess(
      ["bridges", "samples/harbor", "--all", "--format", "json", "--threads", "1"])
    let three = try TendProcess(
      ["bridges", "samples/harbor", "--all", "--format", "json", "--threads", "3"])
    #expect(one.output == three.output)
    #expect(!one.output.isEmpty)
  }

  @Test("shows a team its own part only")
  func team() throws {
    let run = try TendProcess(["neglected", "samples/harbor", "--team", "Customs"])
    #expect(run.output.hasPrefix("0 of "))
    #expect(!run.output.contains("Ada Winther"))
  }

  @Test("looks different when only one kind is read")
  func kind() throws {
    let answer = try HarborTests.answer(["check", "samples/harbor", "--kind", "one-on-one"])
    let kinds = try HarborTests.list(answer, "kinds")
    #expect(kinds.compactMap { $0["name"] as? String } == ["one-on-one"])
    let aside = try HarborTests.list(answer, "setAside")
    #expect(aside.compactMap { $0["reason"] as? String } == ["otherKind"])
  }
}
