import Foundation
import Testing

@Suite("tend report")
struct ReportCommandTests {
  @Test("writes one page that loads nothing and runs nothing but its own script")
  func selfContained() throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(["report", "samples/harbor", "-o", folder.path("page.html")])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    let page = try folder.read("page.html")
    #expect(page.contains("default-src 'none'"))
    for word in ["<link", "<img", "<iframe", "@import", "url(", "src="] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(
      scripts(of: page) == [#" type="application/json" id="tend-data""#, #" type="module""#])
    for heading in [
      "Needs tending", "Bridges and single threads", "The map", "Teams and groups", "Balance",
      "Coverage by relation", "What changed", "How far to trust the list", "How the log was read",
    ] {
      #expect(page.contains("<h2>\(heading)</h2>"))
    }
    #expect(page.contains("Ada Winther"))
    #expect(page.contains("<svg"))
    #expect(try folder.names == ["page.html"])
  }

  /// What stands in the tags of the page's scripts.
  private func scripts(of page: String) -> [String] {
    page.components(separatedBy: "<script").dropFirst().map { String($0.prefix { $0 != ">" }) }
  }

  @Test(
    "has each id once and something where every link leads",
    arguments: ["samples/harbor", "samples/workplace-2015"])
  func links(log: String) throws {
    let folder = try TemporaryFolder()
    _ = try TendProcess(["report", log, "-o", folder.path("page.html"), "--quiet"])
    let page = try folder.read("page.html")
    func values(_ attribute: String) -> [String] {
      page.components(separatedBy: " \(attribute)=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }
    let ids = values("id")
    #expect(ids.count == Set(ids).count)
    let targets = Set((values("href") + values("xlink:href")).filter { $0.hasPrefix("#") })
    #expect(targets.count > 10)
    #expect(targets.subtracting(ids.map { "#" + $0 }).isEmpty)
  }

  @Test("writes the same bytes each time")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    for name in ["one.html", "two.html"] {
      _ = try TendProcess(["report", "samples/harbor", "-o", folder.path(name), "--quiet"])
    }
    let one = try folder.read("one.html")
    #expect(one == (try folder.read("two.html")))
    #expect(one.count > 10_000)
  }

  @Test("goes on without the list of neglected ties when there are no times")
  func tableOfTies() throws {
    let folder = try TemporaryFolder()
    try folder.write("Source,Target,Weight\na,b,2\nb,c,1\n", to: "ties.csv")
    let run = try TendProcess(["report", "ties.csv"], in: folder.url)
    #expect(run.exitCode == 0)
    let page = try folder.read("report.html")
    #expect(!page.contains("Needs tending"))
    #expect(page.contains("Bridges and single threads"))
  }

  @Test("keeps hostile names harmless")
  func hostileNames() throws {
    let folder = try TemporaryFolder()
    let names = [
      "<script>alert(1)</script>", "\"\"><img src=x onerror=alert(1)>", "{{headline}}",
      "=HYPERLINK(1)", "\\N\\G", "&amp;", "مرحبا", "👩‍💻",
    ]
    var log = "timestamp,from,to\n"
    for (place, name) in names.enumerated() {
      for day in [1, 3, 5] {
        log += "2026-01-0\(day)T10:00:0\(place)Z,\"\(name)\",hub\n"
      }
    }
    log += "2026-02-20,hub,other\n2026-02-21,hub,other\n"
    try folder.write(log, to: "log.csv")
    let run = try TendProcess(["report", "log.csv"], in: folder.url)
    #expect(run.exitCode == 0)
    let page = try folder.read("report.html")
    #expect(scripts(of: page).count == 2)
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("{{headline}}"))
    #expect(page.contains("مرحبا"))
  }

  @Test("reads standard input for -")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(
      ["check", "-", "--format", "json"], in: folder.url,
      input: "timestamp,from,to\n2026-01-01,a,b\n")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("\"standard input\""))
    #expect(run.output.contains("\"rowsUsed\" : 1"))
  }

  @Test("warns about a log's empty stretch and names the day to judge from")
  func emptyStretch() throws {
    let folder = try TemporaryFolder()
    var log = "timestamp,from,to\n"
    for day in 1...28 { log += "2025-01-\(day < 10 ? "0" : "")\(day),a,b\n" }
    log += "2025-12-01,a,c\n"
    try folder.write(log, to: "log.csv")
    let run = try TendProcess(["report", "log.csv"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(
      run.errorLines == [
        "warning: the log is empty for 307 days, from 2025-01-28 to 2025-12-01, and has only 1 "
          + "stray row after that: to judge from before, say --as-of 2025-01-28"
      ])
  }

  @Test("tells what is owed, who is covered least and whose support falls")
  func care() throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(["report", "samples/harbor", "-o", folder.path("page.html")])
    #expect(run.exitCode == 0)
    let html = try folder.read("page.html")
    #expect(html.contains("<a href=\"#coverage\">Coverage by relation</a>"))
    // As one reads it, names without their links.
    let page = html.replacing(#/<a class="p"[^>]*>|</a>/#, with: "")
    #expect(
      page.contains(
        "2 contacts that the settings ask for are late. 22 of 23 reports had a one-on-one in the "
          + "last 60 days. 1 person gets much less support than before."))
    #expect(page.contains("Greta Hallgrim calls Solveig Rønhaug."))
    #expect(page.contains("2 people gave Inês Carvalhal something in 60 days"))
    let rows = page.split(separator: "\n").filter { $0.contains("<td>Tomás Belmar</td>") }
    #expect(rows.first?.contains("Wren Hathersage") == true)
    // Another team's page does not tell of it.
    let other = try TendProcess(
      ["report", "samples/harbor", "--team", "Customs", "-o", folder.path("other.html")])
    #expect(other.exitCode == 0)
    #expect(!(try folder.read("other.html")).contains("gave Inês Carvalhal"))
  }
}
