import TendAnalysis
import TendGraph
import TendReport
import TendTestSupport
import Testing

@Suite("GraphML")
struct GraphMLFileTests {
  @Test("has typed keys, everybody, and every tie with its weight")
  func smallLog() throws {
    try expectSnapshot(try SmallFindings.findings().graphML, named: "ties.graphml")
  }

  @Test("keeps the log's ids and what stands in each cell, whatever they hold")
  func hostileNames() throws {
    let findings = try HostileLog.findings()
    let xml = try XMLElements(of: findings.graphML)
    let ids = xml.named("node").compactMap { $0.attributes["id"] }
    #expect(ids.count == findings.network.people.count)
    #expect(Set(ids.map { Array($0.utf8) }).count == ids.count)
    for id in ["<script>alert(1)</script>", "{{name}}", "tab\tand\nline", "&amp;", "]]>"] {
      #expect(ids.contains(id))
    }
    let edges = xml.named("edge")
    #expect(edges.count == findings.bridges.ties.count)
    #expect(edges.allSatisfy { ids.contains($0.attributes["target"] ?? "") })
    #expect(Set(xml.all.map(\.name)) == ["graphml", "key", "graph", "node", "edge", "data"])
  }

  @Test("of a table of ties has no day")
  func table() throws {
    let findings = try SmallFindings.findings(people: "id\n", log: "from,to,weight\na,b,2\n")
    let xml = try XMLElements(of: findings.graphML)
    #expect(xml.named("data").filter { $0.attributes["key"] == "asOf" }.isEmpty)
    #expect(xml.named("data").filter { $0.attributes["key"] == "weight" }.map(\.text) == ["2.0"])
  }
}
