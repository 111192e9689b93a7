import Foundation
import Testing

@Suite("tend map")
struct MapCommandTests {
  private func draw(_ arguments: String...) throws -> (run: TendProcess, svg: String) {
    let folder = try TemporaryFolder()
    let run = try TendProcess(
      ["map", "samples/harbor", "-o", folder.path("map.svg")] + arguments)
    return (run, (try? folder.read("map.svg")) ?? "")
  }

  @Test("puts teams for their people when asked")
  func teams() throws {
    let (run, svg) = try draw("--level", "teams")
    #expect(run.exitCode == 0)
    #expect(run.errorLines.first?.hasSuffix("30 people, 13 of 13 links between teams") == true)
    #expect(svg.contains("Which teams work together"))
    #expect(svg.contains("Customs - Yard: 3 ties, carried by Nadia Benhaddou alone"))
  }

  @Test("draws somebody's surroundings, and puts them in the middle of rings")
  func focus() throws {
    let (run, svg) = try draw("--focus", "nadia", "--hops", "1")
    #expect(run.exitCode == 0)
    #expect(svg.contains("13 people within 1 tie of Nadia Benhaddou, of 30"))
    let ego = try draw("--diagram", "ego", "--focus", "nadia")
    #expect(ego.run.exitCode == 0)
    #expect(ego.svg.contains("Whom Nadia Benhaddou works with"))
    #expect(ego.svg.contains("manager and reports 6"))
  }

  @Test("holds reporting lines against contact, and says when there are none")
  func reporting() throws {
    let (run, svg) = try draw("--diagram", "reporting")
    #expect(run.exitCode == 0)
    #expect(svg.contains("25 reporting lines: 23 with contact on 3 days or more"))
    let folder = try TemporaryFolder()
    let none = try TendProcess(
      ["map", "samples/workplace-2015", "--diagram", "reporting", "-o", folder.path("x.svg")])
    #expect(none.exitCode == 65)
    #expect(
      none.errorLines.last
        == "tend: no reporting lines: nobody's manager is in the log or the people file; give a "
        + "people file with a 'manager' column with --people")
  }

  @Test("draws two periods in one")
  func changes() throws {
    let (run, svg) = try draw(
      "--before", "2025-01-01..2025-06-30", "--after", "2025-07-01..2025-12-19")
    #expect(run.exitCode == 0)
    #expect(svg.contains("What changed"))
    #expect(svg.contains("then 1 Jul 2025 to 19 Dec 2025: 10 faded, 2 lost."))
    #expect(svg.contains("class=\"edge tie lost\""))
  }

  @Test("draws two periods by teams")
  func changesByTeam() throws {
    let (run, svg) = try draw(
      "--before", "2025-01-01..2025-06-30", "--after", "2025-07-01..2025-12-19", "--level",
      "teams")
    #expect(run.exitCode == 0)
    #expect(run.errorLines.first?.hasSuffix("links between teams") == true)
    #expect(svg.contains("What changed"))
    #expect(svg.contains("class=\"edge link kept\""))
    #expect(svg.contains("a link that was kept, wider is stronger; how many ties"))
  }

  @Test(
    "refuses what makes no map, and says what would",
    arguments: [
      (["--hops", "2"], "--hops needs --focus with the id of the person to start from"),
      (["--focus", "nadia", "--hops", "0"], "--hops takes 1 tie or more, not 0"),
      (
        ["--diagram", "ego"], "--diagram ego needs --focus with the id of the person in the middle"
      ),
      (
        ["--level", "teams", "--focus", "nadia"],
        "--level teams has nobody for --focus to start from; leave one of them out"
      ),
      (
        ["--level", "teams", "--engine", "sfdp"],
        "--level teams has a layout of its own; leave out --engine sfdp"
      ),
      (
        ["--level", "people", "--diagram", "reporting"],
        "--level goes with --diagram map alone"
      ),
      (["--dpi", "5"], "--dpi takes 36 to 1200, not 5"),
      (
        ["--diagram", "reporting", "--before", "2025-01-01..2025-06-30"],
        "--before and --after go with --diagram map alone"
      ),
    ])
  func refusals(arguments: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(
      ["map", "samples/harbor", "-o", folder.path("map.svg")] + arguments)
    #expect(run.exitCode == 64)
    #expect(run.errorLines.contains { $0.contains(words) }, "\(run.errorLines)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("map.svg")))
  }

  @Test("is the same SVG without any font on the machine, and without a word about it")
  func noFonts() throws {
    let folder = try TemporaryFolder()
    let fonts = try folder.write("<fontconfig></fontconfig>", to: "fonts.conf")
    let arguments = ["map", "samples/harbor", "--quiet", "-o"]
    _ = try TendProcess(arguments + [folder.path("with.svg")])
    let run = try TendProcess(
      arguments + [folder.path("without.svg")], environment: ["FONTCONFIG_FILE": fonts])
    #expect(run.exitCode == 0)
    #expect(run.errors == "")
    #expect(try folder.read("without.svg") == folder.read("with.svg"))
  }

  @Test("is the same picture each time, whatever the number of threads")
  func isRepeatable() throws {
    let one = try draw("--threads", "1", "--theme", "dark", "--size", "paths", "--color", "group")
    let other = try draw("--threads", "3", "--theme", "dark", "--size", "paths", "--color", "group")
    #expect(one.run.exitCode == 0 && one.svg == other.svg && !one.svg.isEmpty)
  }
}
