import Foundation
import Testing

@Suite("tend backtest")
struct BacktestCommandTests {
  @Test("says in one sentence what came of the ties flagged first")
  func sentence() throws {
    let run = try TendProcess(["backtest", "samples/harbor"])
    #expect(run.exitCode == 0)
    let first = try #require(run.output.split(separator: "\n").first)
    #expect(
      first.hasPrefix("Of the 50 ties that tend would have flagged first on 19 Nov 2025, "))
    #expect(first.hasSuffix(" then stayed silent for 30 days."))
    #expect(run.output.contains("silence alone"))
    #expect(run.output.contains("Foretold against observed"))
  }

  @Test("writes JSON with both sets of ties, for each cut and on the whole")
  func json() throws {
    let answer = try HarborTests.answer(["backtest", "samples/harbor", "--horizon", "20"])
    #expect(answer["schema"] as? String == "tend.backtest/1")
    #expect(answer["horizonDays"] as? Int == 20)
    let cuts = try HarborTests.list(answer, "cuts")
    #expect(cuts.count == 6)
    let whole = try #require(answer["whole"] as? [String: Any])
    for set in try cuts.map({ try #require($0["bothActive"] as? [String: Any]) })
      + [try #require(whole["established"] as? [String: Any])]
    {
      #expect(
        Set(set.keys).isSuperset(of: [
          "ties", "silent", "risk", "priority", "silence", "strength", "brier", "calibration",
        ]))
      let risk = try #require(set["risk"] as? [String: Any])
      #expect(Set(risk.keys) == ["auc", "top20", "top50", "top100"])
    }
  }

  @Test("is the same on any number of threads")
  func threads() throws {
    let outputs = try ["1", "2", "7"].map {
      try TendProcess(["backtest", "samples/harbor", "--threads", $0]).output
    }
    #expect(Set(outputs).count == 1)
  }

  @Test("refuses a log that is too short, and says what to do")
  func tooShort() throws {
    let run = try TendProcess(["backtest", "samples/harbor", "--horizon", "5000"])
    #expect(run.exitCode == 65)
    #expect(run.output.isEmpty)
    #expect(
      run.errors
        == "tend: samples/harbor/interactions.csv: too short for 'tend backtest': 5000 days before "
        + "its end there were not yet 10 ties with 3 contact days; give a shorter --horizon\n")
  }
}

@Suite("tend neglected --explain")
struct ExplainTests {
  @Test("shows one tie whole, whoever is named first")
  func whole() throws {
    let run = try TendProcess(["neglected", "samples/harbor", "--explain", "ada,bram"])
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("Ada Winther and Bram Terhorst: slipping on 2025-12-19\n"))
    // July 2024 to December 2025 are eighteen months, the last two of them silent.
    let months = try #require(
      run.output.split(separator: "\n").first { $0.contains("█") })
    #expect(months.count == 18)
    #expect(months.hasSuffix("▁▁"))
    for group in ["recent contact", "rhythm", "contacts in common", "balance"] {
      #expect(run.output.contains(group))
    }
    let turned = try TendProcess(["neglected", "samples/harbor", "--explain", "bram,ada"])
    #expect(turned.output == run.output)
  }

  @Test("has the shares of its reasons in JSON")
  func json() throws {
    let answer = try HarborTests.answer(["neglected", "samples/harbor", "--explain", "ada,bram"])
    #expect(answer["schema"] as? String == "tend.tie/1")
    let shares = try HarborTests.list(answer, "reasons").map {
      try #require($0["share"] as? Double)
    }
    #expect(abs(shares.reduce(0) { $0 + abs($1) } - 1) < 1e-9)
    let months = try HarborTests.list(answer, "months").map {
      try #require($0["contactDays"] as? Int)
    }
    #expect(months.reduce(0, +) == 130)
  }

  @Test("refuses unknown people, pairs without a tie, and what is no pair")
  func refusals() throws {
    let unknown = try TendProcess(["neglected", "samples/harbor", "--explain", "ada,brm"])
    #expect(unknown.exitCode == 65)
    #expect(
      unknown.errors
        == "tend: no person 'brm' in the log or the people file; did you mean 'bram'?\n")
    let strangers = try TendProcess(["neglected", "samples/harbor", "--explain", "ada,emre"])
    #expect(strangers.exitCode == 65)
    #expect(strangers.errors.contains("'ada' and 'emre' have no tie with 3 contact days or more"))
    let single = try TendProcess(["neglected", "samples/harbor", "--explain", "ada"])
    #expect(single.exitCode == 64)
  }

  @Test("orders the list by risk when asked")
  func order() throws {
    let answer = try HarborTests.answer(["neglected", "samples/harbor", "--order", "risk", "--all"])
    let risks = try HarborTests.list(answer, "ties").map {
      try #require($0["lapseProbability"] as? Double)
    }
    #expect(risks == risks.sorted(by: >))
  }
}
