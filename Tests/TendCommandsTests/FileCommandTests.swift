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
