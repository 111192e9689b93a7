/// How good the places of groups are, kept term by term, so that a move costs only what it changes.
///
/// Terms are never negative. A move is given up as soon as the new terms alone make it too dear,
/// which most moves are after a few discs; the old terms are known and cost nothing.
struct PlacementEnergy {
  let shape: PlacementShape
  private(set) var centres: [Point]
  /// The sum of all terms.
  private(set) var total = 0.0
  private var pages: [Double]
  /// Of each pair of groups, both ways.
  private var pairs: [Double]
  /// Of each link through each third group, at `link * count + group`.
  private var crossings: [Double]
  /// The terms in which a group takes part, summed up.
  private var shares: [Double]
  /// New terms of the move that is being looked at, in the same order; valid for what it moves.
  private var newPages: [Double]
  private var newPairs: [Double]
  private var newCrossings: [Double]

  init(of shape: PlacementShape, at centres: [Point]) {
    let count = shape.count
    self.shape = shape
    self.centres = centres
    pages = [Double](repeating: 0, count: count)
    pairs = [Double](repeating: 0, count: count * count)
    crossings = [Double](repeating: 0, count: shape.links.count * count)
    shares = pages
    newPages = pages
    newPairs = pairs
    newCrossings = crossings
    sumUp()
  }

  /// Puts all groups elsewhere.
  ///
  /// - Complexity: O(*g* (*g* + *l*)) for *g* groups and *l* links.
  mutating func place(at centres: [Point]) {
    self.centres = centres
    sumUp()
  }

  private mutating func sumUp() {
    let count = shape.count
    total = 0
    for group in 0..<count {
      pages[group] = shape.pageTerm(of: shape.discs[group], at: centres[group])
      shares[group] = pages[group]
      total += pages[group]
      for other in 0..<group {
        let term = shape.pairTerm(
          shape.discs[group], at: centres[group], shape.discs[other], at: centres[other],
          pull: shape.pulls[group * count + other])
        pairs[group * count + other] = term
        pairs[other * count + group] = term
        shares[group] += term
        shares[other] += term
        total += term
      }
    }
    for (index, link) in shape.links.enumerated() {
      let line = Line(link, at: centres)
      for third in 0..<count {
        let term = crossing(of: line, through: third)
        crossings[index * count + third] = term
        guard term > 0 else { continue }
        shares[link.first] += term
        shares[link.second] += term
        shares[third] += term
        total += term
      }
    }
  }

  /// The straight line between the centres of a link's groups.
  private struct Line {
    let link: PlacementShape.Link
    let start: Point
    let way: Point
    let square: Double

    init(_ link: PlacementShape.Link, at centres: [Point]) {
      self.link = link
      start = centres[link.first]
      let end = centres[link.second]
      way = Point(x: end.x - start.x, y: end.y - start.y)
      square = max(way.x * way.x + way.y * way.y, 1)
    }
  }

  @inline(__always)
  private func crossing(of line: Line, through third: Int) -> Double {
    guard third != line.link.first, third != line.link.second else { return 0 }
    let to = Point(x: centres[third].x - line.start.x, y: centres[third].y - line.start.y)
    let depth = shape.depth(
      ofWay: line.way, square: line.square, inDiscAt: to, radius: shape.discs[third].radius)
    return depth * 0.9 * line.link.pull
  }
}

// MARK: - Moves

extension PlacementEnergy {
  /// Moves a group if that adds less than a threshold.
  ///
  /// - Returns: Whether it was moved.
  /// - Complexity: O(*g* + *l* + *k* *g*) for *g* groups, *l* links, and *k* links of the group; far
  ///   less for most moves that are not made.
  mutating func move(_ group: Int, to place: Point, ifBelow threshold: Double) -> Bool {
    let before = centres[group]
    centres[group] = place
    guard isBelow(shares[group] + threshold, group, group) else {
      centres[group] = before
      return false
    }
    keepNewTerms(of: group, group)
    return true
  }

