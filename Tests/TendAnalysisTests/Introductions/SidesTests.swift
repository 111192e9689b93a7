import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("The sides of a person")
struct SidesTests {
  /// The people whom somebody reaches without a person, by flooding.
  static func reached(from start: Int, without person: Int, ties: [[Int]]) -> Set<Int> {
    var reached: Set<Int> = [start]
    var grew = true
    while grew {
      grew = false
      for tie in ties
      where !tie.contains(person) && reached.contains(tie[0]) != reached.contains(tie[1]) {
        reached.formUnion(tie)
        grew = true
      }
    }
    return reached
  }

  @Test("are what flooding without the person reaches", arguments: 0..<60 as Range<UInt64>)
  func flooding(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let sides = Sides(graph.cutSearch())
    let cuts = graph.cuts()
    for person in 0..<graph.personCount {
      let others = (0..<graph.personCount).filter {
        $0 != person && cuts.componentOfPerson[$0] == cuts.componentOfPerson[person]
      }
      for one in others {
        let reached = Self.reached(from: one, without: person, ties: graph.pairs)
        let side = sides.side(of: one, from: person)
        #expect(sides.size(of: side) == reached.count)
        for other in others {
          #expect((sides.side(of: other, from: person) == side) == reached.contains(other))
        }
      }
    }
  }

  @Test("grow together when a tie joins them, and no other person's do")
  func join() {
    let graph = Graph(drawing: ["AB", "BC", "BD", "DE"])
    var sides = Sides(graph.cutSearch())
    sides.join(sides.side(of: 0, from: 1), sides.side(of: 2, from: 1))
    #expect(sides.side(of: 0, from: 1) == sides.side(of: 2, from: 1))
    #expect(sides.size(of: sides.side(of: 2, from: 1)) == 2)
    #expect(sides.size(of: sides.side(of: 4, from: 1)) == 2)
    #expect(sides.size(of: sides.side(of: 4, from: 3)) == 1)
    #expect(sides.size(of: sides.side(of: 0, from: 3)) == 3)
  }
}
