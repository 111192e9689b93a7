import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Passages over a broker")
struct PassagesTests {
  private func passages(in graph: Graph, threads: Int = 1, budget: Int = .max) -> Passages {
    let people = Array(0..<graph.personCount)
    return graph.passages(
      over: people, contacts: people.map { graph.row(of: $0).map { graph.neighbours[$0] } },
      threads: threads, budget: budget)
  }

  @Test("add up to the broker's betweenness", arguments: 0..<40 as Range<UInt64>)
  func sum(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let passages = passages(in: graph)
    let betweenness = graph.betweenness().people
    for broker in 0..<graph.personCount {
      let places = passages.contacts[broker].indices
      var sum = 0.0
      for one in places {
        for other in places where other > one { sum += passages.pairs(broker: broker, one, other) }
      }
      #expect(abs(sum - betweenness[broker]) < 1e-9)
    }
  }

  @Test(
    "are the shortest paths that walking every path finds", arguments: 0..<15 as Range<UInt64>)
  func everyPath(seed: UInt64) {
    // Strengths of which each length is exact, so that equal lengths are equal.
    let graph = Graph(randomWith: 8, density: 0.35, weights: [1, 2, 4], seed: seed)
    let passages = passages(in: graph)
    var expected: [[Int]: Double] = [:]
    for start in 0..<8 {
      for end in start + 1..<8 {
        let paths = shortestPaths(from: start, to: end, in: graph)
        for path in paths {
          for step in path.indices.dropFirst().dropLast() {
            let ends = [path[step - 1], path[step + 1]].sorted()
            expected[[path[step]] + ends, default: 0] += 1 / Double(paths.count)
          }
        }
      }
    }
    for broker in 0..<8 {
      let contacts = passages.contacts[broker].map(Int.init)
      for one in contacts.indices {
        for other in contacts.indices where other > one {
          let pairs = passages.pairs(broker: broker, one, other)
          #expect(
            abs(pairs - expected[[broker, contacts[one], contacts[other]], default: 0]) < 1e-9)
        }
      }
    }
  }

  private func shortestPaths(from start: Int, to end: Int, in graph: Graph) -> [[Int]] {
    var best = Double.infinity
    var paths: [[Int]] = []
    func walk(_ path: [Int], _ length: Double) {
      guard let last = path.last, length <= best else { return }
      if last == end {
        if length < best { paths = [] }
        best = length
        paths.append(path)
        return
      }
      for place in graph.row(of: last) where !path.contains(Int(graph.neighbours[place])) {
        walk(path + [Int(graph.neighbours[place])], length + 1 / graph.weights[place])
      }
    }
    walk([start], 0)
    return paths
  }

  @Test("are the same on any number of threads, and near the truth from a part of the people")
  func threadsAndBudget() {
    let graph = Graph(randomWith: 120, density: 0.06, seed: 7)
    let exact = passages(in: graph)
    #expect(passages(in: graph, threads: 3).counts == exact.counts)
    let sampled = passages(in: graph, budget: 60 * graph.tieCount)
    let sums = [exact, sampled].map { $0.counts.joined().reduce(0, +) }
    #expect(sums[0] != sums[1])
    #expect(abs(sums[1] / sums[0] - 1) < 0.1)
  }
}
