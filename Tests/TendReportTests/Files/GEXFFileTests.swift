import TendAnalysis
import TendGraph
import TendReport
import TendTestSupport
import Testing

@Suite("GEXF")
struct GEXFFileTests {
  @Test("has typed attributes, and spells in which a tie is there")
  func smallLog() throws {
    try expectSnapshot(try SmallFindings.findings().gexf, named: "ties.gexf")
  }

  @Test("is well-formed and has everybody, whatever people are called")
  func hostileNames() throws {
    let findings = try HostileLog.findings()
    let xml = try XMLElements(of: findings.gexf)
    let ids = xml.named("node").compactMap { $0.attributes["id"] }
    #expect(Set(ids.map { Array($0.utf8) }).count == findings.network.people.count)
    let edges = xml.named("edge")
    #expect(edges.count == findings.bridges.ties.count)
    #expect(edges.allSatisfy { ids.contains($0.attributes["source"] ?? "") })
    #expect(xml.named("script").isEmpty)
  }

  @Test("of a table of ties is static")
  func table() throws {
    let findings = try SmallFindings.findings(people: "id\n", log: "from,to,weight\na,b,2\n")
    let xml = try XMLElements(of: findings.gexf)
    #expect(xml.named("graph").map { $0.attributes["mode"] } == ["static"])
    #expect(xml.named("spell").isEmpty)
    #expect(xml.named("edge").map { $0.attributes["weight"] } == ["2.0"])
  }
}
