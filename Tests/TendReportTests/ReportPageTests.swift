import Foundation
import TendAnalysis
import TendGraph
import TendReport
import TendTestSupport
import Testing

@Suite("The report page")
struct ReportPageTests {
  private func page(_ findings: Findings, focus: Focus = Focus()) throws -> String {
    try ReportPage(of: findings, focus: focus, map: "<svg></svg>", version: "0.0.0").html()
  }

  @Test("is one piece of HTML with everything in it")
  func snapshot() throws {
    try expectSnapshot(try page(SmallFindings.findings()), named: "page.html")
  }

  @Test("shows names as text, whatever is in them")
  func escaping() throws {
    let page = try page(SmallFindings.findings())
    #expect(page.contains("Flo &lt;b&gt;Gray&lt;/b&gt;"))
    #expect(!page.contains("<b>Gray"))
    #expect(page.contains("Cy &quot;C&quot; Dunn"))
  }

  @Test("keeps texts of the log out of tags")
  func attributes() throws {
    // A quote with a mark on it is one character to Swift and two to a browser.
    let name = "\"\u{301} onmouseover=alert(1) x"
    let people = "id,name\nana,\"\(name.replacing("\"", with: "\"\""))\"\n"
    let page = try page(SmallFindings.findings(people: people))
    var isInTag = false
    var tags = ""
    for scalar in page.unicodeScalars {
      if scalar == "<" { isInTag = true }
      if isInTag { tags.unicodeScalars.append(scalar) }
      if scalar == ">" { isInTag = false }
    }
    #expect(page.contains("onmouseover"))
    #expect(!tags.contains("onmouseover"))
  }

  @Test("says whose view it is")
  func view() throws {
    let findings = try SmallFindings.findings()
    let ana = try #require(findings.network.person(named: "ana"))
    #expect(try page(findings, focus: Focus(person: ana)).contains("Named view of Ana Bell"))
    #expect(try page(findings, focus: Focus(team: "Yard")).contains("Named view of Yard"))
  }

  @Test("without names says so")
  func nameless() throws {
    let page = try page(SmallFindings.findings(people: "id\nana\n"))
    #expect(page.contains("people appear by their identifier"))
  }

  @Test("shows how the list would have done on the log's past, where that can be said")
  func trust() throws {
    var findings = try SmallFindings.findings()
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
    let page = try page(findings)
    #expect(page.contains(BacktestWords.sentence(of: backtest)))
    #expect(page.components(separatedBy: "class=\"trial\"").count == backtest.cuts.count + 1)
    #expect(!page.contains("too short to replay"))
  }
}
