import TendAnalysis
import TendGraph
import TendReport
import TendTestSupport
import Testing

@Suite("An answer")
struct AnswerTests {
  private let findings: Findings

  init() throws {
    findings = try SmallFindings.findings()
  }

  @Test("about neglected ties is a table with reasons and next steps")
  func neglected() throws {
    try expectSnapshot(
      findings.neglectText(focus: Focus(), top: 20, showsAll: false).text(), named: "neglected.txt")
  }

  @Test("about every established tie lists those on rhythm too")
  func neglectedAll() throws {
    try expectSnapshot(
      findings.neglectText(focus: Focus(), top: 20, showsAll: true).text(),
      named: "neglected-all.txt")
  }

  @Test("about bridges has people, ties and single threads")
  func bridges() throws {
    try expectSnapshot(
      findings.bridgesText(focus: Focus(), top: 20, showsAll: false).text(), named: "bridges.txt")
  }

  @Test("about people who leave says what breaks, who follows and what to hand over")
  func without() throws {
    let people = try ["cy", "di"].map { try #require(findings.network.person(named: $0)) }
    let answer = WithoutAnswer(of: people, from: findings.network, above: 0.05, threads: 2)
    try expectSnapshot(answer.text(top: 20).text(), named: "without.txt")
    try expectSnapshot(answer.document(top: nil).json(), named: "without.json")
  }

  @Test("about somebody on whom nothing hangs says so")
  func withoutNothing() throws {
    let ed = try #require(findings.network.person(named: "ed"))
    let text = WithoutAnswer(of: [ed], from: findings.network, above: 1.5, threads: 1).text(top: 3)
      .text()
    #expect(text.contains("\n  Ed Faber has no tie stronger than 1.5: nothing hangs there.\n"))
    #expect(text.contains("\n  No two of the others lose every path to each other.\n"))
    #expect(text.contains("\n  The others move no further apart.\n"))
    #expect(!text.contains("nearness: "))
    #expect(!text.contains("hand over"))
  }

  @Test("about how the log was read accounts for every row")
  func check() throws {
    try expectSnapshot(
      LogCheck(of: findings.account, record: findings.network.record).text.text(),
      named: "check.txt")
  }

  @Test("about an odd log says who writes alone, who is no person and who may be two")
  func oddities() throws {
    let odd = try SmallFindings.findings(people: OddLog.people, log: OddLog.log)
    let check = LogCheck(of: odd.account, record: odd.network.record)
    try expectSnapshot(check.text.text(), named: "check-odd.txt")
    try expectSnapshot(check.aliasText(top: 3).text(), named: "check-aliases.txt")
    try expectSnapshot(check.document(top: 2).json(), named: "check-odd.json")
  }

  @Test("about aliases is one line where there are none")
  func noAliases() {
    let check = LogCheck(of: findings.account, record: findings.network.record)
    #expect(check.aliasText(top: 3).text() == "No two ids look like one person's.\n")
  }

  @Test("about a log of one side alone warns of it instead of guessing at bots")
  func oneSide() throws {
    let rows = (0..<30).map { "2026-01-05T09:\(10 + $0):00,ana@x.org,p\($0)\n" }.joined()
    let sent = try SmallFindings.findings(people: "id\nana@x.org\n", log: "time,from,to\n" + rows)
    let text = LogCheck(of: sent.account, record: sent.network.record).text.text()
    #expect(
      text.contains(
        "warning: the log holds one side only: of 31 people in kinds with a direction 1 only "
          + "write and 30 only receive, so balance can't be judged\n"))
    #expect(!text.contains("Perhaps no people"))
  }

  @Test("says how paths were estimated where they were not counted")
  func estimated() throws {
    let network = findings.network
    let graph = findings.graph
    let drawn = Findings(
      account: findings.account, network: network, graph: graph, neglect: nil,
      bridges: network.bridges(
        above: 0.05, in: graph, grouping: network.grouping(of: graph),
        betweenness: .sampled(error: 0.04, failure: 0.05, seed: 3)))
    let samples = try #require(drawn.bridges.betweennessEstimate).samples
    let line =
      " pairs of people drawn at random: 95 % sure that nobody's is off by more than 4.0 % of all "
      + "pairs\n"
    #expect(drawn.bridgesText(focus: Focus(), top: 5, showsAll: false).text().contains(line))
    #expect(drawn.bridgesText(focus: Focus(), top: 5, showsAll: true).text().contains(line))
    #expect(
      !findings.bridgesText(focus: Focus(), top: 5, showsAll: true).text().contains("at random"))
    let json = try drawn.bridgesDocument(focus: Focus(), top: 1, showsAll: true).json()
    for part in [
      "\"error\" : 0.04", "\"failure\" : 0.05", "\"samples\" : \(samples)", "\"seed\" : 3",
    ] {
      #expect(json.contains(part))
    }
  }

  @Test("in JSON has the same keys in the same order")
  func json() throws {
    try expectSnapshot(
      findings.neglectDocument(focus: Focus(), top: 2, showsAll: false)?.json() ?? "",
      named: "neglected.json")
    try expectSnapshot(
      findings.bridgesDocument(focus: Focus(), top: 2, showsAll: true).json(),
      named: "bridges.json")
    try expectSnapshot(
      LogCheck(of: findings.account, record: findings.network.record).document().json(),
      named: "check.json")
    try expectSnapshot(TieFiles(of: findings.network, above: 0.05).json(), named: "network.json")
  }

  @Test("in CSV has the same figures, list under list")
  func csv() throws {
    try expectSnapshot(
      findings.neglectDocument(focus: Focus(), top: 2, showsAll: false)?.csv() ?? "",
      named: "neglected.csv")
    try expectSnapshot(
      findings.bridgesDocument(focus: Focus(), top: 2, showsAll: true).csv(),
      named: "bridges.csv")
    try expectSnapshot(
      LogCheck(of: findings.account, record: findings.network.record).document().csv(),
      named: "check.csv")
  }

  @Test("in a few sentences says the strongest things")
  func summary() throws {
    let summary = Summary(of: findings)
    try expectSnapshot(summary.headline + "\n" + summary.answer.text(), named: "summary.txt")
    #expect(summary.sentences.count <= 7)
    #expect(summary.firstSteps.count <= 3)
  }

  @Test("cut short says how many are left and how to see them")
  func top() {
    let text = findings.neglectText(focus: Focus(), top: 1, showsAll: true).text()
    #expect(text.contains("... 6 more: --top 7"))
  }

  @Test("for one person has that person's ties alone")
  func focus() throws {
    let flo = try #require(findings.network.person(named: "flo"))
    let text = findings.neglectText(focus: Focus(person: flo), top: 20, showsAll: true).text()
    #expect(text.contains("Di Engel and Flo <b>Gray</b>"))
    #expect(!text.contains("Ana Bell and Bo Cole"))
  }

  @Test("for other tools quotes cells and disarms formulas")
  func tables() throws {
    try expectSnapshot(findings.nodesCSV, named: "nodes.csv")
    try expectSnapshot(findings.edgesCSV, named: "edges.csv")
    try expectSnapshot(
      String(decoding: TieFiles(of: findings.network, above: 0.05).csv, as: UTF8.self),
      named: "ties.csv")
  }
}
