import Foundation
import TendTestSupport
import Testing

@Suite("tend person")
struct PersonCommandTests {
  private func view(_ id: String) throws -> [String: Any] {
    try HarborTests.answer(["person", "samples/harbor", "--id", id])
  }

  private func steps(_ id: String) throws -> [String] {
    try HarborTests.list(try view(id), "steps").compactMap { $0["step"] as? String }
  }

  @Test(
    "is a page that a manager reads from top to bottom", arguments: ["tomas", "ines", "solveig"])
  func text(id: String) throws {
    let run = try TendProcess(["person", "samples/harbor", "--id", id])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: "person-\(id).txt")
  }

  @Test("judges nobody by a log that holds one side only, and says so")
  func oneSided() throws {
    let folder = try TemporaryFolder()
    let rows = (1...9).flatMap { day in
      ["bo", "cy", "di"].map { "2026-01-0\(day)T09:00:00Z,ana,\($0),help\n" }
    }
    try folder.write("timestamp,from,to,kind\n" + rows.joined(), to: "log.csv")
    let run = try TendProcess(["person", "log.csv", "--id", "ana", "--quiet"], in: folder.url)
    #expect(run.output.contains("The log has only what ana wrote, so it can't tell who gives."))
    #expect(!run.output.contains("No kind of the log gives or takes"))
    #expect(!run.output.contains("gives much more"))
  }

  @Test("has its documented keys")
  func json() throws {
    let view = try view("tomas")
    #expect(view["schema"] as? String == "tend.person/1")
    #expect(view["view"] as? String == "own")
    #expect(
      Set(view.keys) == [
        "schema", "view", "id", "name", "team", "role", "asOf", "windowDays", "steps", "relations",
        "reports", "balance", "support", "cadences",
      ])
  }

  @Test("tells the manager which report is missed, first of all")
  func missedReport() throws {
    #expect(
      try steps("tomas").first == "Tomás Belmar sets a fixed one-on-one with Wren Hathersage.")
    let cadence = try #require(try HarborTests.list(try view("tomas"), "cadences").first)
    #expect(cadence["a"] as? String == "tomas")
    #expect(cadence["b"] as? String == "wren")
    #expect(cadence["silentDays"] as? Int == 155)
    #expect(cadence["overdue"] as? Double == 141.0 / 14)
    let reports = try HarborTests.list(try view("tomas"), "reports")
    #expect(reports.first?["id"] as? String == "wren")
    #expect(reports.compactMap { $0["oneOnOneSilentDays"] as? Int } == [155, 11, 9, 0])
  }

  @Test("tells who last knew the silent client to call")
  func silentClient() throws {
    #expect(try steps("greta").first == "Greta Hallgrim calls Solveig Rønhaug.")
    let relations = try HarborTests.list(try view("greta"), "relations")
    let clients = try #require(relations.first { $0["relation"] as? String == "client" })
    let people = try HarborTests.list(clients, "people")
    #expect(people.compactMap { $0["id"] as? String } == ["solveig", "maud"])
    #expect(people.first?["silentDays"] as? Int == 106)
  }

  @Test("shows that Inês gives more and gets less, to her and to her team")
  func thinningSupport() throws {
    let ines = try view("ines")
    let balance = try #require(ines["balance"] as? [String: Any])
    let recent = try #require(balance["recent"] as? [String: Any])
    let before = try #require(balance["before"] as? [String: Any])
    #expect(recent["lean"] as? String == "gives")
    #expect(recent["given"] as? Int == 96)
    #expect(recent["taken"] as? Int == 8)
    #expect(before["lean"] as? String == "even")
    let support = try #require(ines["support"] as? [String: Any])
    #expect(support["isThin"] as? Bool == true)
    #expect(support["supporters"] as? [String] == ["felix", "hana"])
    for colleague in ["felix", "hana", "pavel"] {
      let support = try #require(try view(colleague)["support"] as? [String: Any])
      let thin = try HarborTests.list(support, "team").first { $0["id"] as? String == "ines" }
      #expect(thin?["falling"] as? Bool == true)
    }
    // Nobody else hears of it.
    let other = try #require(try view("emre")["support"] as? [String: Any])
    #expect(try HarborTests.list(other, "team").isEmpty)
  }

  @Test("flags nobody else's support as falling")
  func onlyInes() throws {
    for id in ["ruth", "greta", "oskar", "nadia", "tomas", "ada", "emre"] {
      let support = try #require(try view(id)["support"] as? [String: Any])
      let falling = try HarborTests.list(support, "team").filter { $0["falling"] as? Bool == true }
      #expect(falling.compactMap { $0["id"] as? String } == (id == "ruth" ? ["ines"] : []))
    }
  }

  @Test("says what is odd about its question, in one line")
  func mistakes() throws {
    let stranger = try TendProcess(["person", "samples/harbor", "--id", "tomass"])
    #expect(
      stranger.errorLines == [
        "tend: no person 'tomass' in the log or the people file; did you mean 'tomas'?"
      ])
    #expect(stranger.exitCode == 65)
    let folder = try TemporaryFolder()
    try folder.write("from,to,weight\na,b,2\n", to: "ties.csv")
    let ties = try TendProcess(["person", "ties.csv", "--id", "a", "--quiet"], in: folder.url)
    #expect(
      ties.errorLines == [
        "tend: ties.csv: 'tend person' needs times and this is a table of ties; "
          + "give a log with a timestamp column"
      ])
    #expect(ties.exitCode == 65)
  }

  @Test("reads a log of mails alone, of which one side is lost, and says what it can't tell")
  func mailsAlone() throws {
    let folder = try TemporaryFolder()
    let rows = (10..<32).map { "2026-01-\($0),ana,\($0 % 2 == 0 ? "bo" : "cy")\n" }
    try folder.write("timestamp,from,to\n" + rows.joined(), to: "log.csv")
    try folder.write("id,manager\nana,\nbo,ana\ncy,ana\ndi,ana\n", to: "people.csv")
    let run = try TendProcess(
      ["person", "log.csv", "--people", "people.csv", "--id", "ana"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("  The log has only what ana wrote, so it can't tell who gives.\n"))
    #expect(run.output.contains("  No kind of the log gives or takes (help, thanks, request), "))
    #expect(run.output.contains("Counts are of the last 22 days."))
    #expect(run.output.contains("reports   di      no recorded contact"))
    #expect(
      run.output.contains("What each report gets: the log has neither one-on-ones nor recognition.")
    )
  }

  @Test("warns of a cadence that nobody is meant by")
  func unusedCadence() throws {
    let folder = try TemporaryFolder()
    try folder.write("timestamp,from,to\n2026-01-01,a,b\n2026-01-20,b,a\n", to: "log.csv")
    try folder.write(
      "cadences:\n  - {relation: client, every: 30}\n  - {tie: [a, b], kind: call, every: 3}\n",
      to: "tend.yml")
    let run = try TendProcess(
      ["person", "log.csv", "--id", "a", "--settings", "tend.yml"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(
      run.errorLines == [
        "warning: tend.yml:2: nobody has the relation 'client'; the cadence is left out",
        "warning: tend.yml:3: the log has no interaction of kind 'call'; the cadence is left out",
      ])
  }
}
