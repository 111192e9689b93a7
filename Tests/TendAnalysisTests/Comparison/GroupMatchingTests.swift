import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Groups of two periods")
struct GroupMatchingTests {
  @Test("are the same where they share most of their people, under whatever number")
  func renumbered() {
    let matching = GroupMatching(
      before: [0, 0, 0, 0, 1, 1, 1, nil], after: [1, 1, 1, 0, 0, 0, 0, 0])
    #expect(
      matching.matches == [
        GroupMatch(before: 1, after: 0, overlap: 0.75),
        GroupMatch(before: 0, after: 1, overlap: 0.75),
      ])
    #expect(matching.moves == [GroupMove(person: PersonID(index: 3), from: 0, to: 1 - 1)])
  }

  @Test("can dissolve and be new, and those who go along have not moved")
  func dissolved() {
    // The second group falls in two: one half is a group of its own, the other joins the first.
    let matching = GroupMatching(
      before: [0, 0, 0, 0, 0, 1, 1, 1, 1], after: [0, 0, 0, 0, 0, 0, 2, 3, 4], least: 0.3)
    #expect(matching.matches.count { $0.before == 1 && $0.after == nil } == 1)
    #expect(matching.matches.count { $0.before == nil } == 3)
    #expect(matching.moves == [GroupMove(person: PersonID(index: 5), from: 1, to: 0)])
  }

  @Test("are matched by the greatest overlap that is left", arguments: 0..<40 as Range<UInt64>)
  func obvious(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func draw() -> [Int?] {
      (0..<24).map { _ in
        let group = Int.random(in: 0...3, using: &generator)
        return group == 3 ? nil : group
      }
    }
    let (before, after) = (draw(), draw())
    let matching = GroupMatching(before: before, after: after, least: 0.1)
    let both = before.indices.filter { before[$0] != nil && after[$0] != nil }
    func overlap(_ one: Int, _ other: Int) -> Double {
      let earlier = Set(both.filter { before[$0] == one })
      let later = Set(both.filter { after[$0] == other })
      let either = earlier.union(later).count
      return either == 0 ? 0 : Double(earlier.intersection(later).count) / Double(either)
    }
    var pairs: [GroupMatch] = []
    while true {
      var best: GroupMatch?
      for one in 0..<3 where !pairs.contains(where: { $0.before == one }) {
        for other in 0..<3 where !pairs.contains(where: { $0.after == other }) {
          let overlap = overlap(one, other)
          if overlap >= 0.1, overlap > best?.overlap ?? 0 {
            best = GroupMatch(before: one, after: other, overlap: overlap)
          }
        }
      }
      guard let best else { break }
      pairs.append(best)
    }
    let matched = matching.matches.filter { $0.before != nil && $0.after != nil }
    #expect(Set(matched) == Set(pairs))
  }
}
