import Foundation
import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@testable import TendReport

@Suite("The report page")
struct ReportPageTests {
  private func page(_ findings: Findings, focus: Focus = Focus()) throws -> String {
    try ReportPage(of: findings, focus: focus, version: "0.0.0").html(map: "<svg></svg>")
  }

  /// The small findings with everything that the page tells.
  private func whole(
    people: String = SmallFindings.people, log: String = SmallFindings.log
  ) throws -> Findings {
    var findings = try SmallFindings.findings(people: people, log: log)
    findings = findings.completed(focus: Focus(), threads: 1)
    return findings
  }

  /// The contents of a section; empty where there is none.
  private func section(_ id: String, of page: String) -> String {
    guard let start = page.range(of: "<section id=\"\(id)\""),
      let end = page.range(of: "</section>", range: start.upperBound..<page.endIndex)
    else { return "" }
    return String(page[start.upperBound..<end.lowerBound])
  }

  private func count(_ text: String, in page: String) -> Int {
    page.components(separatedBy: text).count - 1
  }

  @Test("is one piece of HTML with everything in it")
  func snapshot() throws {
    // Without style, script and data, which have tests of their own.
    let markup = try HTMLTags(of: page(whole())).markup
    try expectSnapshot(
      markup.replacing(PageParts.policy, with: "the policy"), named: "page.html")
  }

  @Test(
    "says what the discs of a map of teams are",
    arguments: [
      ("team", "Each disc is a team with the number"), ("area", "Each disc is an area, which is"),
    ])
  func discs(word: String, expected: String) throws {
    let findings = try SmallFindings.findings()
    let page = try ReportPage(of: findings, focus: Focus(), version: "0")
    let drawn = DrawnMap(discs: findings.bridges.grouping, word: word, links: [])
    let map = section("map", of: page.html(map: "<svg></svg>", drawn: drawn))
    #expect(map.contains(expected) && map.contains("all ties between two \(word)s"))
    #expect(!map.contains("people stand on the side"))
    #expect(section("map", of: try self.page(findings)).contains("people stand on the side"))
  }

  @Test("leads to people on the map, or to the map where it shows none")
  func links() throws {
    let findings = try whole()
    #expect(try page(findings).contains("href=\"#p-"))
    let html = try ReportPage(
      of: findings, focus: Focus(), version: "0", hasPeopleOnMap: false
    ).html(map: "<svg></svg>")
    #expect(!html.contains("href=\"#p-"))
    #expect(html.contains("<a class=\"p\" dir=\"auto\" href=\"#map\" data-p=\"0\">"))
  }

  @Test("shows names as text, whatever is in them")
  func escaping() throws {
    let page = try page(whole())
    #expect(page.contains("Flo &lt;b&gt;Gray&lt;/b&gt;"))
    #expect(!page.contains("<b>Gray"))
    #expect(page.contains("Cy &quot;C&quot; Dunn"))
  }

  @Test("keeps texts of the log inside the quotes of their attributes and between tags")
  func attributes() throws {
    // A quote with a mark on it is one character to Swift and two to a browser.
    let names = ["\"\u{301} onmouseover=alert(1) x", "\" onclick=\"alert(1)", "<svg/onload=x>"]
    var people = "id,name,team,manager,relation\n"
    for (place, id) in ["ana", "bo", "cy", "di", "ed", "flo"].enumerated() {
      let name = names[place % names.count].replacing("\"", with: "\"\"")
      people += "\(id),\"\(name)\",\"\(place < 3 ? "a" : "b")\(name)\",\(place > 0 ? "ana" : ""),"
      people += place == 5 ? "\"\(name)\"\n" : "\n"
    }
    let kind = names[1].replacing("\"", with: "\"\"")
    let rows = SmallFindings.log.split(separator: "\n").dropFirst()
    let log =
      "timestamp,from,to,kind\n"
      + rows.map { $0 + ($0.hasSuffix("ana,bo") ? ",\"\(kind)\"\n" : ",email\n") }.joined()
    let page = try page(try whole(people: people, log: log))
    let tags = HTMLTags(of: page)
    #expect(page.contains("onmouseover"))
    #expect(tags.attributes.contains("data-team"))
    #expect(tags.attributes.allSatisfy { !$0.hasPrefix("on") })
    #expect(tags.names.isDisjoint(with: ["img", "iframe"]))
    #expect(tags.scripts == 2)
    #expect(tags.stylesAreEmpty)
  }

  @Test("says whose view it is")
  func view() throws {
    let findings = try whole()
    let ana = try #require(findings.network.person(named: "ana"))
    #expect(try page(findings, focus: Focus(person: ana)).contains("Named view of Ana Bell"))
    #expect(try page(findings, focus: Focus(team: "Yard")).contains("Named view of Yard"))
  }

  @Test("without names says so")
  func nameless() throws {
    let page = try page(SmallFindings.findings(people: "id\nana\n"))
    #expect(page.contains("people appear by their identifier"))
  }

