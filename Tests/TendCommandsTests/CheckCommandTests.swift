import Foundation
import Testing

@Suite("tend check")
struct CheckCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var log = "timestamp,from,to,kind\n"
    for day in 10..<28 {
      log += "2026-01-\(day)T09:00:00Z,ana@x.org,bo@x.org;no-reply@x.org,email\n"
      log += "2026-01-\(day)T10:00:00Z,bo@x.org,ana@x.org,email\n"
      log += "2026-01-\(day)T11:00:00Z,No-Reply@x.org,ana@x.org,email\n"
      log += "2026-01-\(day)T11:00:30Z,bo@x.org,ana+trips@x.org,email\n"
    }
    try folder.write(log, to: "log.csv")
    try folder.write("id,name\nana@x.org,Ana Bell\ncy@x.org,Cy Dunn\n", to: "people.csv")
  }

  private func check(_ arguments: String...) throws -> TendProcess {
    let run = try TendProcess(
      ["check", "log.csv", "--people", "people.csv"] + arguments, in: folder.url)
    #expect(run.exitCode == 0)
    return run
  }

  private func answer(_ arguments: String...) throws -> [String: Any] {
    let run = try TendProcess(
      ["check", "log.csv", "--people", "people.csv", "--format", "json"] + arguments,
      in: folder.url)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("tells what is odd about a log, in a screenful")
  func text() throws {
    let run = try check()
    #expect(run.output.contains("Perhaps no people: 1; to leave some out, say --exclude "))
    #expect(run.output.contains("  1 never in the log: Cy Dunn\n"))
    #expect(run.output.contains("  3 not in the people file: bo@x.org (54), "))
    #expect(run.output.contains("  1 only receive: ana+trips@x.org (18)\n"))
    #expect(run.output.contains("1 pair; 'tend check --aliases' lists them"))
    #expect(run.output.split(separator: "\n").count < 30)
  }

  @Test("proposes aliases with a reason and says what comes next")
  func aliases() throws {
    let run = try check("--aliases")
    #expect(run.output.contains("the same mailbox with a plus-tag"))
    #expect(run.output.contains("--identities FILE"))
    let aliases = try HarborTests.list(try answer("--aliases"), "aliases")
    #expect(aliases.count == 1)
    #expect(aliases.first?["a"] as? String == "ana@x.org")
    #expect(aliases.first?["b"] as? String == "ana+trips@x.org")
    #expect(aliases.first?["interactionsA"] as? Int == 72)
    #expect(aliases.first?["interactionsB"] as? Int == 18)
    #expect(aliases.first?["meet"] as? Bool == false)
  }

  @Test("proposes bots, and --exclude leaves them out and counts their rows")
  func bots() throws {
    let before = try answer()
    let bots = try HarborTests.list(before, "bots")
    #expect(bots.first?["id"] as? String == "no-reply@x.org")
    #expect(bots.first?["sent"] as? Int == 18)
    #expect(bots.first?["receivers"] as? Int == 1)
    let after = try answer("--exclude", "NO-reply@*")
    #expect(try HarborTests.list(after, "bots").isEmpty)
    #expect(after["people"] as? Int == 4)
    #expect(after["rowsUsed"] as? Int == 54)
    let aside = try HarborTests.list(after, "setAside")
    #expect(aside.compactMap { $0["reason"] as? String } == ["excluded"])
    #expect(aside.first?["isFault"] as? Bool == false)
    #expect(aside.first?["rows"] as? Int == 18)
  }

  @Test("warns of a pattern that fits nobody, and refuses an empty one")
  func patterns() throws {
    let run = try check("--exclude", "nobody@*")
    #expect(run.errorLines == ["warning: --exclude 'nobody@*' fits nobody in the log"])
    let refused = try TendProcess(["check", "log.csv", "--exclude", ""], in: folder.url)
    #expect(refused.exitCode == 64)
    #expect(refused.errors.contains("--exclude takes an id or a pattern"))
  }
}
