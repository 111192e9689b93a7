import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A removal")
struct RemovalTests {
  private static func loss(
    _ ties: [String], without people: [Int] = [], tie: Int? = nil
  ) throws -> Loss {
    let removal = Removal(people: people.map(PersonID.init(index:)), tie: tie)
    return try #require(Graph(drawing: ties).losses(of: [removal]).first)
  }

  @Test("of somebody in a chain cuts off everybody beyond")
  func chain() throws {
    let loss = try RemovalTests.loss(["AB", "BC", "CD"], without: [2])
    #expect(loss.parts.pairsCutOff == 2)
    #expect(loss.parts.sizesBefore == [3])
    #expect(loss.parts.sizesAfter == [2, 1])
    #expect(loss.parts.leftAlone == [PersonID(3)])
    expectClose([loss.nearness.before, loss.nearness.loss], [1 + 1.0 / 2 + 1.0 / 3, 5.0 / 6])
    #expect(loss.nearness.sampledSources == nil)
  }

  @Test("of the middle of a star leaves everybody without a tie")
  func star() throws {
    let loss = try RemovalTests.loss(["AB", "AC", "AD", "AE"], without: [0])
    #expect(loss.parts.pairsCutOff == 6)
    #expect(loss.parts.sizesAfter == [1, 1, 1, 1])
    #expect(loss.parts.leftAlone.map(\.index) == [1, 2, 3, 4])
    #expect(loss.nearness.share == 1)
    #expect(loss.nearness.before == 3)
  }

  @Test("of a bridge tie cuts off as many pairs as one side has people times the other")
  func bridgeTie() throws {
    let loss = try RemovalTests.loss(["AB", "AC", "BC", "CD", "DE", "DF", "EF"], tie: 3)
    #expect(loss.parts.pairsCutOff == 9)
    #expect(loss.parts.sizesAfter == [3, 3])
    #expect(loss.parts.brokenInto == [3, 3])
    // The nine pairs across: one is 1 apart, four are 2 and four are 3.
    expectClose([loss.nearness.loss], [1 + 4 / 2 + 4.0 / 3])
    expectClose([loss.nearness.before], [6 + 1 + 4 / 2 + 4.0 / 3])
  }

  @Test("that others can walk around cuts off nobody, and they move apart")
  func ring() throws {
    let loss = try RemovalTests.loss(["AB", "BC", "CD", "AD"], without: [1])
    #expect(loss.parts.pairsCutOff == 0)
    #expect(loss.parts.brokenInto == [])
    #expect(loss.parts.leftAlone.isEmpty)
    // A and C still have D between them.
    #expect(loss.nearness.loss == 0)
    let tie = try RemovalTests.loss(["AB", "BC", "CD", "AD"], tie: 0)
    expectClose([tie.nearness.loss], [2.0 / 3])
  }

  @Test("of two people together can break what either alone does not")
  func together() throws {
    let ring = ["AB", "BC", "CD", "AD"]
    #expect(try RemovalTests.loss(ring, without: [1]).parts.pairsCutOff == 0)
    #expect(try RemovalTests.loss(ring, without: [3]).parts.pairsCutOff == 0)
    let both = try RemovalTests.loss(ring, without: [3, 1, 3])
    #expect(both.removal.people.map(\.index) == [1, 3])
    #expect(both.parts.pairsCutOff == 1)
    #expect(both.nearness.share == 1)
  }

  @Test("names the parts that one component breaks into, beside others as large")
  func brokenInto() throws {
    // D and E, F and G are pairs of their own; without B, A and C are alone.
    let loss = try RemovalTests.loss(["AB", "BC", "DE", "FG"], without: [1])
    #expect(loss.parts.sizesBefore == [2, 2, 2])
    #expect(loss.parts.sizesAfter == [2, 2, 1, 1])
    #expect(loss.parts.brokenInto == [1, 1])
  }

  @Test("of nothing, of somebody without ties or of everybody loses nothing")
  func nothing() throws {
    let graph = Graph(personCount: 4, ties: [(0, 1, 2), (1, 2, 2)])
    let removals = [
      Removal(), Removal(people: [PersonID(3)]),
      Removal(people: (0..<4).map(PersonID.init(index:))),
    ]
    let losses = graph.losses(of: removals)
    #expect(losses.map(\.parts.pairsCutOff) == [0, 0, 0])
    #expect(losses.map(\.nearness.loss) == [0, 0, 0])
    #expect(losses.map(\.nearness.before) == [5, 5, 0])
    #expect(losses.map(\.nearness.share) == [0, 0, nil])
    #expect(losses[0].parts.sizesBefore == [3, 1])
    #expect(Graph(personCount: 0, ties: []).losses(of: [Removal()])[0].parts.sizesAfter == [])
    #expect(graph.losses(of: []).isEmpty)
  }

  @Test("agrees with cuts about components, on any graph", arguments: 0..<20 as Range<UInt64>)
  func cuts(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let cuts = graph.cuts()
    let people = (0..<graph.personCount).map { Removal(people: [PersonID(index: $0)]) }
    #expect(graph.losses(of: people).map(\.parts.pairsCutOff) == cuts.pairsCutOffByPerson)
    let ties = (0..<graph.tieCount).map { Removal(tie: $0) }
    #expect(graph.losses(of: ties).map(\.parts.pairsCutOff) == cuts.pairsCutOffByTie)
  }

  @Test("of known networks' cut people leaves the parts that networkx finds")
  func florentine() throws {
    let network = ClassicNetwork.florentine
    let medici = PersonID(index: try #require(network.place(of: "Medici")))
    let loss = network.graph.losses(of: [Removal(people: [medici])])[0]
    #expect(loss.parts.sizesBefore == [14])
    #expect(loss.parts.sizesAfter == [11, 2, 1])
    #expect(loss.parts.leftAlone.map { network.people[$0.index] } == ["Acciaiuoli"])
  }
}
