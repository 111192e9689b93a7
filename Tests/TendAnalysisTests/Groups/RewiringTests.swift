import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A rewired graph") struct RewiringTests {
  @Test("keeps everybody's number of ties and all strengths", arguments: 0..<30 as Range<UInt64>)
  func keeps(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    var generator = SplitMix64(seed: seed)
    let rewired = graph.rewired(generator: &generator)
    #expect(rewired.strengths.sorted() == graph.strengths.sorted())
    #expect(Set(rewired.pairs).count == graph.tieCount)
    for person in 0..<graph.personCount {
      let person = PersonID(index: person)
      #expect(rewired.degree(of: person) == graph.degree(of: person))
    }
    for pair in rewired.pairs { #expect(pair[0] < pair[1]) }
  }

  @Test("has other ties")
  func changes() {
    let graph = Graph(randomWith: 60, density: 0.1, seed: 1)
    var generator = SplitMix64(seed: 1)
    let rewired = graph.rewired(generator: &generator)
    let kept = Set(rewired.pairs).intersection(graph.pairs).count
    #expect(Double(kept) < 0.3 * Double(graph.tieCount))
  }

  @Test("of very many people keeps nearly all ties")
  func many() {
    let ties = (0..<20_000).map { ($0 * 7_919 % 5_000, $0 * 104_729 % 4_999, 1.0) }
    let graph = Graph(personCount: 5_000, ties: ties)
    var generator = SplitMix64(seed: 1)
    let rewired = graph.rewired(generator: &generator)
    #expect(rewired.tieCount <= graph.tieCount)
    #expect(Double(rewired.tieCount) > 0.98 * Double(graph.tieCount))
    for pair in rewired.pairs { #expect(pair[0] < pair[1]) }
    #expect(Set(rewired.pairs).count == rewired.tieCount)
    for person in 0..<graph.personCount {
      let person = PersonID(index: person)
      #expect(rewired.degree(of: person) <= graph.degree(of: person))
    }
  }
}
