/// People who may be reached at a distance, the nearest first.
///
/// Each person stands in it once, and moves up when a shorter path is found. The heap of the
/// collections package can't do that: with a person in it once for each path, and the order that it
/// keeps at both ends, it took a third of the time of all removals.
struct DistanceQueue {
  private static let absent: Int32 = -1
  /// A heap with four children each: half as many levels as with two.
  private static let children = 4

  private var entries: [(distance: Double, person: Int32)]
  /// Where each person stands in the heap.
  private var places: [Int32]
  private var count = 0

  /// Makes room for so many people.
  init(people: Int) {
    entries = Array(repeating: (0, 0), count: people)
    places = [Int32](repeating: DistanceQueue.absent, count: people)
  }

  /// Enters a person, or moves one up that stands there at a greater distance.
  ///
  /// - Complexity: O(log *n*) for *n* people in it.
  mutating func enter(_ person: Int, at distance: Double) {
    var place = Int(places[person])
    if place < 0 {
      place = count
      count += 1
    }
    while place > 0 {
      let parent = (place - 1) / DistanceQueue.children
      let other = entries[parent]
      guard distance < other.distance else { break }
      entries[place] = other
      places[Int(other.person)] = Int32(place)
      place = parent
    }
    entries[place] = (distance, Int32(person))
    places[person] = Int32(place)
  }

  /// Takes out the nearest person; `nil` when nobody is left.
  ///
  /// - Complexity: O(log *n*) for *n* people in it.
  mutating func popNearest() -> (distance: Double, person: Int32)? {
    guard count > 0 else { return nil }
    let nearest = entries[0]
    places[Int(nearest.person)] = DistanceQueue.absent
    count -= 1
    guard count > 0 else { return nearest }
    let last = entries[count]
    var place = 0
    while true {
      let first = place * DistanceQueue.children + 1
      guard first < count else { break }
      var least = first
      var child = first + 1
      let end = min(first + DistanceQueue.children, count)
      while child < end {
        if entries[child].distance < entries[least].distance { least = child }
        child += 1
      }
      guard entries[least].distance < last.distance else { break }
      entries[place] = entries[least]
      places[Int(entries[place].person)] = Int32(place)
      place = least
    }
    entries[place] = last
    places[Int(last.person)] = Int32(place)
    return nearest
  }
}