  /// Lets two groups change places if that adds less than a threshold.
  mutating func swap(_ one: Int, _ other: Int, ifBelow threshold: Double) -> Bool {
    let known = shares[one] + shares[other] - shared(one, other)
    centres.swapAt(one, other)
    guard isBelow(known + threshold, one, other) else {
      centres.swapAt(one, other)
      return false
    }
    keepNewTerms(of: one, other)
    return true
  }

  /// The terms in which two groups both take part.
  private func shared(_ one: Int, _ other: Int) -> Double {
    let count = shape.count
    var sum = pairs[one * count + other]
    for (index, link) in shape.links.enumerated() {
      let row = index * count
      let hasOne = link.first == one || link.second == one
      let hasOther = link.first == other || link.second == other
      if hasOne, hasOther {
        for third in 0..<count { sum += crossings[row + third] }
      } else if hasOne {
        sum += crossings[row + other]
      } else if hasOther {
        sum += crossings[row + one]
      }
    }
    return sum
  }

  /// Whether the terms of one or two groups where they stand now stay below a sum.
  ///
  /// The terms are left as new ones, all of them if they do.
  private mutating func isBelow(_ sum: Double, _ one: Int, _ other: Int) -> Bool {
    let count = shape.count
    let discs = shape.discs
    var left = sum
    var group = one
    while true {
      let disc = discs[group]
      let place = centres[group]
      newPages[group] = shape.pageTerm(of: disc, at: place)
      left -= newPages[group]
      let row = group * count
      // Of two groups that are moved, the first takes care of the pair.
      for second in 0..<count where second != group && second != one {
        let term = shape.pairTerm(
          disc, at: place, discs[second], at: centres[second], pull: shape.pulls[row + second])
        newPairs[row + second] = term
        left -= term
        if left <= 0 { return false }
      }
      if group == other { break }
      group = other
    }
    for index in shape.links.indices {
      let line = Line(shape.links[index], at: centres)
      let row = index * count
      if line.link.joins(one, other) {
        for third in 0..<count {
          let term = crossing(of: line, through: third)
          newCrossings[row + third] = term
          left -= term
        }
      } else {
        let term = crossing(of: line, through: one)
        newCrossings[row + one] = term
        left -= term
        if other != one {
          let term = crossing(of: line, through: other)
          newCrossings[row + other] = term
          left -= term
        }
      }
      if left <= 0 { return false }
    }
    return left > 0
  }

  /// Puts the new terms in the place of the old ones.
  private mutating func keepNewTerms(of one: Int, _ other: Int) {
    let count = shape.count
    var group = one
    while true {
      let change = newPages[group] - pages[group]
      pages[group] = newPages[group]
      shares[group] += change
      total += change
      for second in 0..<count where second != group && second != one {
        let term = newPairs[group * count + second]
        let change = term - pairs[group * count + second]
        guard change != 0 else { continue }
        pairs[group * count + second] = term
        pairs[second * count + group] = term
        shares[group] += change
        shares[second] += change
        total += change
      }
      if group == other { break }
      group = other
    }
    for index in shape.links.indices {
      let link = shape.links[index]
      let row = index * count
      if link.joins(one, other) {
        for third in 0..<count { keepCrossing(of: link, at: row + third, through: third) }
      } else {
        keepCrossing(of: link, at: row + one, through: one)
        if other != one { keepCrossing(of: link, at: row + other, through: other) }
      }
    }
  }

  private mutating func keepCrossing(
    of link: PlacementShape.Link, at place: Int, through third: Int
  ) {
    let change = newCrossings[place] - crossings[place]
    guard change != 0 else { return }
    crossings[place] = newCrossings[place]
    shares[link.first] += change
    shares[link.second] += change
    shares[third] += change
    total += change
  }
}

extension PlacementShape.Link {
  /// Whether one of two groups is one of the link's.
  fileprivate func joins(_ one: Int, _ other: Int) -> Bool {
    first == one || second == one || first == other || second == other
  }
}
