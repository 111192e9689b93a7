import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("People by distance") struct NearestFirstTests {
  @Test("come out in the order of a sort", arguments: 0..<20 as Range<UInt64>)
  func sorted(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let people = Int.random(in: 1...60, using: &generator)
    var queue = NearestFirst(personCount: people)
    var distances = [Double](repeating: .infinity, count: people)
    for person in 0..<people where Bool.random(using: &generator) || person == 0 {
      distances[person] = Double(Int.random(in: 0...9, using: &generator))
      queue.enter(Int32(person), at: distances[person])
    }
    for person in 0..<people where distances[person].isFinite && Bool.random(using: &generator) {
      distances[person] -= Double(Int.random(in: 0...9, using: &generator))
      queue.enter(Int32(person), at: distances[person])
    }
    let expected = distances.filter(\.isFinite).sorted()
    #expect(queue.nearest == expected[0])
    var found: [Double] = []
    while let next = queue.popNearest() {
      #expect(next.distance == distances[Int(next.person)])
      distances[Int(next.person)] = .nan
      found.append(next.distance)
    }
    #expect(found == expected)
  }

  @Test("are nobody after all are taken out or off")
  func empty() {
    var queue = NearestFirst(personCount: 2)
    #expect(queue.popNearest() == nil)
    queue.enter(1, at: 3)
    queue.removeAll()
    #expect(queue.popNearest() == nil)
    #expect(queue.nearest == .infinity)
    queue.enter(1, at: 5)
    #expect(queue.nearest == 5)
  }
}