  @Test("has a section and a line of the contents for what was found, and for nothing else")
  func sections() throws {
    let ids = ["tending", "bridges", "map", "teams", "balance", "coverage", "changes", "trust"]
    let full = try page(whole())
    for id in ids {
      #expect(full.contains("<section id=\"\(id)\""), "\(id)")
      #expect(full.contains("<a href=\"#\(id)\">"), "\(id)")
    }
    // Nobody asked for what only the page tells, and a table of ties has no days.
    let bare = try HTMLTags(of: page(SmallFindings.findings())).markup
    for id in ["teams", "balance", "coverage", "changes"] {
      #expect(!bare.contains("\"\(id)\""), "\(id)")
      #expect(!bare.contains("#\(id)"), "\(id)")
    }
    let table = try page(whole(people: "id\na\n", log: "Source,Target,Weight\na,b,2\nb,c,1\n"))
    for id in ["tending", "balance", "coverage", "changes", "trust"] {
      #expect(!table.contains("<section id=\"\(id)\""), "\(id)")
    }
    #expect(table.contains("<section id=\"bridges\""))
  }

  @Test("marks rows by their tie, its teams and its state")
  func rowMarks() throws {
    let findings = try whole()
    let flagged = try #require(findings.neglect?.needingTending)
    let page = try page(findings)
    let tending = section("tending", of: page)
    for finding in flagged {
      let teams = [finding.tie.first, finding.tie.second].compactMap {
        findings.network.person($0).team
      }
      let names = teams[0] == teams[1] ? teams[0] : teams.joined(separator: "|")
      #expect(
        tending.contains(
          "data-a=\"\(finding.tie.first.index)\" data-b=\"\(finding.tie.second.index)\" "
            + "data-team=\"\(names)\" data-band=\"\(finding.band.rawValue)\""))
    }
    #expect(count("<tr role=\"row\" data-a=", in: tending) == flagged.count)
    #expect(count("class=\"spark\"", in: tending) == flagged.count)
    #expect(count("<summary>Evidence</summary>", in: tending) == flagged.count)
    let ana = try #require(findings.network.person(named: "ana"))
    #expect(page.contains("href=\"#p-\(ana.index)\" data-p=\"\(ana.index)\">Ana Bell</a>"))
  }

  @Test("tells the same numbers as the findings")
  func numbers() throws {
    let findings = try whole()
    let page = try page(findings)
    let bridges = section("bridges", of: page)
    for standing in findings.bridges.cutPeople {
      #expect(bridges.contains("\(standing.pairsCutOff) pair"))
      let loss = try #require(findings.losses?.people[standing.person]?.nearness.share)
      #expect(bridges.contains("\((loss * 1_000).rounded() / 10) %"))
    }
    let teams = try #require(findings.teams)
    #expect(count("<li data-team=", in: section("teams", of: page)) == teams.teams.count)
    let comparison = try #require(findings.comparison)
    let changes = section("changes", of: page)
    for kind in [TieChange.Kind.lost, .faded, .formed] {
      let rows = comparison.ties.filter { $0.kind == kind }
      for row in rows.prefix(6) {
        #expect(changes.contains("\(row.daysBefore) → \(row.daysAfter)"))
      }
    }
    let balance = try #require(findings.balance)
    #expect(
      section("balance", of: page).contains(
        "\(balance.oneSided.count) of the \(balance.judged) relationships"))
    let relations = try #require(findings.relations)
    let marks = relations.managers.filter { $0.reports.count >= 3 }.reduce(0) {
      $0 + $1.reports.count
    }
    #expect(count("<span class=\"sr\">", in: section("coverage", of: page)) == marks)
  }

  @Test("shows how the list would have done on the log's past, where that can be said")
  func trust() throws {
    var findings = try whole()
    #expect(try page(findings).contains("too short to replay its own past"))
    // The eleven ties are fewer than a cut needs, so a larger log is made of several of them.
    let log = (0..<4).reduce(into: "timestamp,from,to\n") { text, copy in
      for line in SmallFindings.log.split(separator: "\n").dropFirst().dropLast() {
        let cells = line.split(separator: ",")
        text += "\(cells[0]),\(cells[1])\(copy),\(cells[2])\(copy)\n"
      }
    }
    findings = try SmallFindings.findings(people: "id\nana0\n", log: log)
    findings.backtest = findings.network.backtest()
    let backtest = try #require(findings.backtest)
    let trust = section("trust", of: try page(findings))
    #expect(trust.contains(BacktestWords.sentence(of: backtest)))
    let dots =
      backtest.cuts.reduce(0) { $0 + $1.bands.count }
      + backtest.whole.established.calibration.count
    #expect(count("<circle", in: trust) == dots)
    #expect(count("<tr>", in: trust) == backtest.cuts.count + 2)
    #expect(!trust.contains("too short to replay"))
  }
}
