import Foundation
import Testing

@Suite("tend map, export and sample")
struct FileCommandTests {
  @Test(
    "draw a picture of the kind that the file's name asks for",
    arguments: [
      ("map.svg", "<?xml"), ("map.pdf", "%PDF"), ("map.png", "\u{89}PNG"), ("map.dot", "graph"),
    ])
  func mapFormats(name: String, start: String) throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(["map", "samples/harbor", "-o", folder.path(name)])
    #expect(run.exitCode == 0)
    let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
    let wanted = start.unicodeScalars.map { UInt8($0.value) }
    #expect(bytes.prefix(wanted.count).elementsEqual(wanted))
    #expect(run.errorLines.count == 1)
  }

  @Test("write a table of ties that tend reads back as the same network")
  func exportedTies() throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(["export", "samples/harbor", "-o", folder.path("ties.csv")])
    #expect(run.exitCode == 0)
    let ties = try folder.read("ties.csv").split(separator: "\n")
    #expect(ties.first == "from,to,weight")
    #expect(ties.count == 117)
    let again = try TendProcess(
      ["export", "ties.csv", "-o", "again.csv", "--quiet", "--min-strength", "0"], in: folder.url)
    #expect(again.exitCode == 0)
    #expect(try folder.read("again.csv") == (try folder.read("ties.csv")))
  }

  @Test("write nodes and edges in Gephi's headers to a folder")
  func gephi() throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(["export", "samples/harbor", "-o", folder.path("gephi") + "/"])
    #expect(run.exitCode == 0)
    let nodes = try folder.read("gephi/nodes.csv").split(separator: "\n")
    let edges = try folder.read("gephi/edges.csv").split(separator: "\n")
    #expect(nodes.first?.hasPrefix("Id,Label,") == true)
    #expect(edges.first?.hasPrefix("Source,Target,Type,Weight") == true)
    #expect(nodes.count == 31)
    #expect(edges.count == 117)
  }

  @Test("write people and ties as JSON")
  func json() throws {
    let folder = try TemporaryFolder()
    _ = try TendProcess(["export", "samples/harbor", "-o", folder.path("network.json")])
    let data = Data(try folder.read("network.json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((object["people"] as? [Any])?.count == 30)
    #expect((object["ties"] as? [Any])?.count == 116)
  }

  @Test(
    "write people and ties for other programs, as many of both in every format",
    arguments: [
      ("ties.graphml", "<node id=", "<edge source="), ("ties.gexf", "<node id=", "<edge id="),
      ("ties.dot", " [label=", " -- "),
    ])
  func exportedGraphs(name: String, person: String, tie: String) throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(["export", "samples/harbor", "-o", folder.path(name)])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    let text = try folder.read(name)
    #expect(text.components(separatedBy: person).count == 31)
    #expect(text.components(separatedBy: tie).count == 117)
  }

  @Test("write follow-ups that tend itself reads as a calendar")
  func followUps() throws {
    let folder = try TemporaryFolder()
    let export = try TendProcess(["export", "samples/harbor", "-o", folder.path("next.ics")])
    #expect(export.exitCode == 0)
    #expect(try folder.read("next.ics").components(separatedBy: "BEGIN:VEVENT").count == 8)
    let check = try TendProcess(
      ["check", "samples/harbor/interactions.csv", folder.path("next.ics"), "--quiet"])
    #expect(check.exitCode == 0)
    #expect(check.output.contains("11,709 used + 7 set aside"))
  }

  @Test("write one person's follow-ups, and say where nobody needs any")
  func ownFollowUps() throws {
    let folder = try TemporaryFolder()
    let one = try TendProcess(
      ["export", "samples/harbor", "--for", "bram", "-o", folder.path("bram.ics")])
    #expect(one.errors.isEmpty)
    let text = try folder.read("bram.ics").components(separatedBy: "\r\n ").joined()
    #expect(text.components(separatedBy: "SUMMARY:Bram Terhorst answers Ada Winther's").count == 2)
    #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 2)
    let calm = "timestamp,from,to\n2026-01-01,a,b\n2026-01-02,b,a\n2026-01-03,a,b\n"
    try folder.write(calm, to: "calm.csv")
    let none = try TendProcess(["export", "calm.csv", "-o", "none.ics"], in: folder.url)
    #expect(none.exitCode == 0)
    #expect(none.errorLines == ["warning: no tie needs tending; none.ics has no events"])
    #expect(try folder.read("none.ics").hasPrefix("BEGIN:VCALENDAR\r\n"))
  }

  @Test("write the same organisation for the same seed, in the order of time, row for row")
  func sample() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      let run = try TendProcess(
        ["sample", "-o", name, "--people", "40", "--rows", "5000", "--seed", "7"], in: folder.url)
      #expect(run.exitCode == 0)
    }
    let log = try folder.read("one/interactions.csv")
    #expect(log == (try folder.read("two/interactions.csv")))
    let rows = log.split(separator: "\n").dropFirst()
    #expect(rows.count == 5000)
    let times = rows.map { $0.prefix(20) }
    #expect(times == times.sorted())
    let check = try TendProcess(["check", "one", "--format", "json"], in: folder.url)
    #expect(check.output.contains("\"rowsRead\" : 5000"))
    #expect(check.output.contains("\"people\" : 40"))
    _ = try TendProcess(
      ["sample", "-o", "three", "--people", "40", "--rows", "5000", "--seed", "8"], in: folder.url)
    #expect(log != (try folder.read("three/interactions.csv")))
  }
}
