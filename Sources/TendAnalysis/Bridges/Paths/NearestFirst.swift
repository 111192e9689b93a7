/// People who can be reached, by distance: the nearest comes out first.
///
/// A heap in which each person stands once, so that a shorter way moves the person up, where the
/// heap of swift-collections would hold the person once more; that heap took a third of the time of
/// all removals. Each entry has four below it, which stand side by side in memory.
struct NearestFirst {
  private static let absent: Int32 = -1

  private var entries: [Entry]
  private var count = 0
  /// The place of each person among the entries.
  private var places: [Int32]

  private struct Entry {
    var distance: Double
    var person: Int32
  }

  /// Makes room for everybody.
  init(personCount: Int) {
    entries = [Entry](repeating: Entry(distance: .infinity, person: 0), count: personCount)
    places = [Int32](repeating: NearestFirst.absent, count: personCount)
  }

  /// How far the nearest is, infinite where nobody waits.
  var nearest: Double { count == 0 ? .infinity : entries[0].distance }

  /// Enters a person, or moves one up who stands there at a greater distance.
  mutating func enter(_ person: Int32, at distance: Double) {
    var place = Int(places[Int(person)])
    if place < 0 {
      place = count
      count += 1
    }
    NearestFirst.moveUp(
      Entry(distance: distance, person: person), from: place, in: &entries, &places)
  }

  /// Takes the nearest person out; `nil` when nobody is left.
  mutating func popNearest() -> (person: Int32, distance: Double)? {
    guard count > 0 else { return nil }
    let first = entries[0]
    places[Int(first.person)] = NearestFirst.absent
    count -= 1
    if count > 0 { NearestFirst.moveDown(entries[count], of: count, in: &entries, &places) }
    return (first.person, first.distance)
  }

  /// Takes everybody out.
  mutating func removeAll() {
    for place in 0..<count { places[Int(entries[place].person)] = NearestFirst.absent }
    count = 0
  }

  private static func moveUp(
    _ entry: Entry, from start: Int, in entries: inout [Entry], _ places: inout [Int32]
  ) {
    var entries = entries.mutableSpan
    var places = places.mutableSpan
    var place = start
    while place > 0 {
      let above = (place - 1) >> 2
      let other = entries[above]
      if other.distance <= entry.distance { break }
      entries[place] = other
      places[Int(other.person)] = Int32(place)
      place = above
    }
    entries[place] = entry
    places[Int(entry.person)] = Int32(place)
  }

  private static func moveDown(
    _ entry: Entry, of count: Int, in entries: inout [Entry], _ places: inout [Int32]
  ) {
    var entries = entries.mutableSpan
    var places = places.mutableSpan
    var place = 0
    while true {
      let first = (place << 2) + 1
      if first >= count { break }
      var best = first
      var nearest = entries[first].distance
      var below = first + 1
      let end = min(first + 4, count)
      while below < end {
        let distance = entries[below].distance
        best = distance < nearest ? below : best
        nearest = distance < nearest ? distance : nearest
        below += 1
      }
      if nearest >= entry.distance { break }
      let other = entries[best]
      entries[place] = other
      places[Int(other.person)] = Int32(place)
      place = best
    }
    entries[place] = entry
    places[Int(entry.person)] = Int32(place)
  }
}
