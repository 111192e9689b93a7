import TendGraph

/// What a component falls into without each of its people, and what new ties join again.
///
/// The sides of a person are the parts in which the others are left when the person goes; somebody
/// who is not cut has one. A new tie between two of a person's contacts joins two of these sides
/// and changes the sides of nobody else: for everybody else the two were on one side already, over
/// the person between them.
struct Sides {
  /// The people below whom a side of each person lies, in the order of their arrival.
  private let below: [Int32]
  private let starts: [Int32]
  private let arrival: [Int32]
  private let reached: [Int32]
  /// The side that each side has been joined to; itself where none.
  private var joined: [Int32]
  /// People on each side: those below a person at the person's place, what is left when all sides
  /// below somebody are gone at that person's place beyond the number of people.
  private var sizes: [Int]

  /// Finds the sides of everybody.
  ///
  /// - Complexity: O(*n*) for *n* people.
  init(_ search: CutSearch) {
    let people = search.arrival.count
    var order = [Int32](repeating: 0, count: people)
    for person in 0..<people { order[Int(search.arrival[person])] = Int32(person) }
    let tops = order.filter { person in
      let person = Int(person)
      return search.before[person] != CutSearch.nobody
        && search.earliest[person] >= search.arrival[Int(search.before[person])]
    }
    var starts = [Int32](repeating: 0, count: people + 1)
    var sizes = [Int](repeating: 0, count: people * 2)
    for person in 0..<people {
      sizes[people + person] = search.componentSizes[search.component[person]] - 1
    }
    for top in tops {
      let person = Int(search.before[Int(top)])
      starts[person + 1] += 1
      sizes[Int(top)] = Int(search.reached[Int(top)])
      sizes[people + person] -= sizes[Int(top)]
    }
    for person in 0..<people { starts[person + 1] += starts[person] }
    var below = [Int32](repeating: 0, count: tops.count)
    var next = starts
    for top in tops {
      let person = Int(search.before[Int(top)])
      below[Int(next[person])] = top
      next[person] += 1
    }
    self.below = below
    self.starts = starts
    self.sizes = sizes
    arrival = search.arrival
    reached = search.reached
    joined = (0..<Int32(people * 2)).map { $0 }
  }

  /// The side on which somebody of the same component stands for a person, as a number of its own.
  ///
  /// - Complexity: O(log *s*) for a person with *s* sides.
  func side(of other: Int, from person: Int) -> Int {
    // The last side that starts no later than the other holds the other, or none does.
    var low = Int(starts[person])
    var high = Int(starts[person + 1])
    while low < high {
      let middle = (low + high) / 2
      if arrival[Int(below[middle])] <= arrival[other] { low = middle + 1 } else { high = middle }
    }
    if low > Int(starts[person]) {
      let top = Int(below[low - 1])
      if arrival[other] < arrival[top] + reached[top] { return root(of: top) }
    }
    return root(of: arrival.count + person)
  }

  /// People on a side, together with those whom new ties joined to it.
  func size(of side: Int) -> Int { sizes[side] }

  /// Joins two sides of one person.
  mutating func join(_ one: Int, _ other: Int) {
    let (kept, lost) = (root(of: min(one, other)), root(of: max(one, other)))
    guard kept != lost else { return }
    joined[lost] = Int32(kept)
    sizes[kept] += sizes[lost]
  }

  private func root(of side: Int) -> Int {
    var side = side
    while Int(joined[side]) != side { side = Int(joined[side]) }
    return side
  }
}
